package dev.webexplorer.agent.telemetry;

/** A call of a tool. */
public final class ToolRun implements AutoCloseable {
  private final Operation operation;
  private final boolean content;

  ToolRun(Operation operation, boolean content) {
    this.operation = operation;
    this.content = content;
  }

  /** Tells what was observed. */
  public void observed(String text) {
    if (content) {
      operation.span().setAttribute(GenAi.CALL_RESULT, text);
    }
  }

  /** Tells that it went wrong. */
  public void failed(String type) {
    operation.failed(type);
  }

  @Override
  public void close() {
    operation.end();
  }
}
