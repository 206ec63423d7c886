package dev.webexplorer.browser.passages;

import dev.webexplorer.browser.Page;
import dev.webexplorer.browser.Section;
import dev.webexplorer.browser.local.TextAnalysis;
import dev.webexplorer.datasets.Embedder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A page's passages. Made once for a page, it answers any number of goals. Immutable and
 * thread-safe.
 */
public final class Passages {
  private static final int SHORTEST = 300;
  private static final int LONGEST = 1_200;

  /** How fast a rank loses weight where two rankings are joined (Cormack and others, 2009). */
  private static final double RANK_DAMPING = 60;

  private final List<Section> parts;
  private final Bm25 words;

  private Passages(List<Section> parts, Bm25 words) {
    this.parts = parts;
    this.words = words;
  }

  public static Passages of(Page page) {
    return of(Section.cut(page.markdown(), SHORTEST, LONGEST));
  }

  /** Returns the passages of the page's plain text, without its headings and links. */
  public static Passages ofText(Page page) {
    return of(Section.cut(page.text(), SHORTEST, LONGEST));
  }

  private static Passages of(List<Section> parts) {
    return new Passages(parts, new Bm25(parts.stream().map(Passages::terms).toList()));
  }

  /**
   * Ranks by BM25: a passage's headings are among its words.
   *
   * @return the best first, {@code most} at most; none that shares no word with the goal
   */
  public List<Passage> rank(String goal, int most) {
    return best(words.scores(TextAnalysis.terms(goal)), most);
  }

  /**
   * Ranks by words and by meaning: the sum of what the ranks in both orders are worth.
   *
   * @return the best first, {@code most} at most
   */
  public List<Passage> rank(String goal, int most, Embedder embedder) {
    double[] byWords = words.scores(TextAnalysis.terms(goal));
    double[] byMeaning = similarities(goal, embedder);
    double[] joined = new double[parts.size()];
    for (double[] scores : List.of(byWords, byMeaning)) {
      List<Passage> order = best(scores, parts.size());
      for (int rank = 0; rank < order.size(); rank++) {
        joined[order.get(rank).part().number() - 1] += 1 / (RANK_DAMPING + rank + 1);
      }
    }
    return best(joined, most);
  }

  private List<Passage> best(double[] scores, int most) {
    List<Passage> found = new ArrayList<>();
    for (int i = 0; i < scores.length; i++) {
      if (scores[i] > 0) {
        found.add(new Passage(parts.get(i), scores[i]));
      }
    }
    found.sort(
        Comparator.comparingDouble(Passage::score)
            .reversed()
            .thenComparingInt(passage -> passage.part().number()));
    return List.copyOf(found.subList(0, Math.min(most, found.size())));
  }

  private double[] similarities(String goal, Embedder embedder) {
    List<String> texts = new ArrayList<>();
    texts.add(goal);
    parts.forEach(part -> texts.add(titled(part)));
    float[][] vectors = embedder.embed(texts);
    double[] similarities = new double[parts.size()];
    for (int i = 0; i < similarities.length; i++) {
      similarities[i] = cosine(vectors[0], vectors[i + 1]);
    }
    return similarities;
  }

  private static double cosine(float[] a, float[] b) {
    double product = 0;
    double lengthA = 0;
    double lengthB = 0;
    for (int i = 0; i < a.length; i++) {
      product += a[i] * b[i];
      lengthA += a[i] * a[i];
      lengthB += b[i] * b[i];
    }
    return lengthA == 0 || lengthB == 0 ? 0 : product / Math.sqrt(lengthA * lengthB);
  }

  private static List<String> terms(Section part) {
    return TextAnalysis.terms(titled(part));
  }

  private static String titled(Section part) {
    return String.join("\n", part.headings()) + "\n" + part.markdown();
  }
}
