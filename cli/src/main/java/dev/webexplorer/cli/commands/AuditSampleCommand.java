package dev.webexplorer.cli.commands;

import dev.webexplorer.cli.ExitCode;
import dev.webexplorer.cli.options.CommonOptions;
import dev.webexplorer.cli.terminal.Console;
import dev.webexplorer.cli.terminal.Shell;
import dev.webexplorer.datasets.InputException;
import dev.webexplorer.evaluate.compare.Audit;
import dev.webexplorer.evaluate.compare.AuditSheet;
import dev.webexplorer.evaluate.run.RunLog;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code audit RUN sample}: draws answers for a person to mark. */
@Command(
    name = "sample",
    description = {
      "Draw answers, some of each kind of verdict, into a CSV file that does not tell the verdict.",
      "Write yes or no into its column right; leave empty what was not looked at."
    })
@SuppressWarnings("NullAway.Init") // picocli fills them in
final class AuditSampleCommand implements Callable<Integer> {
  @ParentCommand private AuditCommand audit;

  @Option(
      names = "-n",
      paramLabel = "N",
      defaultValue = "50",
      description = "How many answers; at least five of each kind of verdict.")
  private int size;

  @Option(
      names = "--random-seed",
      paramLabel = "N",
      defaultValue = "0",
      description = "Which chance: the same draws the same answers.")
  private long randomSeed;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      showDefaultValue = Help.Visibility.NEVER,
      description = "The sheet; default: audit.csv in the run.")
  private Optional<Path> out = Optional.empty();

  @Option(
      names = "--clear",
      description = "Write the sheet although the benchmark is sealed: it is in the clear.")
  private boolean clear;

  @Mixin private final CommonOptions common = new CommonOptions();
  private final Shell shell;

  AuditSampleCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() {
    if (size < 1) {
      throw new InputException("-n must be at least 1, not " + size);
    }
    Console console = common.console(shell);
    RunLog log = RunLog.open(audit.folder());
    if (log.seal().seal().isPresent() && !clear) {
      throw new InputException(
          log.folder()
              + ": its benchmark is sealed and a sheet is in the clear; --clear writes it");
    }
    Path file = out.orElse(log.folder().resolve("audit.csv"));
    List<String> ids = Audit.sample(log.figures(), size, randomSeed);
    AuditSheet.write(log, ids, file);
    console.say(ids.size() + " answers to mark");
    console.print(file.toString());
    return ExitCode.DONE;
  }
}
