package dev.webexplorer.agent;

import java.time.Duration;

/**
 * What is left of the budget for the coming turn.
 *
 * @param turns this one included
 * @param tokens most that the policy's message may take, so that the final answer still fits after
 * @param time until the budget ends
 */
public record Left(int turns, int tokens, Duration time) {}
