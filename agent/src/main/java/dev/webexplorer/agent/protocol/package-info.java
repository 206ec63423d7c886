/**
 * How tools and answers are spoken of with a model, in both directions and without any network.
 *
 * <p>{@link dev.webexplorer.agent.protocol.TextProtocol} writes a conversation as plain messages
 * ({@code render}: instructions with the tools, calls and observations in tags, {@code stops} for
 * the server) and reads an output ({@code read}; {@code readLast} for the forced answer). {@link
 * dev.webexplorer.agent.protocol.NativeProtocol} reads what a server made of its model's calls, and
 * makes a recorded message {@code sendable} again. The tags are a {@link
 * dev.webexplorer.agent.protocol.Profile}: data. {@link
 * dev.webexplorer.agent.protocol.BrowserDialect} turns the tools of gpt-oss into ours and back,
 * under either protocol.
 *
 * <p>Both give a {@link dev.webexplorer.agent.protocol.Reply}: thinking, content, calls, perhaps an
 * answer, and the {@link dev.webexplorer.agent.protocol.Repair}s. A {@link
 * dev.webexplorer.agent.protocol.Call} is {@code Ready} to be made, or {@code Refused} with the
 * observation that tells the model what was wrong and what is right; a {@code complaint} of the
 * whole reply is told as a user message. What is malformed is repaired when it has one plausible
 * reading, and never guessed: a call that was cut off, or two different answers, are refused.
 *
 * <p>Reading never fails and takes time linear in the output: tags are found in one pass, broken
 * JSON is read by a reader of this room's own, and no pattern is matched against whole texts.
 */
@NullMarked
package dev.webexplorer.agent.protocol;

import org.jspecify.annotations.NullMarked;
