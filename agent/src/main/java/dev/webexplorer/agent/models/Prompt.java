package dev.webexplorer.agent.models;

/**
 * What is asked of a model in words, apart from any agent.
 *
 * @param instructions the system message
 * @param question the user's message
 * @param maxOutput most tokens of the answer; a model's own bound holds as well
 * @param seed tells samples of one question apart
 */
public record Prompt(String instructions, String question, int maxOutput, int seed) {}
