package dev.webexplorer.cli.commands;

import dev.webexplorer.browser.local.LocalWeb;
import dev.webexplorer.cli.ExitCode;
import dev.webexplorer.cli.options.CommonOptions;
import dev.webexplorer.cli.terminal.Console;
import dev.webexplorer.cli.terminal.Shell;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code web info}: what a local web holds. */
@Command(name = "info", description = "Tell what a local web holds.")
@SuppressWarnings("NullAway.Init") // picocli fills them in
final class WebInfoCommand implements Callable<Integer> {
  @Parameters(paramLabel = "DIR", description = "The web's folder.")
  private Path folder;

  @Mixin private final CommonOptions common = new CommonOptions();
  private final Shell shell;

  WebInfoCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() {
    Console console = common.console(shell);
    long start = System.nanoTime();
    try (LocalWeb web = LocalWeb.open(folder)) {
      WebSummary summary = WebSummary.of(web.info(), Duration.ofNanos(System.nanoTime() - start));
      if (console.json()) {
        console.printJson(summary);
      } else {
        console.print(summary.text());
      }
    }
    return ExitCode.DONE;
  }
}
