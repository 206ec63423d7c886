package dev.webexplorer.datasets.jsonl;

/**
 * What a reader does about bad lines.
 *
 * @param skipBad whether bad lines are set aside in a file {@code .rejected} and reading goes on;
 *     else the first one ends it
 * @param maxRecord most bytes of a line; a longer one is bad
 */
public record ReadOptions(boolean skipBad, int maxRecord) {
  /** Stops at the first bad line; records of at most 64 MB. */
  public static final ReadOptions DEFAULT = new ReadOptions(false, 64 << 20);

  /** As {@link #DEFAULT}, but goes on after bad lines. */
  public static final ReadOptions SKIP_BAD = new ReadOptions(true, DEFAULT.maxRecord);

  public ReadOptions {
    if (maxRecord < 1 || maxRecord > 1 << 30) {
      throw new IllegalArgumentException("maxRecord is from 1 to 1 GiB, not " + maxRecord);
    }
  }
}
