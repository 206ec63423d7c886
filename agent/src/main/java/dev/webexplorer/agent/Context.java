package dev.webexplorer.agent;

import dev.webexplorer.datasets.Message;
import java.util.List;

/**
 * All that a policy may know.
 *
 * @param messages the conversation as it is seen; it begins with the system message and the
 *     question
 * @param tools the tools allowed now; none asks for the final answer
 * @param known the tools of the whole conversation, allowed now or not: a prompt that names them
 *     begins the same in every turn
 * @param left of the budget
 * @param attempt number of this attempt at the question, from 0; it seeds the policy's choices
 * @param randomSeed the run's
 */
public record Context(
    List<Message> messages,
    List<ToolSpec> tools,
    List<ToolSpec> known,
    Left left,
    int attempt,
    long randomSeed) {}
