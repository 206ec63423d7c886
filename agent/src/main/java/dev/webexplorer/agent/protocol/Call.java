package dev.webexplorer.agent.protocol;

import dev.webexplorer.datasets.ToolCall;

/** A call in an output, held against the tools. */
public sealed interface Call {

  /** The call for the record: as it is to be made, or as it was written. */
  ToolCall toolCall();

  /** A call to be made: its tool is there and its arguments have the tool's shape. */
  record Ready(ToolCall toolCall) implements Call {}

  /**
   * A call that cannot be made.
   *
   * @param toolCall its arguments are as they were written; if nothing could be read, all of the
   *     call's text
   * @param complaint the observation for the model: what was wrong and what is right
   */
  record Refused(ToolCall toolCall, String complaint) implements Call {}
}
