package dev.webexplorer.browser.local;

import dev.webexplorer.browser.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/** The stored pages by ordinal and by address. */
final class PageStore {
  private final LeafReader leaf;

  PageStore(DirectoryReader reader) {
    this.leaf = reader.leaves().getFirst().reader();
  }

  Page page(int number) {
    try {
      return PageDocument.page(leaf.storedFields().document(number), text(number));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the plain text of a page. */
  String text(int number) throws IOException {
    BinaryDocValues texts = leaf.getBinaryDocValues(PageDocument.PLAIN);
    if (!texts.advanceExact(number)) {
      throw new IOException("the index is damaged: page " + number + " has no text");
    }
    return texts.binaryValue().utf8ToString();
  }

  /** Returns the page with the address, however it is spelled, or to which it redirects. */
  Optional<Page> find(String url) {
    try {
      for (String spelling : spellings(url)) {
        int number = number(spelling);
        if (number >= 0) {
          Document stored = leaf.storedFields().document(number);
          String redirect = stored.get(PageDocument.REDIRECT);
          return Optional.of(page(redirect == null ? number : number(redirect)));
        }
      }
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the number of the document with the address, or -1. */
  private int number(String url) throws IOException {
    TermsEnum addresses = leaf.terms(PageDocument.URL).iterator();
    return addresses.seekExact(new BytesRef(url))
        ? addresses.postings(null, PostingsEnum.NONE).nextDoc()
        : -1;
  }

  /** Models and people write addresses with small differences; likelier ones come first. */
  private static Set<String> spellings(String url) {
    Set<String> spellings = new LinkedHashSet<>();
    String trimmed = url.replaceFirst("[.,;:!?)'\"\\]>]+$", "");
    for (String base : new LinkedHashSet<>(List.of(url, trimmed))) {
      String canonical = PageUrl.canonical(base).orElse("");
      if (canonical.isEmpty()) {
        continue;
      }
      for (String spaced : new LinkedHashSet<>(List.of(canonical, spaced(canonical)))) {
        for (String path : List.of(spaced, otherSlash(spaced), folderIndex(spaced))) {
          spellings.add(path);
          spellings.add(otherScheme(path));
        }
      }
    }
    return spellings;
  }

  private static String spaced(String url) {
    return url.replace("_", "%20").replace("+", "%20");
  }

  private static String otherScheme(String url) {
    return url.startsWith("https:")
        ? "http:" + url.substring("https:".length())
        : "https:" + url.substring("http:".length());
  }

  private static String folderIndex(String url) {
    return url + (url.endsWith("/") ? "index.html" : "/index.html");
  }

  private static String otherSlash(String url) {
    return url.endsWith("/") ? url.substring(0, url.length() - 1) : url + "/";
  }
}
