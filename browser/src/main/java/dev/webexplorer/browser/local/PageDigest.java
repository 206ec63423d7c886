package dev.webexplorer.browser.local;

import dev.webexplorer.browser.Link;
import dev.webexplorer.browser.Metadata;
import dev.webexplorer.browser.local.SourcePage.LinkedProse;
import dev.webexplorer.browser.local.SourcePage.Marked;
import dev.webexplorer.browser.local.SourcePage.Prose;
import dev.webexplorer.browser.local.SourcePage.Redirect;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** SHA-256 over parts, each with its length before it, so that no two lists of parts look alike. */
final class PageDigest {
  private final MessageDigest digest;

  PageDigest() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Says what a page as it came holds, wherever and whenever it was read. */
  static byte[] of(SourcePage page) {
    PageDigest digest =
        new PageDigest().add(page.title()).add(page.url()).addAll(page.categories());
    switch (page.content()) {
      case Prose(String text) -> digest.add("prose").add(text);
      case LinkedProse(String text, List<String> links) ->
          digest.add("linked").add(text).addAll(links);
      case Marked(String text, String markdown, List<Link> links) ->
          digest.add("marked").add(text).add(markdown).add(links);
      case Redirect(String target) -> digest.add("redirect").add(target);
    }
    return digest.add(page.metadata()).bytes();
  }

  /** Adds what a page says of itself; of one that says nothing nothing is added. */
  PageDigest add(Metadata said) {
    return said.equals(Metadata.NONE) ? this : add("metadata").addAll(PageMetadata.parts(said));
  }

  PageDigest add(String part) {
    return add(part.getBytes(StandardCharsets.UTF_8));
  }

  PageDigest add(byte[] part) {
    add(part.length);
    digest.update(part);
    return this;
  }

  PageDigest add(int number) {
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(number).flip());
    return this;
  }

  PageDigest add(List<Link> links) {
    add(links.size());
    for (Link link : links) {
      add(link.text()).add(link.url().toString());
    }
    return this;
  }

  private PageDigest addAll(List<String> parts) {
    add(parts.size());
    parts.forEach(this::add);
    return this;
  }

  byte[] bytes() {
    return digest.digest();
  }

  String hex() {
    return HexFormat.of().formatHex(bytes());
  }
}
