package dev.webexplorer.cli.options;

import dev.webexplorer.agent.models.CallTape;
import dev.webexplorer.agent.models.Role;
import dev.webexplorer.cli.terminal.Shell;
import dev.webexplorer.datasets.benchmark.Benchmark;
import dev.webexplorer.evaluate.Judge;
import dev.webexplorer.evaluate.judge.MatchJudge;
import dev.webexplorer.evaluate.judge.model.JudgeForm;
import dev.webexplorer.evaluate.judge.model.ModelJudge;
import dev.webexplorer.evaluate.judge.official.ExactMatchJudge;
import dev.webexplorer.evaluate.judge.official.GaiaJudge;
import dev.webexplorer.evaluate.judge.table.TableJudge;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Help;
import picocli.CommandLine.Option;

/** Who judges. */
public final class JudgeOption {
  @Option(
      names = "--judge",
      paramLabel = "JUDGE",
      showDefaultValue = Help.Visibility.NEVER,
      description = {
        "Who judges: match, exact-match, gaia or widesearch, which are rules; a model named in",
        "webexplorer.yaml, or BASE_URL#MODEL, asked in the benchmark's own form. Default: the",
        "configuration's judge, else the benchmark's own rules, else match."
      })
  private Optional<String> judge = Optional.empty();

  /**
   * Returns the judge of a benchmark's answers.
   *
   * @throws dev.webexplorer.datasets.InputException when there is no such model, or its key is
   *     missing
   */
  public Judge of(Benchmark benchmark, Shell shell, Path configFile) {
    ModelNames names = ModelNames.of(shell, configFile);
    String name = judge.or(() -> names.role(Role.JUDGE)).orElse(benchmark.scorer());
    return switch (name) {
      case MatchJudge.NAME, ModelRoles.RULES -> new MatchJudge();
      case ExactMatchJudge.NAME -> new ExactMatchJudge();
      case GaiaJudge.NAME -> new GaiaJudge();
      case TableJudge.NAME -> new TableJudge();
      default ->
          judge.isEmpty() && name.equals(benchmark.scorer())
              ? new MatchJudge()
              : new ModelJudge(
                  names.endpoint(names.spec(name), CallTape.none()),
                  JudgeForm.of(benchmark.scorer()));
    };
  }
}
