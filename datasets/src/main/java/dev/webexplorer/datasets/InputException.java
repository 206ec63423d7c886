package dev.webexplorer.datasets;

import java.io.IOException;
import java.io.Serial;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Objects;

/**
 * What the user gave is wrong: a file, a line, a field, an option. The message is one line that
 * says what is wrong, where, and what to do; the command line prints it as it is and exits with
 * code 2.
 */
public class InputException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  public InputException(String message) {
    super(message);
  }

  public InputException(String message, Throwable cause) {
    super(message, cause);
  }

  /** Says what is wrong with a file that could not be opened, read or written. */
  public static InputException of(Path file, IOException cause) {
    return new InputException(file + ": " + reason(file, cause), cause);
  }

  private static String reason(Path file, IOException cause) {
    String where = "";
    if (cause instanceof FileSystemException at
        && at.getFile() != null
        && !at.getFile().equals(file.toString())) {
      where = " (" + at.getFile() + ")";
    }
    return switch (cause) {
      case NoSuchFileException _ -> "no such file or folder" + where;
      case AccessDeniedException _ -> "no permission" + where;
      case FileAlreadyExistsException _ -> "there is a file of that name";
      case NotDirectoryException _ -> "not a folder" + where;
      case FileSystemException at when at.getReason() != null -> at.getReason() + where;
      default ->
          Objects.requireNonNullElse(cause.getMessage(), cause.getClass().getSimpleName())
              .lines()
              .findFirst()
              .orElse("cannot be used");
    };
  }
}
