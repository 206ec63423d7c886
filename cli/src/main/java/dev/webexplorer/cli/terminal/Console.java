package dev.webexplorer.cli.terminal;

import dev.webexplorer.datasets.jsonl.Json;

/** Where a command's words go: results to standard output, text for people to standard error. */
public final class Console {
  private final Shell shell;
  private final boolean json;
  private final boolean quiet;

  public Console(Shell shell, boolean json, boolean quiet) {
    this.shell = shell;
    this.json = json;
    this.quiet = quiet;
  }

  /** Whether results are wanted as JSON. */
  public boolean json() {
    return json;
  }

  /** Says something to a person, unless nothing but results is wanted. */
  public void say(String text) {
    if (!quiet) {
      shell.err().println(SafeText.of(text));
    }
  }

  /** Warns a person, always. */
  public void warn(String text) {
    shell.err().println("webexplorer: " + SafeText.line(text));
  }

  /** Writes a result for a person to read; into a file or pipe it goes as it is. */
  public void print(String text) {
    shell.out().println(shell.outTerminal() ? SafeText.of(text) : text);
  }

  /** Writes a result as one line of JSON. */
  public void printJson(Object value) {
    shell.out().println(SafeText.json(Json.write(value)));
  }

  /**
   * Starts to show how far a task is.
   *
   * @param total steps in all, or a negative number when nobody knows
   */
  public Progress progress(String task, long total) {
    if (quiet) {
      return Progress.SILENT;
    }
    return shell.errTerminal()
        ? new ProgressBars(shell.err(), task, total)
        : new ProgressLines(shell.err(), task, total);
  }
}
