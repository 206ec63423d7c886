package dev.webexplorer.evaluate.judge;

import dev.webexplorer.agent.models.Endpoint;
import dev.webexplorer.evaluate.Judge;
import dev.webexplorer.evaluate.judge.model.JudgeForm;
import dev.webexplorer.evaluate.judge.model.ModelJudge;
import dev.webexplorer.evaluate.judge.official.ExactMatchJudge;
import dev.webexplorer.evaluate.judge.official.GaiaJudge;
import dev.webexplorer.evaluate.judge.table.TableJudge;

/** Which judge a benchmark wants; {@code scorer} is what its description names. */
public final class Judges {
  private Judges() {}

  /** Returns the benchmark's own rule; where it has none, {@link MatchJudge}. */
  public static Judge rule(String scorer) {
    return switch (scorer) {
      case GaiaJudge.NAME -> new GaiaJudge();
      case ExactMatchJudge.NAME -> new ExactMatchJudge();
      case TableJudge.NAME -> new TableJudge();
      default -> new MatchJudge();
    };
  }

  /** Returns a model that is asked as the benchmark's makers ask; tables keep their rule. */
  public static Judge model(String scorer, Endpoint endpoint) {
    return scorer.equals(TableJudge.NAME)
        ? new TableJudge()
        : new ModelJudge(endpoint, JudgeForm.of(scorer));
  }
}
