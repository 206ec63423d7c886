package dev.webexplorer.cli.commands;

import dev.webexplorer.browser.world.WorldFiles;
import dev.webexplorer.browser.world.Worlds;
import dev.webexplorer.cli.ExitCode;
import dev.webexplorer.cli.options.CommonOptions;
import dev.webexplorer.cli.terminal.Console;
import dev.webexplorer.cli.terminal.Progress;
import dev.webexplorer.cli.terminal.Shell;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code world create}: a generated web in files. */
@Command(
    name = "create",
    description = "Write a fictional encyclopedia and its true facts into a folder.")
@SuppressWarnings("NullAway.Init") // picocli fills them in
final class WorldCreateCommand implements Callable<Integer> {
  @Option(
      names = "--random-seed",
      required = true,
      paramLabel = "N",
      description = "Which world; the same number gives the same files.")
  private long randomSeed;

  @Option(
      names = "--pages",
      paramLabel = "N",
      defaultValue = "" + Worlds.DEFAULT_PAGES,
      description = "Pages of the world.")
  private int pages;

  @Option(names = "--out", required = true, paramLabel = "DIR", description = "The folder.")
  private Path out;

  @Mixin private final CommonOptions common = new CommonOptions();

  private final Shell shell;

  WorldCreateCommand(Shell shell) {
    this.shell = shell;
  }

  /** As the command ends with {@code --json}. */
  private record Created(String out, int pages, long redirects, long facts) {}

  @Override
  public Integer call() {
    Console console = common.console(shell);
    WorldFiles.Written written;
    try (Progress progress = console.progress("pages", pages)) {
      written = WorldFiles.write(randomSeed, pages, out, done -> progress.at(done, pages));
    }
    if (console.json()) {
      console.printJson(
          new Created(out.toString(), written.pages(), written.redirects(), written.facts()));
    } else {
      console.print(
          String.format(
              Locale.ROOT,
              "%s: %,d pages, %,d redirects, %,d facts",
              out,
              written.pages(),
              written.redirects(),
              written.facts()));
    }
    return ExitCode.DONE;
  }
}
