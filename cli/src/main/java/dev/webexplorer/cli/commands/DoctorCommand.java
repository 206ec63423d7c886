package dev.webexplorer.cli.commands;

import dev.webexplorer.cli.ExitCode;
import dev.webexplorer.cli.options.CommonOptions;
import dev.webexplorer.cli.options.ReachOptions;
import dev.webexplorer.cli.settings.Settings;
import dev.webexplorer.cli.terminal.Console;
import dev.webexplorer.cli.terminal.Shell;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code doctor}: what is configured, found and missing. */
@Command(name = "doctor", description = "Show what is configured, found and missing.")
final class DoctorCommand implements Callable<Integer> {
  @Mixin private final ReachOptions live = new ReachOptions();
  @Mixin private final CommonOptions common = new CommonOptions();
  private final Shell shell;

  DoctorCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() throws IOException {
    Console console = common.console(shell);
    Checkup checkup = Checkup.of(shell, live, Settings.keysPresent(shell));
    if (console.json()) {
      console.printJson(checkup);
    } else {
      console.print(checkup.text());
    }
    return checkup.cache().writable() ? ExitCode.DONE : ExitCode.SHORT;
  }
}
