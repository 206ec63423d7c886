package dev.webexplorer.cli.commands;

import dev.webexplorer.browser.Page;
import dev.webexplorer.browser.Section;
import dev.webexplorer.cli.ExitCode;
import dev.webexplorer.cli.shapes.OpenedPage;
import dev.webexplorer.cli.terminal.Console;
import dev.webexplorer.datasets.InputException;
import java.util.Locale;
import java.util.Optional;

/**
 * How pages are written.
 *
 * @param section the only one to write for a person; JSON is whole
 */
record PageOutput(Console console, Form form, Optional<Integer> section) {

  /** How a page is written for a person. */
  enum Form {
    MARKDOWN,
    TEXT
  }

  /**
   * Writes the page, and to a person what is missing of it.
   *
   * @param from what was opened, as the user named it
   * @return the exit code
   */
  int write(Page page, String from) {
    String detail = page.outcome().detail();
    if (!page.outcome().ok()) {
      String status = page.outcome().status().name().toLowerCase(Locale.ROOT);
      console.warn(from + ": " + status.replace('_', ' ') + ". " + detail);
    } else if (!detail.isEmpty()) {
      console.warn(from + ": " + detail);
    }
    if (console.json()) {
      console.printJson(OpenedPage.of(page));
    } else if (page.outcome().ok()) {
      console.print(form == Form.TEXT ? page.text() : markdown(page, from));
    }
    return page.outcome().ok() ? ExitCode.DONE : ExitCode.SHORT;
  }

  private String markdown(Page page, String from) {
    if (section.isEmpty()) {
      return page.markdown();
    }
    int number = section.get();
    Section part =
        page.section(number)
            .orElseThrow(() ->
                new InputException(
                    "--section %d: %s has sections 1 to %d"
                        .formatted(number, from, page.sections().size())));
    console.say(from + ": " + part.place());
    return part.markdown();
  }
}
