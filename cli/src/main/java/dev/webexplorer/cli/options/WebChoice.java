package dev.webexplorer.cli.options;

import dev.webexplorer.browser.Web;
import dev.webexplorer.browser.local.LocalWeb;
import dev.webexplorer.cli.terminal.Console;
import dev.webexplorer.cli.terminal.Shell;
import dev.webexplorer.datasets.InputException;
import java.nio.file.Path;

/** A web as {@code --web} names it. */
public sealed interface WebChoice {

  /** Opens the web; the caller closes it. What takes long is shown. */
  Web open(Shell shell, Console console);

  /** {@code local:DIR}: a web built into a folder. */
  record Local(Path folder) implements WebChoice {
    @Override
    public Web open(Shell shell, Console console) {
      return LocalWeb.open(folder);
    }
  }

  /** Reads the value of {@code --web}. */
  static WebChoice parse(String text) {
    int colon = text.indexOf(':');
    String kind = colon < 0 ? text : text.substring(0, colon);
    String rest = colon < 0 ? "" : text.substring(colon + 1);
    if (kind.equals("local") && !rest.isBlank()) {
      return new Local(Path.of(rest));
    }
    throw new InputException("unknown web \"" + text + "\": use local:DIR");
  }
}
