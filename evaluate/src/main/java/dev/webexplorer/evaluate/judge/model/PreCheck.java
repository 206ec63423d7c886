package dev.webexplorer.evaluate.judge.model;

import dev.webexplorer.evaluate.Judge;
import dev.webexplorer.evaluate.judge.AnswerText;
import dev.webexplorer.evaluate.judge.official.QaScore;
import java.text.Normalizer;
import java.util.Optional;

/** What needs no model: an answer that equals a gold. */
final class PreCheck {
  private PreCheck() {}

  /** Returns the answer where it equals a gold: case, punctuation, articles and width aside. */
  static Optional<String> equal(Judge.Item item, String response) {
    String answer = AnswerText.of(response);
    String bare = bare(answer);
    boolean equal =
        !bare.isEmpty() && item.answers().stream().anyMatch(gold -> bare(gold).equals(bare));
    return equal ? Optional.of(answer) : Optional.empty();
  }

  private static String bare(String text) {
    return QaScore.normalised(Normalizer.normalize(text, Normalizer.Form.NFKC));
  }
}
