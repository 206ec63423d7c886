package dev.webexplorer.agent;

import dev.webexplorer.datasets.Message;
import java.util.List;

/**
 * All that a policy may know.
 *
 * @param messages the conversation so far; it begins with the system message and the question
 * @param tools the tools allowed now; none asks for the final answer
 * @param turnsLeft turns that the budget still allows, this one included
 * @param attempt number of this attempt at the question, from 0; it seeds the policy's choices
 * @param randomSeed the run's
 */
public record Context(
    List<Message> messages, List<ToolSpec> tools, int turnsLeft, int attempt, long randomSeed) {}
