package dev.webexplorer.cli.commands;

import dev.webexplorer.browser.local.LocalWebInfo;
import java.time.Duration;
import java.util.Locale;

/**
 * A local web in numbers.
 *
 * @param web name and digest
 * @param bytes on disk
 * @param seconds it took to build, or to open
 */
record WebSummary(String web, long pages, long links, long bytes, double seconds) {

  static WebSummary of(LocalWebInfo info, Duration took) {
    return new WebSummary(
        info.id().toString(), info.pages(), info.links(), info.bytes(), took.toMillis() / 1000.0);
  }

  String text() {
    return String.format(
        Locale.ROOT,
        "%s: %,d pages, %,d links, %,.1f MB, %.1f s",
        web,
        pages,
        links,
        bytes / 1e6,
        seconds);
  }
}
