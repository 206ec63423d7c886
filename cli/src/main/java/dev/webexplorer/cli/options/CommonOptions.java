package dev.webexplorer.cli.options;

import dev.webexplorer.cli.settings.Settings;
import dev.webexplorer.cli.terminal.Console;
import dev.webexplorer.cli.terminal.Shell;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Help;
import picocli.CommandLine.Option;

/** What every command takes; some of it is read by picocli and the program, not here. */
@SuppressWarnings("UnusedVariable")
public final class CommonOptions {
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help and exit.")
  private boolean help;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      showDefaultValue = Help.Visibility.NEVER,
      description = "Read option values from a YAML file; default: webexplorer.yaml if it is here.")
  private Optional<Path> config = Optional.empty();

  @Option(names = "--json", description = "Write results as JSON, one object a line.")
  private boolean json;

  @Option(names = "--quiet", description = "Write results and errors only.")
  private boolean quiet;

  @Option(names = "--debug", description = "Show the stack trace of an error.")
  private boolean debug;

  /** Returns the configuration file, which need not be there. */
  public Path configFile(Shell shell) {
    return Settings.file(shell, config);
  }

  /** Returns where a command's words go. */
  public Console console(Shell shell) {
    return new Console(shell, json, quiet);
  }
}
