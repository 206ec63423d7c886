package dev.webexplorer.browser.chromium;

import java.nio.file.Path;
import java.time.Duration;

/**
 * How browsers are run.
 *
 * @param executable of Chromium or Chrome
 * @param browsers run at once, one page in each
 * @param pageTime for one page, from asking to its document; a browser that takes longer is killed
 * @param settleTime most time that a loaded page's scripts are waited for
 * @param pagesEach after so many a browser is replaced, as it grows
 */
public record ChromiumOptions(
    Path executable, int browsers, Duration pageTime, Duration settleTime, int pagesEach) {

  /** Returns the defaults for an executable: two browsers, 30 s, 5 s, 100 pages. */
  public static ChromiumOptions of(Path executable) {
    return new ChromiumOptions(executable, 2, Duration.ofSeconds(30), Duration.ofSeconds(5), 100);
  }
}
