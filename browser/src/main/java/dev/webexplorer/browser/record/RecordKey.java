package dev.webexplorer.browser.record;

import dev.webexplorer.browser.SearchQuery;
import dev.webexplorer.browser.net.RefusedException;
import dev.webexplorer.browser.net.Target;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The name that a request is recorded under.
 *
 * @param uri {@code WARC-Target-URI}
 */
record RecordKey(String uri) {
  static final String DOM = "urn:dom:";

  /** Whether it is a name of our own, not an address on the web. */
  boolean named() {
    return uri.startsWith("urn:");
  }

  static RecordKey page(Target target) {
    return new RecordKey(target.toString());
  }

  static RecordKey dom(Target target) {
    return new RecordKey(DOM + target);
  }

  /** Returns the address of a page that a browser showed; nothing for other keys. */
  Optional<Target> shown() {
    try {
      return uri.startsWith(DOM)
          ? Optional.of(Target.parse(uri.substring(DOM.length())))
          : Optional.empty();
    } catch (RefusedException e) {
      return Optional.empty(); // by contract: another program's name that begins alike
    }
  }

  static RecordKey search(SearchQuery query) {
    String words = URLEncoder.encode(query.text(), StandardCharsets.UTF_8);
    return new RecordKey("urn:webexplorer:search:" + query.limit() + ":" + words);
  }
}
