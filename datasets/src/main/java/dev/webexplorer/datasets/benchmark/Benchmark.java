package dev.webexplorer.datasets.benchmark;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A benchmark: what is known of it without its files.
 *
 * @param name as in commands and results, such as {@code browsecomp-zh}
 * @param home where its files are got
 * @param licence of the data, as its makers or its mirror state it; or what is missing
 * @param gated whether its makers ask for an agreement first
 * @param questions of the whole published set; 0 where that is no fixed number
 * @param scorer who decides by default: the name of one of {@code evaluate}'s judges
 * @param scheme how it is sealed; empty for one that is published in the clear
 * @param canary the string that marks it, also where rows carry their own; empty for none
 * @param files those that were seen, by digest
 */
public record Benchmark(
    String name,
    String title,
    URI home,
    String licence,
    boolean gated,
    int questions,
    String scorer,
    Optional<Seal.Scheme> scheme,
    String canary,
    List<Edition> files,
    Columns columns) {

  /**
   * A file that was seen.
   *
   * @param revision as results name it
   * @param sha256 of its bytes, in lower-case hex
   * @param questions it holds
   */
  public record Edition(String revision, String sha256, int questions) {}

  public Benchmark {
    files = List.copyOf(files);
  }

  /**
   * Reads all questions of a file, {@code .csv}, {@code .tsv}, {@code .xlsx}, {@code .json} or
   * {@code .jsonl}.
   *
   * @throws dev.webexplorer.datasets.InputException naming row and column, without what stands
   *     there: a column that is missing, an empty cell, a canary that does not open it
   */
  public BenchmarkSet read(Path file) {
    return new SetReader(this).read(file);
  }
}
