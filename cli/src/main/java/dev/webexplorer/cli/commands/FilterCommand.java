package dev.webexplorer.cli.commands;

import dev.webexplorer.cli.ExitCode;
import dev.webexplorer.cli.options.CommonOptions;
import dev.webexplorer.cli.options.KnownOptions;
import dev.webexplorer.cli.options.ReadingOptions;
import dev.webexplorer.cli.terminal.Console;
import dev.webexplorer.cli.terminal.Shell;
import dev.webexplorer.datagen.filter.Examined;
import dev.webexplorer.datagen.filter.Filter;
import dev.webexplorer.datagen.filter.Filters;
import dev.webexplorer.datagen.filter.LeakFilter;
import dev.webexplorer.datagen.filter.Yield;
import dev.webexplorer.datasets.InputException;
import dev.webexplorer.datasets.QaPair;
import dev.webexplorer.datasets.jsonl.JsonLinesReader;
import dev.webexplorer.datasets.jsonl.JsonLinesWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code filter}: what of a dataset may stay, by filters that need neither a web nor a model. */
@Command(
    name = "filter",
    description = {
      "Refuse or mark a dataset's questions, text by text.",
      "Each is asked whether it leaks its answer, repeats another one or a benchmark's, has a"
          + " short",
      "answer, depends on the day, or needs a person's look."
    })
@SuppressWarnings("NullAway.Init") // picocli fills them in
final class FilterCommand implements Callable<Integer> {
  private static final int MOST_TOLD = 20;

  @Parameters(paramLabel = "RUN", description = "A run's directory, or a qa.jsonl of any program.")
  private Path run;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      showDefaultValue = Help.Visibility.NEVER,
      description = "Where the questions that stay are written, with their checks.")
  private Optional<Path> out = Optional.empty();

  @Mixin private final KnownOptions known = new KnownOptions();
  @Mixin private final ReadingOptions reading = new ReadingOptions();
  @Mixin private final CommonOptions common = new CommonOptions();
  private final Shell shell;
  private final Yield yield = new Yield();
  private long questions;
  private long kept;

  FilterCommand(Shell shell) {
    this.shell = shell;
  }

  /** As the command ends with {@code --json}. */
  private record Filtered(String run, long questions, long kept, List<Yield.Line> filters) {}

  @Override
  public Integer call() {
    Console console = common.console(shell);
    Path file = Files.isDirectory(run) ? run.resolve("qa.jsonl") : run;
    if (out.filter(to -> same(to, file)).isPresent()) {
      throw new InputException("--out " + out.get() + " is the file that is read: name another");
    }
    List<Filter> ofText = new ArrayList<>(known.ofText());
    ofText.addFirst(LeakFilter.butKinds());
    Filters filters = new Filters(ofText);
    Filters before = known.known();
    long rejected;
    try (JsonLinesReader<QaPair> pairs = JsonLinesReader.open(file, QaPair.class, reading.read())) {
      if (out.isPresent()) {
        try (JsonLinesWriter writer = JsonLinesWriter.replace(out.get())) {
          pairs.forEachRemaining(
              pair -> keep(pair, filters, before, console).ifPresent(writer::write));
          writer.commit();
        }
      } else {
        pairs.forEachRemaining(pair -> keep(pair, filters, before, console));
      }
      rejected = pairs.rejected();
    }
    print(console);
    return kept == questions && rejected == 0 ? ExitCode.DONE : ExitCode.SHORT;
  }

  private static boolean same(Path one, Path other) {
    return one.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize());
  }

  private Optional<QaPair> keep(QaPair pair, Filters filters, Filters before, Console console) {
    questions++;
    Examined examined = filters.examine(pair);
    yield.add(examined.findings());
    if (examined.refusedBy().isEmpty()) {
      examined = before.examine(examined.pair());
      yield.add(examined.findings());
    }
    if (examined.refusedBy().isEmpty()) {
      before.accepted(examined.pair());
      kept++;
      return Optional.of(examined.pair());
    }
    if (questions - kept <= MOST_TOLD) {
      Examined.Said last = examined.findings().getLast();
      console.warn("%s: %s: %s".formatted(pair.id(), last.filter(), last.finding().reason()));
    }
    return Optional.empty();
  }

  private void print(Console console) {
    if (console.json()) {
      console.printJson(new Filtered(run.toString(), questions, kept, yield.lines()));
      return;
    }
    console.print(
        "%-14s %8s %8s %8s %8s".formatted("filter", "seen", "refused", "flagged", "skipped"));
    for (Yield.Line line : yield.lines()) {
      console.print(
          "%-14s %8d %8d %8d %8d"
              .formatted(
                  line.filter(), line.seen(), line.refused(), line.flagged(), line.skipped()));
    }
    console.print("%d of %d questions stay".formatted(kept, questions));
  }
}
