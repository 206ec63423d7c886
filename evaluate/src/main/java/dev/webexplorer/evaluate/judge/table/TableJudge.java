package dev.webexplorer.evaluate.judge.table;

import dev.webexplorer.evaluate.Judge;
import dev.webexplorer.evaluate.Verdict;
import java.util.List;
import java.util.Locale;

/**
 * WideSearch's: correct is a table that is right in every cell. Where the wording of cells differs
 * and only a model could say whether they mean the same, the table is left unjudged, unless it is
 * wrong elsewhere. Costs no call.
 */
public final class TableJudge implements Judge {
  public static final String NAME = "widesearch";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Verdict judge(Item item, String response) {
    List<String> evaluation = item.details().getOrDefault("evaluation", List.of());
    if (evaluation.isEmpty()) {
      return new Verdict.Unjudged("the question does not say how its table is scored");
    }
    TableScore score = TableScore.of(response, item.answer(), evaluation.getFirst());
    String figures =
        String.format(Locale.ROOT, "row F1 %.3f, item F1 %.3f", score.rowF1(), score.itemF1());
    if (score.exact()) {
      return new Verdict.Correct("the table is right");
    }
    return score.undecided() > 0 && score.rightElsewhere()
        ? new Verdict.Unjudged(
            figures + "; a model would have to judge " + score.undecided() + " cells")
        : new Verdict.Wrong(figures);
  }
}
