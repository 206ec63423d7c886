package dev.webexplorer.cli.options;

import dev.webexplorer.cli.IncompleteException;
import dev.webexplorer.cli.terminal.Console;
import java.util.List;

/** What was asked of a record in vain: it does not let a command end well. */
final class NotRecorded {
  private static final int MOST_TOLD = 50;

  private NotRecorded() {}

  /**
   * Lists what was not recorded.
   *
   * @param missing each once
   * @param missed how often it was asked for
   * @param what was asked for, and what to do
   * @throws IncompleteException if there is any
   */
  static void tell(Console console, List<String> missing, long missed, String what) {
    if (missing.isEmpty()) {
      return;
    }
    missing.stream().limit(MOST_TOLD).forEach(each -> console.warn("not recorded: " + each));
    if (missing.size() > MOST_TOLD) {
      console.warn("and " + (missing.size() - MOST_TOLD) + " more");
    }
    throw new IncompleteException(missed + " " + what);
  }
}
