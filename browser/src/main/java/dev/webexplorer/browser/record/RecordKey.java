package dev.webexplorer.browser.record;

import dev.webexplorer.browser.SearchQuery;
import dev.webexplorer.browser.net.Target;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * The name that a request is recorded under.
 *
 * @param uri {@code WARC-Target-URI}
 */
record RecordKey(String uri) {
  static final String DOM = "urn:dom:";

  static RecordKey page(Target target) {
    return new RecordKey(target.toString());
  }

  static RecordKey dom(Target target) {
    return new RecordKey(DOM + target);
  }

  static RecordKey search(SearchQuery query) {
    String words = URLEncoder.encode(query.text(), StandardCharsets.UTF_8);
    return new RecordKey("urn:webexplorer:search:" + query.limit() + ":" + words);
  }
}
