package dev.webexplorer.browser.live;

import dev.webexplorer.browser.content.Content;
import dev.webexplorer.browser.content.ContentReader;
import dev.webexplorer.browser.fetch.Fetched;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/**
 * Which HTML pages are shown in a browser. Those on which hardly anything can be read without one
 * always are.
 *
 * @param all whether every page is
 * @param hosts whose pages all are
 */
record ShowRule(boolean all, Set<String> hosts) {
  static final ShowRule NEEDED = new ShowRule(false, Set.of());
  static final ShowRule ALL = new ShowRule(true, Set.of());

  /** A page with less text than this, and scripts, may be a shell that they fill. */
  private static final int HARDLY_ANY = 200;

  ShowRule {
    hosts = Set.copyOf(hosts);
  }

  boolean wants(Fetched.Document document, Content content) {
    return ContentReader.isHtml(document)
        && (all
            || hosts.contains(document.target().host())
            || content.needsScripts()
            || bare(document, content));
  }

  private static boolean bare(Fetched.Document document, Content content) {
    return content.page().outcome().ok()
        && content.page().text().length() < HARDLY_ANY
        && new String(document.body().array(), StandardCharsets.ISO_8859_1)
            .toLowerCase(Locale.ROOT)
            .contains("<script");
  }
}
