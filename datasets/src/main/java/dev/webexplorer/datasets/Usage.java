package dev.webexplorer.datasets;

/** Tokens spent on one or more model calls; zero for rules. */
public record Usage(
    long inputTokens, long cachedInputTokens, long outputTokens, long reasoningTokens) {

  public static final Usage NONE = new Usage(0, 0, 0, 0);

  /** Returns the sum of both, field by field. */
  public Usage plus(Usage other) {
    return new Usage(
        inputTokens + other.inputTokens,
        cachedInputTokens + other.cachedInputTokens,
        outputTokens + other.outputTokens,
        reasoningTokens + other.reasoningTokens);
  }
}
