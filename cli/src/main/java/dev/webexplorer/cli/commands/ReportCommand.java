package dev.webexplorer.cli.commands;

import dev.webexplorer.cli.ExitCode;
import dev.webexplorer.cli.evaluate.RunSummary;
import dev.webexplorer.cli.evaluate.RunTelling;
import dev.webexplorer.cli.options.CommonOptions;
import dev.webexplorer.cli.terminal.Console;
import dev.webexplorer.cli.terminal.Shell;
import dev.webexplorer.datasets.InputException;
import dev.webexplorer.datasets.jsonl.Json;
import dev.webexplorer.evaluate.report.EvaluationReport;
import dev.webexplorer.evaluate.report.HtmlReport;
import dev.webexplorer.evaluate.run.RunFigures;
import dev.webexplorer.evaluate.run.RunLog;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code report}: what a run came to. */
@Command(name = "report", description = "Tell what a run came to, from its log.")
@SuppressWarnings("NullAway.Init") // picocli fills them in
final class ReportCommand implements Callable<Integer> {
  @Parameters(paramLabel = "RUN", description = "The run's directory.")
  private Path folder;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text, markdown or html.")
  private Format format;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      showDefaultValue = Help.Visibility.NEVER,
      description = "Where a page goes; default: report.html in the run.")
  private Optional<Path> out = Optional.empty();

  @Option(
      names = "--trajectory",
      paramLabel = "ID",
      showDefaultValue = Help.Visibility.NEVER,
      description = "Show one trajectory instead, read without the others.")
  private Optional<String> trajectory = Optional.empty();

  @Mixin private final CommonOptions common = new CommonOptions();
  private final Shell shell;

  /** How a report is shown. */
  enum Format {
    TEXT,
    MARKDOWN,
    HTML
  }

  ReportCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() throws IOException {
    Console console = common.console(shell);
    RunLog log = RunLog.open(folder);
    if (trajectory.isPresent()) {
      return show(console, log, trajectory.get());
    }
    RunFigures figures = log.figures();
    if (console.json()) {
      console.printJson(new RunSummary(log.configuration(), figures).json());
      return ExitCode.DONE;
    }
    EvaluationReport report = RunTelling.report(log, figures);
    switch (format) {
      case TEXT -> console.print(report.text());
      case MARKDOWN -> console.print(report.markdown());
      case HTML -> {
        Path page = out.orElse(folder.resolve("report.html"));
        HtmlReport.write(report, page);
        console.print(page.toString());
      }
    }
    return ExitCode.DONE;
  }

  private static int show(Console console, RunLog log, String id) {
    Object found =
        log.read(id)
            .orElseThrow(
                () -> new InputException(log.folder() + ": no trajectory has the id " + id));
    if (console.json()) {
      console.printJson(found);
    } else {
      console.print(Json.mapper().valueToTree(found).toPrettyString());
    }
    return ExitCode.DONE;
  }
}
