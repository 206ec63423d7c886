package dev.webexplorer.datasets.overlap;

import dev.webexplorer.datasets.duplicates.WordHashes;
import java.util.List;

/**
 * A question of which hashes alone are kept.
 *
 * @param words how many it has
 * @param sets of its words, pairs and triples
 * @param answers the hash of each answer's words as one run
 */
record Known(String name, int words, Grams sets, List<Answer> answers) {
  /** Words on either side of a question among which its answer is looked for. */
  private static final int BESIDE = 60;

  /** Questions with fewer words share more with any text. */
  private static final int SHORT = 14;

  /** A run of words. */
  record Answer(long run, int words) {}

  static Known of(String name, Grams question, List<String> answers) {
    return new Known(
        name,
        question.size(),
        question.sets(),
        answers.stream()
            .map(WordHashes::of)
            .filter(words -> words.length > 0)
            .map(Known::run)
            .toList());
  }

  private static Answer run(long[] words) {
    return new Answer(WordHashes.run(words, 0, words.length), words.length);
  }

  /**
   * From this share on a text holds the question: chosen so that of questions with 15 % other words
   * 99 in 100 are found, and of ordinary pages fewer than 1 in 100 holds any of 2,600 questions.
   */
  double enough() {
    return words < SHORT ? 0.6 : 0.55;
  }

  /**
   * Returns whether an answer stands in a text near the words from {@code start} to {@code end}.
   */
  boolean answered(Grams text, int start, int end) {
    int from = Math.max(0, start - BESIDE);
    int to = Math.min(text.size(), end + BESIDE);
    for (Answer answer : answers) {
      for (int i = from; i + answer.words <= to; i++) {
        if (WordHashes.run(text.words(), i, answer.words) == answer.run) {
          return true;
        }
      }
    }
    return false;
  }
}
