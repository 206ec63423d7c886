package dev.webexplorer.evaluate.judge.official;

import dev.webexplorer.evaluate.Judge;
import dev.webexplorer.evaluate.Verdict;
import dev.webexplorer.evaluate.judge.AnswerText;
import java.util.Locale;

/** Exact match as multi-hop benchmarks have it, {@link QaScore}; F1 is told beside it. */
public final class ExactMatchJudge implements Judge {
  public static final String NAME = "exact-match";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Verdict judge(Item item, String response) {
    QaScore score =
        QaScore.of(
            QaScore.answer(response).orElseGet(() -> AnswerText.marked(response)), item.answers());
    String figures = String.format(Locale.ROOT, "F1 %.2f", score.f1());
    if (score.exact()) {
      return new Verdict.Correct("exact match");
    }
    return new Verdict.Wrong(
        score.contained() ? "no exact match, but contained; " + figures : "no match; " + figures);
  }
}
