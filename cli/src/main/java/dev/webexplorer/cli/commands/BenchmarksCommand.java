package dev.webexplorer.cli.commands;

import dev.webexplorer.cli.ExitCode;
import dev.webexplorer.cli.options.CommonOptions;
import dev.webexplorer.cli.terminal.Console;
import dev.webexplorer.cli.terminal.Shell;
import dev.webexplorer.datasets.InputException;
import dev.webexplorer.datasets.benchmark.Benchmark;
import dev.webexplorer.datasets.benchmark.Benchmarks;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code benchmarks}: which there are, where to get them, and what a file of one holds. */
@Command(
    name = "benchmarks",
    description = "List the benchmarks: where to get each, licence, size, files known by checksum.")
final class BenchmarksCommand implements Callable<Integer> {
  @Parameters(arity = "0..1", paramLabel = "NAME", description = "Only this one.")
  private Optional<String> name = Optional.empty();

  @Option(
      names = "--file",
      paramLabel = "FILE",
      description = "Read this file of NAME whole and tell what it holds.")
  private Optional<Path> file = Optional.empty();

  @Mixin private final CommonOptions common = new CommonOptions();
  private final Shell shell;

  BenchmarksCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() {
    Console console = common.console(shell);
    if (file.isPresent()) {
      String which =
          name.orElseThrow(() -> new InputException("--file needs the benchmark's NAME"));
      tell(console, FileSummary.of(Benchmarks.named(which).read(file.get())));
      return ExitCode.DONE;
    }
    List<BenchmarkSummary> all =
        name.map(Benchmarks::named).map(List::of).orElseGet(Benchmarks::all).stream()
            .map(BenchmarkSummary::of)
            .toList();
    if (console.json()) {
      console.printJson(new Listed(all));
    } else {
      all.forEach(each -> console.print(each.text()));
    }
    return ExitCode.DONE;
  }

  private record Listed(List<BenchmarkSummary> benchmarks) {}

  private static void tell(Console console, FileSummary summary) {
    if (console.json()) {
      console.printJson(summary);
    } else {
      console.print(summary.text());
    }
  }

  /** A benchmark without how its rows are read. */
  private record BenchmarkSummary(
      String name,
      String title,
      String home,
      String licence,
      boolean gated,
      boolean sealed,
      int questions,
      String scorer,
      List<Benchmark.Edition> files) {

    static BenchmarkSummary of(Benchmark benchmark) {
      return new BenchmarkSummary(
          benchmark.name(),
          benchmark.title(),
          benchmark.home().toString(),
          benchmark.licence(),
          benchmark.gated(),
          benchmark.scheme().isPresent(),
          benchmark.questions(),
          benchmark.scorer(),
          benchmark.files());
    }

    String text() {
      StringBuilder text = new StringBuilder();
      text.append(name).append(": ").append(title);
      text.append(questions == 0 ? "" : String.format(", %,d questions", questions));
      text.append(sealed ? ", sealed" : "").append(gated ? ", asks for an agreement" : "");
      text.append("\n    ").append(home);
      text.append("\n    licence: ").append(licence).append("; scored by ").append(scorer);
      for (Benchmark.Edition edition : files) {
        text.append("\n    known: ")
            .append(edition.revision())
            .append(String.format(", %,d questions, sha256 ", edition.questions()))
            .append(edition.sha256());
      }
      return text.toString();
    }
  }
}
