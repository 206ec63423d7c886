package dev.webexplorer.cli.commands;

import dev.webexplorer.agent.run.RunDirectory;
import dev.webexplorer.cli.evaluate.RunEnd;
import dev.webexplorer.cli.evaluate.RunTelling;
import dev.webexplorer.cli.options.CommonOptions;
import dev.webexplorer.cli.options.JudgeOption;
import dev.webexplorer.cli.terminal.Console;
import dev.webexplorer.cli.terminal.Progress;
import dev.webexplorer.cli.terminal.Shell;
import dev.webexplorer.datasets.InputException;
import dev.webexplorer.datasets.benchmark.Benchmarks;
import dev.webexplorer.evaluate.Judge;
import dev.webexplorer.evaluate.run.Evaluation;
import dev.webexplorer.evaluate.run.Rejudging;
import dev.webexplorer.evaluate.run.RunLog;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code judge}: a run's answers given to a judge, later or once more. */
@Command(
    name = "judge",
    description = {
      "Judge the answers of a run, without solving anything again.",
      "The verdicts become the run's; what other judges said stays in its journal."
    })
@SuppressWarnings("NullAway.Init") // picocli fills them in
final class JudgeCommand implements Callable<Integer> {
  @Parameters(paramLabel = "RUN", description = "The run's directory.")
  private Path folder;

  @Mixin private final JudgeOption judges = new JudgeOption();

  @Option(
      names = "--concurrency",
      paramLabel = "N",
      defaultValue = "16",
      description = "Most answers judged at once.")
  private int concurrency;

  @Mixin private final CommonOptions common = new CommonOptions();
  private final Shell shell;

  JudgeCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() throws InterruptedException {
    if (concurrency < 1) {
      throw new InputException("--concurrency must be at least 1, not " + concurrency);
    }
    Console console = common.console(shell);
    RunLog log = RunLog.open(folder);
    String benchmark = log.configuration().settings().path("benchmark").path("name").asText("");
    if (benchmark.isEmpty()) {
      throw new InputException(folder + ": no evaluation; only evaluations can be judged");
    }
    Judge judge = judges.of(Benchmarks.named(benchmark), shell, common.configFile(shell));
    try (RunDirectory directory =
        RunDirectory.open(folder, log.configuration(), false, log.seal())) {
      Evaluation.Result result;
      long all = log.trajectories().count();
      try (Progress progress = console.progress("judged", all)) {
        result =
            new Rejudging(log, directory, judge, concurrency).run(RunTelling.watch(progress, all));
      }
      return new RunEnd(console, RunLog.open(folder), result, Optional.empty(), true).tell();
    }
  }
}
