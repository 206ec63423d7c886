package dev.webexplorer.browser.local;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.SmallFloat;

/**
 * Scores, by BM25, the passage of a page that says most of a query, from the positions in the
 * index: no text is read. A passage is two neighbouring cells of {@value #CELL} words, so that what
 * stands together is never cut apart. For one query and one thread.
 */
final class PassageScorer {
  static final int CELL = 50;

  private static final double K = 1.2;
  private static final double B = 0.75;

  /** Words to one term: stop words count in a passage, not in the length that the index keeps. */
  private static final double WORDS_PER_TERM = 1.6;

  private final List<Weighted> terms = new ArrayList<>();
  private final NumericDocValues lengths;
  private double[] scores = new double[64];
  private int[] cells = new int[64];
  private int[] counts = new int[64];

  private record Weighted(double weight, PostingsEnum postings) {}

  /**
   * The best passage of a page.
   *
   * @param cell the first of its two
   */
  record Best(int cell, double score) {}

  PassageScorer(LeafReader leaf, List<String> words) throws IOException {
    lengths = leaf.getNormValues(PageDocument.TEXT);
    Terms all = Terms.getTerms(leaf, PageDocument.TEXT);
    double pages = all.getDocCount();
    for (String word : words) {
      TermsEnum term = all.iterator();
      if (term.seekExact(new BytesRef(word))) {
        double weight = Math.log(1 + (pages - term.docFreq() + 0.5) / (term.docFreq() + 0.5));
        terms.add(new Weighted(weight, term.postings(null, PostingsEnum.POSITIONS)));
      }
    }
  }

  /** Scores a page; pages must come in ascending order. */
  Best best(int page) throws IOException {
    double half = halfSaturation(page);
    int used = 0;
    for (Weighted term : terms) {
      PostingsEnum postings = term.postings();
      int at = postings.docID();
      if ((at < page ? postings.advance(page) : at) == page) {
        used = Math.max(used, add(term.weight(), postings, half));
      }
    }
    int best = 0;
    for (int cell = 1; cell < used; cell++) {
      best = scores[cell] > scores[best] ? cell : best;
    }
    Best result = new Best(best, scores[best]);
    Arrays.fill(scores, 0, used, 0);
    return result;
  }

  /** Returns how many times a term must stand in a passage for half of its weight. */
  private double halfSaturation(int page) throws IOException {
    double words = 0;
    if (lengths != null && lengths.advanceExact(page)) {
      words = SmallFloat.byte4ToInt((byte) lengths.longValue()) * WORDS_PER_TERM;
    }
    return K * (1 - B + B * Math.min(1, words / (2 * CELL)));
  }

  /** Adds what the term gives to each passage that it stands in; returns the cells in use. */
  private int add(double weight, PostingsEnum postings, double half) throws IOException {
    int runs = runs(postings);
    int last = cells[runs - 1];
    if (last >= scores.length) {
      scores = Arrays.copyOf(scores, 2 * last);
    }
    for (int run = 0; run < runs; run++) {
      int cell = cells[run];
      boolean pair = run + 1 < runs && cells[run + 1] == cell + 1;
      scores[cell] += weight * saturated(counts[run] + (pair ? counts[run + 1] : 0), half);
      boolean counted = run > 0 && cells[run - 1] == cell - 1;
      if (cell > 0 && !counted) {
        scores[cell - 1] += weight * saturated(counts[run], half);
      }
    }
    return last + 1;
  }

  /** Counts the positions in each cell that has any; returns how many such cells there are. */
  private int runs(PostingsEnum postings) throws IOException {
    int runs = 0;
    for (int left = postings.freq(); left > 0; left--) {
      int cell = postings.nextPosition() / CELL;
      if (runs > 0 && cells[runs - 1] == cell) {
        counts[runs - 1]++;
        continue;
      }
      if (runs == cells.length) {
        cells = Arrays.copyOf(cells, 2 * runs);
        counts = Arrays.copyOf(counts, 2 * runs);
      }
      cells[runs] = cell;
      counts[runs++] = 1;
    }
    return runs;
  }

  private static double saturated(int count, double half) {
    return count * (K + 1) / (count + half);
  }
}
