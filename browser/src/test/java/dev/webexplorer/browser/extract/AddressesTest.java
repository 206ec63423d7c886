package dev.webexplorer.browser.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {
  private static final Addresses PAGE =
      Addresses.of(URI.create("https://example.org/a/b.html?q=1"), "");

  @ParameterizedTest
  @CsvSource({
    "c.html, https://example.org/a/c.html",
    "/c, https://example.org/c",
    "../../../c, https://example.org/c",
    "?p=2, https://example.org/a/b.html?p=2",
    "//other.example/c, https://other.example/c",
    "http://other.example, http://other.example",
    "' c d ', https://example.org/a/c%20d",
    "c%20d, https://example.org/a/c%20d",
    "c%zz, https://example.org/a/c%25zz",
    "é, https://example.org/a/%C3%A9",
    "'c|d{e}', https://example.org/a/c%7Cd%7Be%7D",
    "c\\d, https://example.org/a/c/d",
    "https://bücher.example/x, https://xn--bcher-kva.example/x",
    "c#d#e, https://example.org/a/c#d%23e",
  })
  void reference_isResolvedAsABrowserWould(String reference, String address) {
    assertThat(PAGE.link(reference)).hasValue(URI.create(address));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "#top",
        "javascript:void(0)",
        "mailto:a@b.example",
        "tel:1",
        "data:text/html,x",
        "file:///etc/passwd",
        "http:",
        "ftp://x/y"
      })
  void whatCannotBeOpened_isNoLink(String reference) {
    assertThat(PAGE.link(reference)).isEmpty();
  }

  @Test
  void file_linksToFiles() {
    Addresses file = Addresses.of(URI.create("file:///docs/a.html"), "");
    assertThat(file.link("b.html"))
        .hasValueSatisfying(url -> assertThat(url).hasPath("/docs/b.html"));
  }

  @Test
  void baseWithoutPath_isItsRoot() {
    assertThat(Addresses.of(URI.create("https://example.org"), "").link("a"))
        .hasValue(URI.create("https://example.org/a"));
  }

  @Test
  void brokenBase_isNotHeeded() {
    assertThat(Addresses.of(URI.create("https://example.org/a/"), "http://").link("b"))
        .hasValue(URI.create("https://example.org/a/b"));
  }

  @Property
  void anyReference_isAnAddressOrNone(@ForAll String reference) {
    assertThat(PAGE.link(reference))
        .satisfiesAnyOf(
            found -> assertThat(found).isEmpty(),
            found -> assertThat(found.orElseThrow().getScheme()).matches("(?i)https?"));
  }
}
