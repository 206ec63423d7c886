package dev.webexplorer.browser.extract;

import java.net.URI;

/** Pages of the tests. */
final class Extracted {
  static final URI BASE = URI.create("https://example.org/docs/page.html");

  /** A paragraph that no extractor could take for anything else. */
  static final String PROSE =
      "<p>The old stone bridge over the river was opened on a Sunday in May, and the whole town,"
          + " the band and two ministers among them, came to see who would be the first to cross"
          + " it. Nobody dared, so the mason went himself.</p>";

  private Extracted() {}

  static Extraction page(String html) {
    return new Extractor().extract(html, BASE);
  }

  /** A page with this title and body. */
  static Extraction page(String title, String body) {
    return page("<html><head><title>" + title + "</title></head><body>" + body);
  }

  static Extraction body(String body) {
    return page("T", body);
  }

  static String markdown(String body) {
    return body(body).markdown();
  }

  static String text(String body) {
    return body(body).text();
  }
}
