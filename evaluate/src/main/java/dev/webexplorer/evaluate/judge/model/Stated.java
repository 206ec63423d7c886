package dev.webexplorer.evaluate.judge.model;

import dev.webexplorer.evaluate.Judge;
import dev.webexplorer.evaluate.judge.AnswerText;
import dev.webexplorer.evaluate.judge.official.QaScore;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** What a response states itself, without any judge. */
final class Stated {
  private Stated() {}

  /** Returns the confidence that it labels last, 0 to 100. */
  static OptionalDouble confidence(String response) {
    List<String> values = new Labels(response).all("confidence", "置信度");
    return values.isEmpty() ? OptionalDouble.empty() : Replies.confidence(values.getLast());
  }

  /** Returns its answer where that equals a gold: case, punctuation, articles and width aside. */
  static Optional<String> answerEqualTo(Judge.Item item, String response) {
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
