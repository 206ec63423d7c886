package dev.webexplorer.agent;

import dev.webexplorer.agent.telemetry.Telemetry;
import dev.webexplorer.agent.telemetry.ToolRun;
import dev.webexplorer.datasets.ToolCall;

/** A tool each call of which is told to OpenTelemetry. */
record TracedTool(Tool tool, Telemetry telemetry) implements Tool {

  @Override
  public ToolSpec spec() {
    return tool.spec();
  }

  @Override
  public Observation call(ToolCall call) {
    try (ToolRun run = telemetry.tool(call)) {
      try {
        Observation observation = tool.call(call);
        run.observed(observation.text());
        if (observation.malformed()) {
          run.failed("malformed_call");
        }
        return observation;
      } catch (RuntimeException e) {
        run.failed(e.getClass().getName());
        throw e;
      }
    }
  }
}
