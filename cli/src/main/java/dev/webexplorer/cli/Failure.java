package dev.webexplorer.cli;

import dev.webexplorer.datasets.InputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/**
 * What a person is told when a command throws.
 *
 * @param message what is wrong, where, and what to do
 */
record Failure(int exitCode, String message) {

  static Failure of(Throwable thrown) {
    return switch (thrown) {
      case InputException input -> new Failure(ExitCode.WRONG_INPUT, message(input));
      case UncheckedIOException io when io.getCause() != null -> of(io.getCause());
      case FileSystemException file -> ofFile(file);
      case InterruptedException _ ->
          new Failure(ExitCode.INTERRUPTED, "interrupted; the same command goes on");
      case IOException io -> new Failure(ExitCode.FAILED, message(io));
      case OutOfMemoryError _ ->
          new Failure(
              ExitCode.FAILED,
              "not enough memory: give more with JAVA_TOOL_OPTIONS=-Xmx8g, or lower --concurrency");
      default ->
          new Failure(ExitCode.FAILED, "it failed: " + thrown + " (--debug shows the stack trace)");
    };
  }

  private static Failure ofFile(FileSystemException thrown) {
    String file = String.valueOf(thrown.getFile());
    return switch (thrown) {
      case NoSuchFileException _ -> new Failure(ExitCode.WRONG_INPUT, file + ": no such file");
      case AccessDeniedException _ ->
          new Failure(ExitCode.WRONG_INPUT, file + ": permission denied");
      case NotDirectoryException _ -> new Failure(ExitCode.WRONG_INPUT, file + ": not a directory");
      case FileAlreadyExistsException _ ->
          new Failure(ExitCode.WRONG_INPUT, file + ": is there already");
      case DirectoryNotEmptyException _ ->
          new Failure(ExitCode.WRONG_INPUT, file + ": the directory is not empty");
      default -> new Failure(ExitCode.FAILED, message(thrown));
    };
  }

  private static String message(Throwable thrown) {
    String message = thrown.getMessage();
    return message == null || message.isBlank() ? thrown.getClass().getSimpleName() : message;
  }
}
