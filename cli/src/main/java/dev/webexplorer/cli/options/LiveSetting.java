package dev.webexplorer.cli.options;

import dev.webexplorer.browser.net.AllowedHosts;
import dev.webexplorer.datasets.InputException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * How the live web is asked.
 *
 * @param record WARC file that every search and fetch is written to
 * @param fill whether only what a record does not hold is asked
 * @param allowed hosts that are reached though they are not public
 * @param reach how it is searched, reached and shown
 */
record LiveSetting(Optional<Path> record, boolean fill, AllowedHosts allowed, ReachOptions reach) {
  /** The record in a run's directory. */
  static final String RUN_RECORD = "web.warc.gz";

  /** Returns the same for a run, which keeps its record in its own directory. */
  LiveSetting in(Path run) {
    Path own = run.resolve(RUN_RECORD);
    if (record.isPresent()) {
      throw new InputException(
          "--record: a run on a live web is always recorded, in %s; leave it out".formatted(own));
    }
    return new LiveSetting(Optional.of(own), fill, allowed, reach);
  }

  /**
   * Refuses what goes with another web.
   *
   * @param web as {@code --web} names it
   */
  void refuseFor(String web) {
    if (record.isPresent()) {
      throw new InputException("--record needs --web live, not " + web);
    }
    if (fill) {
      throw new InputException("--fill needs --web replay:FILE.warc.gz, not " + web);
    }
  }
}
