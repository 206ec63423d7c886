package dev.webexplorer.datagen;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Explores around a seed and writes a question with a short answer: round 0. By rules, or by a
 * model. Thread-safe.
 */
public interface Synthesizer {

  /** As in {@code models} of a pair: {@code rules}, or a model's name. */
  String name();

  /** Returns how many pages of the web can be answers; empty when that shows only later. */
  OptionalInt answerable();

  /**
   * Returns what questions around a seed may be about, in the order to try.
   *
   * @param taken answers that other questions have
   */
  List<Topic> topics(Seed seed, Set<String> taken);

  /**
   * Writes a question about a topic; another one each time.
   *
   * @param before what became of those that it wrote before, in order
   * @throws RuntimeException when it cannot tell now, but might when asked again (a model that is
   *     away)
   */
  Synthesis synthesize(Topic topic, List<Evolution> before);

  /** What came of a topic. */
  sealed interface Synthesis {

    /** A question. */
    record Written(Puzzle puzzle) implements Synthesis {}

    /**
     * No question, or no further one.
     *
     * @param cause a word for the report: {@code few_clues}, {@code false_quote} …
     */
    record Nothing(String cause) implements Synthesis {}
  }
}
