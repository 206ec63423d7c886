package dev.webexplorer.datasets.overlap;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Questions that are found again in other texts, where their words stand together and mostly in
 * order: one word in five or six may be another, and sentences may have changed places.
 * Thread-safe.
 */
public final class KnownQuestions {
  /** One pair or triple of a question for so many of its words must stand in its order. */
  private static final int FEWEST = 6;

  private final List<Known> questions;
  private final Anchors anchors;

  private KnownQuestions(List<Known> questions, Anchors anchors) {
    this.questions = questions;
    this.anchors = anchors;
  }

  public static Builder builder() {
    return new Builder();
  }

  /** Takes questions in, of which it keeps hashes alone. */
  public static final class Builder {
    private final List<Known> questions = new ArrayList<>();
    private final List<Grams> grams = new ArrayList<>();

    private Builder() {}

    /**
     * Adds a question.
     *
     * @param name what it is called when it is found
     * @param answers all that count as right; they are looked for beside it
     */
    public Builder add(String name, String question, List<String> answers) {
      Grams read = Grams.of(question);
      questions.add(Known.of(name, read, answers));
      grams.add(read);
      return this;
    }

    public KnownQuestions build() {
      return new KnownQuestions(List.copyOf(questions), new Anchors(grams));
    }
  }

  /** Returns how many questions are known. */
  public int size() {
    return questions.size();
  }

  /** Returns the known questions that stand in the text, each once, where it is most alike. */
  public List<Sighting> find(String text) {
    Grams grams = Grams.of(text);
    long[] hits = anchors.beginnings(grams);
    List<Sighting> found = new ArrayList<>();
    for (int from = 0; from < hits.length; ) {
      int to = from;
      while (to < hits.length && Anchors.question(hits[to]) == Anchors.question(hits[from])) {
        to++;
      }
      best(grams, hits, from, to).ifPresent(found::add);
      from = to;
    }
    return found;
  }

  /** Looks at the places to which many enough hits of one question lead. */
  private Optional<Sighting> best(Grams text, long[] hits, int from, int to) {
    Known known = questions.get(Anchors.question(hits[from]));
    int slack = known.words() / 2;
    int step = Math.max(1, known.words() / 4);
    int least = Math.clamp(known.words() / FEWEST, 1, 8);
    int next = Integer.MIN_VALUE;
    int last = from;
    double best = 0;
    boolean answered = false;
    for (int first = from; first < to; first++) {
      int beginning = Anchors.beginning(hits[first]);
      while (last < to && Anchors.beginning(hits[last]) <= beginning + step) {
        last++;
      }
      if (beginning >= next && last - first >= least) {
        next = beginning + step;
        int start = Math.clamp(beginning - slack, 0, text.size());
        int end = Math.clamp((long) beginning + known.words() + slack, start, text.size());
        double share = known.sets().shareIn(text.slice(start, end).sets());
        if (share > best) {
          best = share;
          answered = known.answered(text, start, end);
        }
      }
    }
    return best >= known.enough()
        ? Optional.of(new Sighting(known.name(), best, answered))
        : Optional.empty();
  }
}
