package dev.webexplorer.agent;

import dev.webexplorer.datasets.ToolCall;

/**
 * Something a policy may call. Thread-safe; a bad call is answered by an observation that says so.
 */
public interface Tool {

  ToolSpec spec();

  Observation call(ToolCall call);
}
