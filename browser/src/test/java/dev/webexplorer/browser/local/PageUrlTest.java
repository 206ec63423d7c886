package dev.webexplorer.browser.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageUrlTest {
  @ParameterizedTest
  @CsvSource({
    "HTTP://Example.ORG:80, http://example.org/",
    "https://example.org:443/a/./b/../c#part, https://example.org/a/c",
    "https://example.org:8443/a/.., https://example.org:8443/",
    "https://en.wikipedia.org/wiki/Mercury_(planet), https://en.wikipedia.org/wiki/Mercury_%28planet%29",
    "http://a.org/%7euser/%c3%a9, http://a.org/~user/%C3%A9",
    "http://a.org/a b/é, http://a.org/a%20b/%C3%A9",
    "http://a.org/a%2fb, http://a.org/a%2Fb",
    "http://a.org?q=a b&x=%3d, http://a.org/?q=a%20b&x=%3D",
    "http://bücher.example/, http://xn--bcher-kva.example/",
    "http://a.org/100%, http://a.org/100%25",
  })
  void canonical_spellings_becomeOne(String url, String expected) {
    assertThat(PageUrl.canonical(url)).contains(expected);
  }

  @ParameterizedTest
  @CsvSource({"ftp://a.org/", "a.org/x", "http://", "/x", "mailto:a@b.org", "http://a b/"})
  void canonical_noWebAddress_isNothing(String url) {
    assertThat(PageUrl.canonical(url)).isEmpty();
  }

  @Property
  void ofTitle_anyTitle_isCanonicalSafeInMarkdownAndReadsBack(@ForAll String title) {
    String url = PageUrl.ofTitle("https://x.invalid/", title);
    assertThat(URI.create(url)).asString().isEqualTo(url).doesNotContainPattern("[\\s()]");
    assertThat(PageUrl.canonical(url)).contains(url);
  }

  @Property
  void canonical_again_changesNothing(@ForAll String path) {
    PageUrl.canonical("http://a.org/" + path)
        .ifPresent(once -> assertThat(PageUrl.canonical(once)).contains(once));
  }

  @Test
  void words_ofAnAddress_areItsLastPart() {
    assertThat(PageUrl.words("https://a.org/wiki/Ada_Lovelace%21?x=1")).isEqualTo("Ada Lovelace!");
  }
}
