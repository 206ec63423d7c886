package dev.webexplorer.datasets;

/**
 * A call that an assistant message asks for, as in the OpenAI chat format.
 *
 * @param id unique within its conversation; the answering {@link Message.ToolResult} names it
 * @param name the tool's name
 * @param arguments a JSON object as text, kept as it was written, valid or not
 */
public record ToolCall(String id, String name, String arguments) {}
