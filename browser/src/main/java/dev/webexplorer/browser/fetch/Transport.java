package dev.webexplorer.browser.fetch;

import dev.webexplorer.browser.net.Target;
import java.net.http.HttpHeaders;

/** Makes one GET exchange; redirects are not followed. Thread-safe. */
@FunctionalInterface
public interface Transport {

  /**
   * Asks and waits for the whole answer.
   *
   * @param fields header fields to send beside the transport's own
   */
  Exchange exchange(Target target, HttpHeaders fields);
}
