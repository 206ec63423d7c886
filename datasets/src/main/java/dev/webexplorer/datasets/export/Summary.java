package dev.webexplorer.datasets.export;

import java.util.List;
import java.util.Map;

/**
 * What an export came to; also in its {@code export.json}.
 *
 * @param run the digest that the trajectories name, or nothing
 * @param questions those that rows are of, by split
 * @param trajectories by split
 * @param rows by split; more than trajectories where contexts were rewritten
 * @param leftOut trajectories that were not chosen, by why
 * @param tooLong rows that were longer than allowed and are not there
 * @param cut rows that lost turns at their end
 * @param tokens rows by tokens; empty without a tokenizer
 * @param rejected bad lines that were set aside
 */
public record Summary(
    String run,
    String form,
    Map<String, Long> questions,
    Map<String, Long> trajectories,
    Map<String, Long> rows,
    Map<String, Long> leftOut,
    long tooLong,
    long cut,
    List<Length> tokens,
    long mostTokens,
    long rejected,
    List<String> files) {

  /** How many rows have up to so many tokens, and more than the class before. */
  public record Length(long upTo, long rows) {

    @Override
    public String toString() {
      return "up to " + upTo + ": " + rows;
    }
  }
}
