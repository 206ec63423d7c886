package dev.webexplorer.cli.evaluate;

import dev.webexplorer.datasets.InputException;
import dev.webexplorer.datasets.benchmark.Benchmark;
import dev.webexplorer.evaluate.Judge;
import dev.webexplorer.evaluate.judge.MatchJudge;
import picocli.CommandLine.Option;

/** Who judges. */
@SuppressWarnings("NullAway.Init") // picocli fills them in
public final class JudgeOption {
  @Option(
      names = "--judge",
      paramLabel = "JUDGE",
      defaultValue = MatchJudge.NAME,
      description = "Who judges: match, which costs nothing.")
  private String judge;

  /** Returns the judge of a benchmark's answers. */
  public Judge of(Benchmark benchmark) {
    if (judge.equals(MatchJudge.NAME)) {
      return new MatchJudge();
    }
    throw new InputException("unknown judge \"" + judge + "\"; use match");
  }
}
