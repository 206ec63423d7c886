package dev.webexplorer.browser.passages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Okapi BM25 over a handful of texts, each given as its terms. */
final class Bm25 {
  private static final double K = 1.2;
  private static final double B = 0.75;

  private final List<Map<String, Integer>> counts = new ArrayList<>();
  private final Map<String, Integer> holders = new HashMap<>();
  private final int[] lengths;
  private final double meanLength;

  Bm25(List<List<String>> texts) {
    lengths = texts.stream().mapToInt(List::size).toArray();
    long total = 0;
    for (List<String> text : texts) {
      Map<String, Integer> terms = new HashMap<>();
      text.forEach(term -> terms.merge(term, 1, Integer::sum));
      terms.keySet().forEach(term -> holders.merge(term, 1, Integer::sum));
      counts.add(terms);
      total += text.size();
    }
    meanLength = Math.max(1.0, (double) total / Math.max(1, texts.size()));
  }

  /** Returns each text's score; a term counts once, however often the query has it. */
  double[] scores(List<String> query) {
    double[] scores = new double[lengths.length];
    for (String term : query.stream().distinct().toList()) {
      int holding = holders.getOrDefault(term, 0);
      double weight = Math.log(1 + (lengths.length - holding + 0.5) / (holding + 0.5));
      for (int i = 0; i < scores.length && holding > 0; i++) {
        int count = counts.get(i).getOrDefault(term, 0);
        double half = K * (1 - B + B * lengths[i] / meanLength);
        scores[i] += weight * count * (K + 1) / (count + half);
      }
    }
    return scores;
  }
}
