package dev.webexplorer.cli.options;

import dev.webexplorer.browser.Web;
import dev.webexplorer.browser.live.ReplayWeb;
import dev.webexplorer.browser.local.LocalWeb;
import dev.webexplorer.browser.world.Worlds;
import dev.webexplorer.cli.terminal.BuildPhases;
import dev.webexplorer.cli.terminal.Console;
import dev.webexplorer.cli.terminal.Shell;
import dev.webexplorer.datasets.InputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A web as {@code --web} names it. */
sealed interface WebChoice
    permits WebChoice.Local, WebChoice.Generated, WebChoice.Replayed, WebChoice.Filled, LiveChoice {

  /** What {@code --web} may be. */
  String FORMS = "local:DIR, world:NUMBER[,PAGES], replay:FILE.warc.gz or live";

  /** Opens the web; the caller closes it. What takes long is shown. */
  Web open(Shell shell, Console console);

  /** Returns the same for a run, which is recorded in its directory if the web is live. */
  default WebChoice in(Path run) {
    return this;
  }

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
      return new LoudReplay(ReplayWeb.open(warc), console);
    }
  }

  /** {@code replay:FILE} with {@code --fill}: what is not recorded is asked, and recorded. */
  record Filled(Path warc, LiveSetting live) implements WebChoice {
    @Override
    public Web open(Shell shell, Console console) {
      return new LiveChoice(new LiveSetting(Optional.of(warc), true, live.allowed(), live.reach()))
          .open(shell, console);
    }
  }

  /** Reads the value of {@code --web}. */
  static WebChoice parse(String text, LiveSetting live) {
    int colon = text.indexOf(':');
    String kind = colon < 0 ? text : text.substring(0, colon);
    String rest = colon < 0 ? "" : text.substring(colon + 1);
    if (text.equals("live") && !live.fill()) {
      return new LiveChoice(live);
    }
    if (kind.equals("replay") && live.fill()) {
      return filled(Path.of(rest), live);
    }
    live.refuseFor(text);
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

  private static WebChoice filled(Path warc, LiveSetting live) {
    if (live.record().isPresent()) {
      throw new InputException("--fill adds to " + warc + " itself: leave out --record");
    }
    if (!Files.isRegularFile(warc)) {
      throw new InputException(warc + ": no such WARC file; --web live --record makes one");
    }
    return new Filled(warc, live);
  }
}
