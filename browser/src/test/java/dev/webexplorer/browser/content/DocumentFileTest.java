package dev.webexplorer.browser.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.webexplorer.browser.Outcome.Status;
import dev.webexplorer.browser.Page;
import dev.webexplorer.datasets.InputException;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentFileTest {
  @TempDir Path folder;

  private Path write(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }

  private Page read(String name, String text, Optional<URI> stood) throws IOException {
    return DocumentFile.read(write(name, text.getBytes(StandardCharsets.UTF_8)), stood);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a.html | <title>T</title><p>Words &amp; more.</p> | Words & more.",
        "a.bin | <p>Words in a part of a page.</p> | Words in a part of a page.",
        "a.md | # Title;;A *word*. | # Title;;A *word*.",
        "a.TXT | <p>is how a paragraph begins | <p>is how a paragraph begins",
        "notes | a < b and c > d | a < b and c > d",
        "a.csv | name,year;Lead,1900 | name,year;Lead,1900",
        "a.json | {\"a\":[1]} | {;  \"a\" : [ 1 ];}",
        "a.xml | <?xml version='1.0'?><a>x</a> | <?xml version='1.0'?><a>x</a>",
      })
  void read_kinds_byNameOrFirstBytes(String name, String document, String text) throws IOException {
    Page page = read(name, document.replace(';', '\n'), Optional.empty());
    assertThat(page.outcome().detail()).isEmpty();
    assertThat(page.text()).isEqualTo(text.replace(';', '\n'));
    assertThat(page.url()).isEqualTo(folder.resolve(name).toUri());
  }

  @Test
  void read_feed_itsItems() throws IOException {
    Page page =
        read(
            "feed",
            "<rss><channel><title>News</title><item><title>First</title><link>http://a.test/1</link>"
                + "</item></channel></rss>",
            Optional.empty());
    assertThat(page.title()).isEqualTo("News");
    assertThat(page.links()).singleElement().hasToString("Link[text=First, url=http://a.test/1]");
  }

  @Test
  void read_pdf_pageByPage() throws IOException {
    Path file = write("report.pdf", PdfContentTest.pdf("", "First words", "More words"));
    Page page = DocumentFile.read(file, Optional.empty());
    assertThat(page.markdown()).isEqualTo("## Page 1\n\nFirst words\n\n## Page 2\n\nMore words");
    assertThat(page.url()).isEqualTo(file.toUri());
  }

  /** Whatever it is called, and however much of it is left. */
  @Test
  void read_brokenPdf_isAnOutcome() throws IOException {
    assertThat(read("a.dat", "%PDF-1.7 and nothing more", Optional.empty()).outcome().status())
        .isEqualTo(Status.FAILED);
  }

  @Test
  void read_links_againstTheFileOrWhereItStood() throws IOException {
    String markdown = "See [the next](next.md) and [away](https://a.test/).";
    assertThat(read("a b.md", markdown, Optional.empty()).links())
        .extracting(link -> link.url().toString())
        .containsExactly(folder.toUri() + "next.md", "https://a.test/");
    Page stood = read("a b.md", markdown, Optional.of(URI.create("https://b.test/docs/x")));
    assertThat(stood.url()).hasToString("https://b.test/docs/x");
    assertThat(stood.links().getFirst().url()).hasToString("https://b.test/docs/next.md");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u0000\u0001binary", ""})
  void read_noDocument_namesWhatIsRead(String bytes) {
    assertThatThrownBy(() -> read("a.bin", bytes, Optional.empty()))
        .isInstanceOf(InputException.class)
        .hasMessage(
            folder.resolve("a.bin")
                + ": no document that is read: HTML, text, Markdown, JSON, XML, feeds and PDF are"
                + " read");
  }

  @Test
  void read_stoodNowhereOnTheWeb_isRefused() {
    assertThatThrownBy(() -> read("a.txt", "x", Optional.of(URI.create("ftp://a.test/"))))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("only http and https");
  }
}
