package dev.webexplorer.cli.options;

import dev.webexplorer.browser.Web;
import dev.webexplorer.browser.local.LocalWeb;
import dev.webexplorer.browser.world.World;
import dev.webexplorer.browser.world.Worlds;
import dev.webexplorer.cli.terminal.BuildPhases;
import dev.webexplorer.cli.terminal.Console;
import dev.webexplorer.cli.terminal.Shell;
import dev.webexplorer.datasets.InputException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

  /** {@code world:NUMBER[,PAGES]}: a generated world, built when it is first opened. */
  record Generated(long number, int pages) implements WebChoice {
    @Override
    public Web open(Shell shell, Console console) {
      try (BuildPhases phases = new BuildPhases(console)) {
        return Worlds.open(number, pages, shell.cache().resolve("worlds"), phases);
      }
    }

    private static final Pattern FORM = Pattern.compile("(\\d{1,18})(?:,(\\d{1,9}))?");

    static Generated parse(String text) {
      Matcher form = FORM.matcher(text);
      if (!form.matches()) {
        throw new InputException(
            "unknown world \"" + text + "\": use world:NUMBER or world:NUMBER,PAGES");
      }
      int pages = form.group(2) == null ? Worlds.DEFAULT_PAGES : Integer.parseInt(form.group(2));
      if (pages < World.LEAST_PAGES) {
        throw new InputException(
            "a world has at least " + World.LEAST_PAGES + " pages, not " + pages);
      }
      return new Generated(Long.parseLong(form.group(1)), pages);
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
    if (kind.equals("world")) {
      return Generated.parse(rest);
    }
    throw new InputException("unknown web \"" + text + "\": use local:DIR or world:NUMBER,PAGES");
  }
}
