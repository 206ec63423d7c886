package dev.webexplorer.browser.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.webexplorer.browser.Link;
import dev.webexplorer.browser.Outcome;
import dev.webexplorer.browser.Outcome.Status;
import dev.webexplorer.browser.Page;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContentReaderTest {
  private static final String HTML =
      "<!doctype html><html><head><title>A title</title></head><body><article><h1>A title</h1>"
          + "<p>The first paragraph of some length, with <a href='/b'>a link</a> in it.</p>"
          + "</article></body></html>";
  private static final String RSS =
      """
      <?xml version="1.0"?><rss version="2.0"><channel><title>News</title>
      <item><title>One [1]</title><link>https://example.org/1</link>
        <pubDate>Mon, 01 Jan 2026</pubDate><description>&lt;b&gt;Bold&lt;/b&gt; words</description></item>
      <item><title>Two</title><link>/2</link></item></channel></rss>
      """;
  private static final String ATOM =
      """
      <feed xmlns="http://www.w3.org/2005/Atom"><title>Log</title>
      <entry><title>First</title><link rel="alternate" href="first"/><updated>2026-01-01</updated>
        <summary>About it.</summary></entry></feed>
      """;

  private final ContentReader reader = new ContentReader();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/html; charset=utf-8",
        "TEXT/HTML",
        "application/xhtml+xml",
        "",
        "application/octet-stream"
      })
  void read_html_extracted(String type) {
    Page page = read(type, HTML);
    assertThat(page.outcome()).isEqualTo(Outcome.OK);
    assertThat(page.title()).isEqualTo("A title");
    assertThat(page.text()).contains("The first paragraph of some length, with a link in it.");
    assertThat(page.links()).contains(new Link("a link", URI.create("https://example.org/b")));
    assertThat(page.retrieved()).isEqualTo(TestingDocument.AT);
  }

  @ParameterizedTest
  @CsvSource({
    "image/png, image/png",
    "application/zip, application/zip",
    "video/mp4, video/mp4",
    "application/msword, application/msword"
  })
  void read_otherKinds_refusedByName(String type, String name) {
    Outcome outcome = read(type, "PK\u0003").outcome();
    assertThat(outcome.status()).isEqualTo(Status.REFUSED);
    assertThat(outcome.detail())
        .isEqualTo(
            name
                + " cannot be read as a page: HTML, text, Markdown, JSON, XML, feeds and PDF are read");
  }

  @Test
  void read_noTypeAndBinary_refused() {
    assertThat(read("", "\u0000\u0001\u0002").outcome().detail())
        .startsWith("a document of no known type cannot be read");
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/rss+xml", "text/xml", "application/xml", ""})
  void read_rss_entriesWithLinks(String type) {
    Page page = read(type, RSS);
    assertThat(page.title()).isEqualTo("News");
    assertThat(page.text()).isEqualTo("One [1]\n\nMon, 01 Jan 2026\n\nBold words\n\nTwo");
    assertThat(page.markdown())
        .startsWith("## [One \\[1\\]](https://example.org/1)\n\nMon, 01 Jan 2026");
    assertThat(page.links())
        .containsExactly(
            new Link("One [1]", URI.create("https://example.org/1")),
            new Link("Two", URI.create("https://example.org/2")));
  }

  @Test
  void read_atom_entriesWithLinks() {
    Page page = read("application/atom+xml", ATOM);
    assertThat(page.markdown())
        .isEqualTo("## [First](https://example.org/a/first)\n\n2026-01-01\n\nAbout it.");
  }

  @Test
  void read_json_laidOut() {
    Page page = read("application/ld+json", "{\"a\":[1,{\"b\":\"é\"}]}");
    assertThat(page.text()).contains("\"b\" : \"é\"");
    assertThat(page.markdown()).startsWith("```json\n{").endsWith("}\n```");
    assertThat(page.title()).isEqualTo("file.x");
    assertThat(read("application/json", "{broken").text()).isEqualTo("{broken");
    assertThat(read("application/json", "[".repeat(100_000)).outcome().ok()).isTrue();
  }

  @Test
  void read_markdown_titleAndLinks() {
    Page page =
        read(
            "text/markdown",
            "# The title #\n\nSee [this](/x) and [that](<c d>) [a](#b) [m](mailto:x)");
    assertThat(page.title()).isEqualTo("The title");
    assertThat(page.links())
        .hasSize(3)
        .contains(new Link("this", URI.create("https://example.org/x")));
  }

  @Test
  void read_text_asItStands() {
    Page page = read("text/plain", "just\n  text");
    assertThat(page.text()).isEqualTo("just\n  text");
    assertThat(read("text/plain", " \n ").outcome())
        .isEqualTo(new Outcome(Status.EMPTY, "the document has no text"));
  }

  @Test
  void read_truncated_told() {
    Page page =
        reader
            .read(TestingDocument.truncated(TestingDocument.of("text/plain", "the start")))
            .page();
    assertThat(page.outcome())
        .isEqualTo(new Outcome(Status.OK, "only the first 9 bytes were read"));
  }

  private Page read(String type, String text) {
    return reader.read(TestingDocument.of(type, text)).page();
  }
}
