package dev.webexplorer.datasets.overlap;

import dev.webexplorer.datasets.Embedder;
import java.util.List;
import java.util.Optional;

/**
 * Questions found again by what they mean, whatever the words. Kept are vectors, in memory only.
 * Thread-safe if the embedder is.
 */
public final class QuestionVectors {
  private final Embedder embedder;
  private final List<String> names;
  private final float[][] vectors;
  private final double similar;

  /**
   * @param names what the questions are called when they are found
   * @param similar from this cosine on two questions are one, 0..1; it depends on the embedder
   */
  public QuestionVectors(
      Embedder embedder, List<String> names, List<String> questions, double similar) {
    this.embedder = embedder;
    this.names = List.copyOf(names);
    this.vectors = embedder.embed(questions);
    this.similar = similar;
  }

  /** Returns the question nearest to the text, if it is near enough. */
  public Optional<Sighting> find(String text) {
    float[] vector = embedder.embed(List.of(text))[0];
    int nearest = -1;
    double best = similar;
    for (int i = 0; i < vectors.length; i++) {
      double cosine = cosine(vector, vectors[i]);
      if (cosine >= best) {
        best = cosine;
        nearest = i;
      }
    }
    return nearest < 0
        ? Optional.empty()
        : Optional.of(new Sighting(names.get(nearest), best, false));
  }

  private static double cosine(float[] one, float[] other) {
    double product = 0;
    double first = 0;
    double second = 0;
    for (int i = 0; i < one.length; i++) {
      product += (double) one[i] * other[i];
      first += (double) one[i] * one[i];
      second += (double) other[i] * other[i];
    }
    return first == 0 || second == 0 ? 0 : product / Math.sqrt(first * second);
  }
}
