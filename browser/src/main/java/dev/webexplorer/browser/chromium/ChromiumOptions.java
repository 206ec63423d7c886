package dev.webexplorer.browser.chromium;

import dev.webexplorer.browser.fetch.Identity;
import java.nio.file.Path;
import java.time.Duration;

/**
 * How browsers are run.
 *
 * @param executable of Chromium or Chrome
 * @param identity who asks: named at the end of the browser's own user agent
 * @param browsers run at once, one page in each
 * @param pageTime for one page, from asking to its document; a browser that takes longer is killed
 * @param settleTime most time that a loaded page's scripts are waited for
 * @param pagesEach after so many a browser is replaced, as it grows
 * @param mostCharacters of a document's HTML that are read; the rest is left
 */
public record ChromiumOptions(
    Path executable,
    Identity identity,
    int browsers,
    Duration pageTime,
    Duration settleTime,
    int pagesEach,
    int mostCharacters) {

  /** Returns the defaults: two browsers, 30 s, 5 s, 100 pages, 16 million characters. */
  public static ChromiumOptions of(Path executable, Identity identity) {
    return new ChromiumOptions(
        executable, identity, 2, Duration.ofSeconds(30), Duration.ofSeconds(5), 100, 16_000_000);
  }
}
