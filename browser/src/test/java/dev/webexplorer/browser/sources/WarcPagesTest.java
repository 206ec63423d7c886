package dev.webexplorer.browser.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.webexplorer.browser.record.TestingWarc;
import dev.webexplorer.datasets.InputException;
import dev.webexplorer.datasets.jsonl.ReadOptions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WarcPagesTest {
  @TempDir Path folder;

  private CollectingSink read(TestingWarc warc) {
    Path file = warc.packed(folder.resolve("site.warc.gz"));
    return CollectingSink.of(PageFiles.of(file, ReadOptions.DEFAULT));
  }

  private static String html(String title, String text) {
    return "<html><head><title>"
        + title
        + " - Site</title></head><body><article><h1>"
        + title
        + "</h1><p>"
        + (text + " ").repeat(12)
        + "</p><p><a href=\"/two\">Two</a></p></article></body></html>";
  }

  @Test
  void read_pagesOnly_theRestIsCounted() {
    CollectingSink sink =
        read(
            new TestingWarc("1.0")
                .page("http://a.test/", html("One", "The first page."))
                .response(
                    "http://a.test/x.css", "HTTP/1.1 200 OK\r\nContent-Type: text/css\r\n\r\np {}")
                .response(
                    "http://a.test/x.png", "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\nx")
                .response("http://a.test/none", "HTTP/1.1 404 Not Found\r\n\r\nnone")
                .page("http://a.test/empty", "<html><body></body></html>")
                .page("http://a.test/two", html("Two", "The second page.")));
    assertThat(sink.urls()).containsExactly("http://a.test/", "http://a.test/two");
    assertThat(sink.text(0)).contains("The first page.");
    assertThat(sink.markdown(0)).contains("(http://a.test/two)");
    assertThat(sink.pages.getFirst().retrieved()).isEqualTo("2020-01-02T03:04:05Z");
    assertThat(sink.passed)
        .containsExactly(
            "2 documents that are no pages: scripts, styles, pictures, data",
            "1 pages without text: empty");
  }

  @Test
  void read_addressRecordedAgain_isAsItWasLast() {
    CollectingSink sink =
        read(
            new TestingWarc("1.1")
                .page("http://a.test/", html("Old", "The old page."))
                .page("http://a.test/", html("New", "The new page.")));
    assertThat(sink.urls()).hasSize(1);
    assertThat(sink.text(0)).contains("The new page.").doesNotContain("old");
  }

  @Test
  void read_redirects_areOtherNamesOfTheirPages() {
    CollectingSink sink =
        read(
            new TestingWarc("1.0")
                .response("http://a.test/old", "HTTP/1.1 301 Moved\r\nLocation: /two\r\n\r\n")
                .response(
                    "http://a.test/away", "HTTP/1.1 302 Found\r\nLocation: http://b.test/\r\n\r\n")
                .page("http://a.test/two", html("Two", "The second page.")));
    assertThat(sink.redirects()).containsExactly("http://a.test/old -> http://a.test/two");
    assertThat(sink.passed).containsExactly("1 redirects that lead out of the archive");
  }

  @Test
  void read_packedAndChunked_isRead() throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(body)) {
      gzip.write(html("Packed", "The packed page.").getBytes(StandardCharsets.UTF_8));
    }
    ByteArrayOutputStream http = new ByteArrayOutputStream();
    String head =
        "HTTP/1.1 200 OK\r\n"
            + "Content-Type: text/html\r\n"
            + "Content-Encoding: gzip\r\n"
            + "Transfer-Encoding: chunked\r\n\r\n"
            + Integer.toHexString(body.size())
            + "\r\n";
    http.writeBytes(head.getBytes(StandardCharsets.UTF_8));
    http.writeBytes(body.toByteArray());
    http.writeBytes("\r\n0\r\n\r\n".getBytes(StandardCharsets.UTF_8));
    CollectingSink sink =
        read(
            new TestingWarc("1.0")
                .add(
                    "response",
                    "http://a.test/",
                    http.toByteArray(),
                    "Content-Type: application/http; msgtype=response"));
    assertThat(sink.text(0)).contains("The packed page.");
  }

  /** What a reader fetched is the page, whatever the site itself answered; never the reader's. */
  @Test
  void read_fetchedByAReader_standsAtThePagesOwnAddress() {
    String json =
        "{\"code\":200,\"data\":{\"title\":\"%s\",\"content\":\"# %s\\n\\nRead"
            + " [elsewhere](/two).\"}}";
    String type = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n";
    CollectingSink sink =
        read(
            new TestingWarc("1.1")
                .response("http://a.test/closed", "HTTP/1.1 403 Forbidden\r\n\r\n")
                .response(
                    "https://r.jina.ai/http://a.test/closed",
                    type + json.formatted("Closed", "Closed"))
                .response(
                    "http://a.test/shell", "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n")
                .response(
                    "https://r.jina.ai/http://a.test/shell",
                    type + json.formatted("Shell", "Shell"))
                .response(
                    "https://r.jina.ai/http://a.test/failed", type + "{\"code\":200,\"data\":{}}")
                .page("http://a.test/two", html("Two", "The second page.")));
    assertThat(sink.urls())
        .containsExactlyInAnyOrder(
            "http://a.test/closed", "http://a.test/shell", "http://a.test/two");
    assertThat(sink.titles()).contains("Closed", "Shell");
    assertThat(sink.markdown(0)).contains("(/two)");
    assertThat(sink.pages.getFirst().url()).isEqualTo("http://a.test/closed");
    assertThat(sink.passed).containsExactly("1 pages without text: failed");
  }

  @Test
  void read_siteNameBehindEveryTitle_isTakenOff() {
    TestingWarc warc = new TestingWarc("1.0");
    for (int i = 0; i < 60; i++) {
      warc.page("http://a.test/" + i, html("Page " + i, "The text of page " + i + "."));
    }
    CollectingSink sink = read(warc);
    assertThat(sink.titles()).hasSize(60).startsWith("Page 0", "Page 1").endsWith("Page 59");
  }

  @Test
  void read_archiveWithoutPages_isRefused() {
    TestingWarc warc =
        new TestingWarc("1.0")
            .response("http://a.test/x", "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\nx");
    assertThatThrownBy(() -> read(warc))
        .isInstanceOf(InputException.class)
        .hasMessage(folder.resolve("site.warc.gz") + ": no HTML pages with text in this archive");
  }

  @Test
  void of_missingFile_isNamed() {
    Path none = folder.resolve("none.warc.gz");
    assertThatThrownBy(() -> PageFiles.of(none, ReadOptions.DEFAULT))
        .hasMessage(none + ": no such file");
  }
}
