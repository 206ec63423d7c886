package dev.webexplorer.cli;

import dev.webexplorer.agent.RunBudget;
import dev.webexplorer.datasets.InputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;

/**
 * What a person is told when a command throws.
 *
 * @param message what is wrong, where, and what to do
 */
record Failure(int exitCode, String message) {

  static Failure of(Throwable thrown) {
    return switch (thrown) {
      case InputException input when input.getCause() instanceof ClosedByInterruptException cut ->
          of(cut);
      case InputException input -> new Failure(ExitCode.WRONG_INPUT, message(input));
      case IncompleteException incomplete -> new Failure(ExitCode.SHORT, message(incomplete));
      case UncheckedIOException io when io.getCause() != null -> of(io.getCause());
      case FileSystemException file when file.getFile() != null ->
          of(InputException.of(Path.of(file.getFile()), file));
      case RunBudget.Spent spent ->
          new Failure(
              ExitCode.BUDGET, message(spent) + "; the same command with a larger one goes on");
      case InterruptedException _ -> interrupted();
      case ClosedByInterruptException _ -> interrupted(); // a file was being written just then
      case IOException io -> new Failure(ExitCode.FAILED, message(io));
      case OutOfMemoryError _ ->
          new Failure(
              ExitCode.FAILED,
              "not enough memory: give more with WEBEXPLORER_JAVA_OPTS=-Xmx8g"
                  + " or lower --concurrency");
      default ->
          new Failure(ExitCode.FAILED, "it failed: " + thrown + " (--debug shows the stack trace)");
    };
  }

  private static Failure interrupted() {
    return new Failure(ExitCode.INTERRUPTED, "interrupted; the same command goes on");
  }

  private static String message(Throwable thrown) {
    String message = thrown.getMessage();
    return message == null || message.isBlank() ? thrown.getClass().getSimpleName() : message;
  }
}
