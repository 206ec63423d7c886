package dev.webexplorer.browser.local;

import dev.webexplorer.browser.Metadata;
import java.time.Instant;
import java.util.List;

/** A page of the web, its links resolved. */
record ResolvedPage(
    String url,
    String title,
    String text,
    PageBody body,
    List<String> categories,
    Metadata metadata,
    Instant retrieved) {

  /** Says what the page holds, whenever it was retrieved. */
  byte[] digest() {
    PageDigest digest = new PageDigest().add(url).add(title).add(text);
    body.addTo(digest);
    categories.forEach(digest::add);
    return digest.add(metadata).bytes();
  }
}
