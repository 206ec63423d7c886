package dev.webexplorer.datasets;

/**
 * How hard one round was for one policy.
 *
 * @param k attempts
 * @param solveRate share of the attempts judged correct, 0..1
 * @param meanTurns over all attempts
 */
public record Difficulty(int round, String policy, int k, double solveRate, double meanTurns) {}
