package dev.webexplorer.browser.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.Document;
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

  Document document(int number) {
    try {
      return leaf.storedFields().document(number);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the page with the address, however it is spelled, or to which it redirects. */
  Optional<Document> find(String url) {
    for (String spelling : spellings(url)) {
      Optional<Document> found = exactly(spelling);
      if (found.isPresent()) {
        String redirect = found.get().get(PageDocument.REDIRECT);
        return redirect == null ? found : exactly(redirect);
      }
    }
    return Optional.empty();
  }

  private Optional<Document> exactly(String url) {
    try {
      TermsEnum addresses = leaf.terms(PageDocument.URL).iterator();
      if (!addresses.seekExact(new BytesRef(url))) {
        return Optional.empty();
      }
      return Optional.of(document(addresses.postings(null, PostingsEnum.NONE).nextDoc()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Models and people write addresses with small differences; likelier ones come first. */
  private static Set<String> spellings(String url) {
    Set<String> spellings = new LinkedHashSet<>();
    String trimmed = url.replaceFirst("[.,;:!?)'\"\\]>]+$", "");
    for (String base : new LinkedHashSet<>(java.util.List.of(url, trimmed))) {
      String canonical = PageUrl.canonical(base).orElse("");
      if (canonical.isEmpty()) {
        continue;
      }
      for (String spaced : new LinkedHashSet<>(java.util.List.of(canonical, spaced(canonical)))) {
        spellings.add(spaced);
        spellings.add(otherScheme(spaced));
        spellings.add(otherSlash(spaced));
        spellings.add(otherScheme(otherSlash(spaced)));
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

  private static String otherSlash(String url) {
    return url.endsWith("/") ? url.substring(0, url.length() - 1) : url + "/";
  }
}
