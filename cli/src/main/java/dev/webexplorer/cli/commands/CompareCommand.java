package dev.webexplorer.cli.commands;

import dev.webexplorer.cli.ExitCode;
import dev.webexplorer.cli.options.CommonOptions;
import dev.webexplorer.cli.terminal.Console;
import dev.webexplorer.cli.terminal.Shell;
import dev.webexplorer.datasets.InputException;
import dev.webexplorer.evaluate.compare.Comparison;
import dev.webexplorer.evaluate.compare.Comparisons;
import dev.webexplorer.evaluate.report.ComparisonText;
import dev.webexplorer.evaluate.run.RunLog;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code compare}: runs on the same questions, beside each other. */
@Command(
    name = "compare",
    description = {
      "Compare runs question by question and attempt by attempt.",
      "Of the runs on one benchmark the first is what the others are compared with."
    })
@SuppressWarnings("NullAway.Init") // picocli fills them in
final class CompareCommand implements Callable<Integer> {
  @Parameters(paramLabel = "RUN", arity = "2..*", description = "Two runs or more.")
  private List<Path> runs;

  @Option(names = "--force", description = "Compare runs whose settings differ all the same.")
  private boolean force;

  @Option(
      names = "--flips",
      paramLabel = "N",
      defaultValue = "20",
      description = "Most questions listed whose outcome differs.")
  private int flips;

  @Mixin private final CommonOptions common = new CommonOptions();
  private final Shell shell;

  CompareCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() {
    if (flips < 0) {
      throw new InputException("--flips must be at least 0, not " + flips);
    }
    Console console = common.console(shell);
    Comparisons all = Comparisons.of(runs.stream().map(RunLog::open).toList(), force);
    for (int i = 0; i < all.each().size(); i++) {
      Comparison one = all.each().get(i);
      if (!one.settings().isEmpty()) {
        console.warn("settings differ: " + one.settings());
      }
      if (console.json()) {
        console.printJson(ComparisonText.json(one, all.adjusted().get(i)));
      } else {
        console.print(ComparisonText.of(one, all.adjusted().get(i), flips));
      }
    }
    return ExitCode.DONE;
  }
}
