package dev.webexplorer.browser.fetch;

import java.time.Duration;

/**
 * How much one page may cost.
 *
 * @param answerTime for one whole answer, from asking to its last byte
 * @param pageTime for all hops of a page; no new hop is begun after it
 * @param bytes of a body as transferred; the rest is left
 * @param unpackedBytes of a body unpacked; a body that holds more is not read
 * @param redirects most hops after the first
 */
public record Limits(
    Duration answerTime, Duration pageTime, int bytes, int unpackedBytes, int redirects) {
  public static final Limits DEFAULT =
      new Limits(Duration.ofSeconds(30), Duration.ofSeconds(90), 10 << 20, 32 << 20, 10);
}
