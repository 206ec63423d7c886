package dev.webexplorer.cli.options;

import dev.webexplorer.browser.Web;
import dev.webexplorer.browser.live.ReplayWeb;
import dev.webexplorer.browser.local.LocalWeb;
import dev.webexplorer.browser.world.Worlds;
import dev.webexplorer.cli.terminal.BuildPhases;
import dev.webexplorer.cli.terminal.Console;
import dev.webexplorer.cli.terminal.Shell;
import dev.webexplorer.datasets.InputException;
import java.nio.file.Path;
import java.util.Optional;

/** A web as {@code --web} names it. */
sealed interface WebChoice
    permits WebChoice.Local, WebChoice.Generated, WebChoice.Replayed, LiveChoice {

  /** What {@code --web} may be. */
  String FORMS = "local:DIR, world:NUMBER[,PAGES], replay:FILE.warc.gz or live";

  /** Opens the web; the caller closes it. What takes long is shown. */
  Web open(Shell shell, Console console);

  /** {@code local:DIR}: a web built into a folder. */
  record Local(Path folder) implements WebChoice {
    @Override
    public Web open(Shell shell, Console console) {
      return LocalWeb.open(folder);
    }
  }

  /**
   * {@code world:NUMBER[,PAGES]}: a generated web; its index is built when it is first opened.
   *
   * @param randomSeed unsigned
   */
  record Generated(long randomSeed, int pages) implements WebChoice {
    @Override
    public Web open(Shell shell, Console console) {
      try (BuildPhases phases = new BuildPhases(console)) {
        Path cache = Worlds.cacheFolder(shell.environment());
        return Worlds.open(randomSeed, pages, cache, phases);
      }
    }

    private static Generated parse(String text) {
      int comma = text.indexOf(',');
      try {
        return comma < 0
            ? new Generated(Long.parseUnsignedLong(text), Worlds.DEFAULT_PAGES)
            : new Generated(
                Long.parseUnsignedLong(text.substring(0, comma)),
                Integer.parseInt(text.substring(comma + 1)));
      } catch (NumberFormatException e) {
        throw new InputException(
            "\"" + text + "\" names no world: use world:NUMBER or world:NUMBER,PAGES", e);
      }
    }
  }

  /** {@code replay:FILE}: a web as it was recorded. */
  record Replayed(Path warc) implements WebChoice {
    @Override
    public Web open(Shell shell, Console console) {
      return ReplayWeb.open(warc);
    }
  }

  /**
   * Reads the value of {@code --web}.
   *
   * @param record where a live web is recorded
   */
  static WebChoice parse(String text, Optional<Path> record) {
    if (text.equals("live")) {
      return new LiveChoice(record);
    }
    if (record.isPresent()) {
      throw new InputException("--record needs --web live, not " + text);
    }
    int colon = text.indexOf(':');
    String kind = colon < 0 ? text : text.substring(0, colon);
    String rest = colon < 0 ? "" : text.substring(colon + 1);
    if (kind.equals("local") && !rest.isBlank()) {
      return new Local(Path.of(rest));
    }
    if (kind.equals("world") && !rest.isBlank()) {
      return Generated.parse(rest);
    }
    if (kind.equals("replay") && !rest.isBlank()) {
      return new Replayed(Path.of(rest));
    }
    throw new InputException("unknown web \"" + text + "\": use " + FORMS);
  }
}
