package dev.webexplorer.cli;

import dev.webexplorer.agent.telemetry.Export;
import dev.webexplorer.cli.commands.Commands;
import dev.webexplorer.cli.settings.Settings;
import dev.webexplorer.cli.terminal.SafeText;
import dev.webexplorer.cli.terminal.Shell;
import dev.webexplorer.datasets.InputException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** One run of the command line, from arguments to exit code. */
public final class Program {
  private final Shell shell;
  private final List<String> args;

  private Program(Shell shell, List<String> args) {
    this.shell = shell;
    this.args = args;
  }

  /** Runs a command; whatever goes wrong becomes one line on the shell's standard error. */
  public static int run(Shell shell, String... args) {
    return new Program(shell, List.of(args)).run();
  }

  private int run() {
    int code;
    try {
      code = execute();
    } catch (InputException e) {
      code = report(e);
    }
    shell.err().flush();
    if (shell.out().checkError() && code == ExitCode.DONE) {
      warn("the output could not be written whole");
      return ExitCode.FAILED;
    }
    return code;
  }

  private int execute() {
    CommandLine commands = Commands.in(shell);
    Settings settings = Settings.load(shell, args, commands);
    commands
        .setOut(writer(shell.out()))
        .setErr(writer(shell.err()))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setDefaultValueProvider(settings)
        .setParameterExceptionHandler((wrong, given) -> refuse(wrong, settings))
        .setExecutionExceptionHandler((failure, command, parsed) -> report(failure));
    try (Export _ = Export.start(Settings.services(shell), this::warn)) {
      return commands.execute(args.toArray(String[]::new));
    }
  }

  private void warn(String text) {
    shell.err().println("webexplorer: " + SafeText.line(text));
  }

  private int refuse(ParameterException wrong, Settings settings) {
    if (wrong.getCause() instanceof InputException cause) {
      return report(cause);
    }
    warn(Refusal.of(wrong, settings));
    trace(wrong);
    return ExitCode.WRONG_INPUT;
  }

  private int report(Throwable thrown) {
    Failure failure = Failure.of(thrown);
    warn(failure.message());
    trace(thrown);
    return failure.exitCode();
  }

  private void trace(Throwable thrown) {
    if (args.contains("--debug") || shell.environment("WEBEXPLORER_DEBUG").equals("true")) {
      thrown.printStackTrace(shell.err());
    }
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(stream, true, StandardCharsets.UTF_8);
  }
}
