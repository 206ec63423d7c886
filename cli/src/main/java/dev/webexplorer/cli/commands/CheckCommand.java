package dev.webexplorer.cli.commands;

import dev.webexplorer.browser.Page;
import dev.webexplorer.browser.RecordedWeb;
import dev.webexplorer.browser.Web;
import dev.webexplorer.cli.ExitCode;
import dev.webexplorer.cli.options.CommonOptions;
import dev.webexplorer.cli.options.ReadingOptions;
import dev.webexplorer.cli.options.RecordedWebOption;
import dev.webexplorer.cli.terminal.Console;
import dev.webexplorer.cli.terminal.Shell;
import dev.webexplorer.datasets.Evidence;
import dev.webexplorer.datasets.InputException;
import dev.webexplorer.datasets.QaPair;
import dev.webexplorer.datasets.Sha256;
import dev.webexplorer.datasets.jsonl.JsonLinesReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code check}: whether every quote of a dataset stands in its page. */
@Command(
    name = "check",
    description = "Find every quote of a run's questions again in the pages of its web.")
@SuppressWarnings("NullAway.Init") // picocli fills them in
final class CheckCommand implements Callable<Integer> {
  private static final int MOST_TOLD = 20;

  @Parameters(paramLabel = "RUN", description = "A run's directory, or a qa.jsonl.")
  private Path run;

  @Mixin private final RecordedWebOption web = new RecordedWebOption();
  @Mixin private final ReadingOptions reading = new ReadingOptions();
  @Mixin private final CommonOptions common = new CommonOptions();
  private final Shell shell;
  private long questions;
  private long quotes;
  private long found;

  CheckCommand(Shell shell) {
    this.shell = shell;
  }

  /** As the command ends with {@code --json}. */
  private record Checked(String run, long questions, long quotes, long found) {}

  @Override
  public Integer call() {
    Console console = common.console(shell);
    Path file = Files.isDirectory(run) ? run.resolve("qa.jsonl") : run;
    long rejected;
    try (Web checked = web.openFor(folder(), shell, console);
        JsonLinesReader<QaPair> pairs = JsonLinesReader.open(file, QaPair.class, reading.read())) {
      while (pairs.hasNext()) {
        check(pairs.next(), checked, console);
      }
      rejected = pairs.rejected();
      if (questions == 0) {
        throw new InputException(file + ": no questions");
      }
      print(console);
    }
    return found == quotes && rejected == 0 ? ExitCode.DONE : ExitCode.SHORT;
  }

  /** The directory of the run, or the one that the file stands in. */
  private Path folder() {
    Path parent = run.toAbsolutePath().getParent();
    return Files.isDirectory(run) || parent == null ? run : parent;
  }

  private void print(Console console) {
    if (console.json()) {
      console.printJson(new Checked(run.toString(), questions, quotes, found));
    } else {
      console.print(
          "%d questions: %d of %d quotes found in their pages".formatted(questions, found, quotes));
    }
  }

  private void check(QaPair pair, Web checked, Console console) {
    questions++;
    for (Evidence evidence : pair.evidence()) {
      quotes++;
      Optional<String> problem = problem(evidence, checked);
      if (problem.isEmpty()) {
        found++;
      } else if (quotes - found <= MOST_TOLD) {
        console.warn(pair.id() + ": " + evidence.url() + ": " + problem.get());
      }
    }
  }

  /** A page that was recorded several times over holds the quote in one of its states. */
  private static Optional<String> problem(Evidence evidence, Web checked) {
    List<Page> states =
        checked instanceof RecordedWeb recorded
            ? recorded.states(evidence.url())
            : List.of(checked.open(evidence.url()));
    List<Optional<String>> problems = states.stream().map(page -> problem(evidence, page)).toList();
    return problems.stream().filter(Optional::isEmpty).findFirst().orElse(problems.getLast());
  }

  private static Optional<String> problem(Evidence evidence, Page page) {
    if (!page.outcome().ok()) {
      return Optional.of("the page cannot be opened: " + page.outcome().detail());
    }
    if (!page.text().contains(evidence.quote())) {
      return Optional.of("the quote is not in the page: \"" + evidence.quote() + "\"");
    }
    return Sha256.of(page.text()).equals(evidence.sha256())
        ? Optional.empty()
        : Optional.of("the page has changed since, though the quote still stands in it");
  }
}
