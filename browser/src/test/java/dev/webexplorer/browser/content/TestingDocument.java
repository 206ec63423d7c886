package dev.webexplorer.browser.content;

import dev.webexplorer.browser.fetch.Bytes;
import dev.webexplorer.browser.fetch.Fetched;
import dev.webexplorer.browser.net.RefusedException;
import dev.webexplorer.browser.net.Target;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/** Documents as if they had been fetched. */
final class TestingDocument {
  static final Instant AT = Instant.parse("2026-02-03T04:05:06Z");

  private TestingDocument() {}

  static Fetched.Document of(String contentType, String text) {
    return of(contentType, text.getBytes(StandardCharsets.UTF_8));
  }

  static Fetched.Document of(String contentType, byte[] body) {
    try {
      Target target = Target.parse("https://example.org/a/file.x");
      return new Fetched.Document(target, contentType, Bytes.of(body), false, List.of(), AT);
    } catch (RefusedException e) {
      throw new AssertionError(e);
    }
  }

  static Fetched.Document truncated(Fetched.Document whole) {
    return new Fetched.Document(
        whole.target(), whole.contentType(), whole.body(), true, whole.cookies(), whole.at());
  }
}
