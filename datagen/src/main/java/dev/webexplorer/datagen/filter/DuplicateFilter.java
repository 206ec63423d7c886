package dev.webexplorer.datagen.filter;

import dev.webexplorer.datasets.Clue;
import dev.webexplorer.datasets.QaPair;
import dev.webexplorer.datasets.duplicates.NearDuplicates;
import dev.webexplorer.datasets.duplicates.Shingles;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * {@code duplicate}: the question says nearly the same as one before it, in this dataset or in
 * others: the Jaccard similarity of the runs of three words of their clues, or of the questions
 * where there are none. A million questions take some 650 MB.
 */
public final class DuplicateFilter implements Filter {
  /** From this similarity on two questions are one. */
  static final double SIMILAR = 0.5;

  private static final int SHINGLE = 3;

  private final NearDuplicates known = new NearDuplicates(SIMILAR);

  /** What the questions from a number on came from. */
  private final TreeMap<Integer, String> origins = new TreeMap<>(Map.of(0, "this run"));

  @Override
  public String name() {
    return "duplicate";
  }

  @Override
  public Cost cost() {
    return Cost.TEXT;
  }

  /**
   * Remembers the questions of another dataset.
   *
   * @param origin what it is called when one is repeated
   */
  public synchronized void remember(String origin, Iterator<QaPair> pairs) {
    origins.put(known.size(), origin);
    pairs.forEachRemaining(this::accepted);
    origins.put(known.size(), "this run");
  }

  @Override
  public synchronized Finding examine(QaPair pair) {
    return known.find(shingles(pair)).map(this::refused).orElse(Finding.PASS);
  }

  private Finding refused(NearDuplicates.Match match) {
    Map.Entry<Integer, String> origin = origins.floorEntry(match.item());
    return Finding.refused(
        "like question %d of %s (%.2f)"
            .formatted(match.item() - origin.getKey() + 1, origin.getValue(), match.similarity()));
  }

  @Override
  public synchronized void accepted(QaPair pair) {
    known.add(shingles(pair));
  }

  private static int[] shingles(QaPair pair) {
    List<String> clues = pair.clues().stream().map(Clue::text).toList();
    return clues.isEmpty() ? Shingles.of(pair.question(), SHINGLE) : Shingles.of(clues, SHINGLE);
  }
}
