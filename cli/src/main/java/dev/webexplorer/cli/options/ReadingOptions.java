package dev.webexplorer.cli.options;

import dev.webexplorer.datasets.jsonl.ReadOptions;
import picocli.CommandLine.Option;

/** What is done about bad lines of an input. */
public final class ReadingOptions {
  @Option(
      names = "--skip-bad",
      description = "Set bad lines aside in a .rejected file and go on; else the first ends it.")
  private boolean skipBad;

  @Option(
      names = "--max-record",
      paramLabel = "SIZE",
      defaultValue = "64MB",
      converter = Quantities.Bytes.class,
      description = "Longest line; a longer one is bad.")
  private int maxRecord;

  public ReadOptions read() {
    return new ReadOptions(skipBad, maxRecord);
  }
}
