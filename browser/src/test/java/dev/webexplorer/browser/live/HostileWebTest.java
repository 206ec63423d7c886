package dev.webexplorer.browser.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.Zstd;
import dev.webexplorer.browser.Outcome.Status;
import dev.webexplorer.browser.Page;
import dev.webexplorer.browser.TestingNet;
import dev.webexplorer.browser.TestingServer;
import dev.webexplorer.browser.Web;
import dev.webexplorer.browser.fetch.Limits;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a web may do to whoever opens its pages, from the address to the page: each ends within the
 * bounds, as an outcome that says what was wrong or as a page that says what is missing.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(120)
class HostileWebTest {
  private static final int MEGABYTE = 1 << 20;
  private static final Limits LIMITS =
      new Limits(Duration.ofSeconds(3), Duration.ofSeconds(6), MEGABYTE, 4 * MEGABYTE, 5);

  /** 50 MB of zeros as Brotli. */
  private static final String BROTLI_BOMB =
      "z///f/gnAOKxQCD3/p/////wTwDEYQGA7v0/////4Z8AiMMiAN37//z//8A/ARCHBQC69x8=";

  private final TestingServer site = TestingServer.start(HostileWebTest::answer);
  private final TestingNet net =
      new TestingNet()
          .name("site.test", "93.184.216.34")
          .name("rebind.test", "93.184.216.34")
          .name("rebind.test", "10.0.0.1")
          .server("93.184.216.34", site);
  private final Web web =
      LiveWeb.builder()
          .guard(net.guard())
          .limits(LIMITS)
          .politeness(TestingSite.HURRIED)
          .ignoreRobots()
          .build();

  @AfterAll
  void stop() {
    web.close();
    site.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/bomb/gzip | FAILED | the body unpacks to over 4 MB",
        "/bomb/br | FAILED | the body unpacks to over 4 MB",
        "/bomb/zstd | FAILED | the body unpacks to over 4 MB",
        "/bomb/gzip,gzip | FAILED | the body unpacks to over 4 MB",
        "/drip | TIMED_OUT | no whole answer within 3 s",
        "/silence | TIMED_OUT | no whole answer within 3 s",
        "/circle | FAILED | the redirects go in a circle",
        "/chain/0 | FAILED | over 5 redirects",
        "/to/http://10.0.0.1/ | REFUSED | 10.0.0.1 is not public: private (--allow-host allows it)",
        "/to/file:///etc/passwd | REFUSED | redirected: only http and https are opened, not file:",
        "/head | FAILED | a message head of over 262144 bytes",
        "/garbage | FAILED | the server's answer is not HTTP/1.1",
        "/image | REFUSED | image/png cannot be read as a page: HTML, text, Markdown, JSON, XML, feeds and PDF are read",
        "/archive | REFUSED | application/zip cannot be read as a page: HTML, text, Markdown, JSON, XML, feeds and PDF are read",
        "/blank | EMPTY | the page has no text",
      })
  void open_isAnOutcome(String path, Status status, String detail) {
    Page page = web.open(URI.create("http://site.test" + path));
    assertThat(page.outcome().status() + " | " + page.outcome().detail())
        .isEqualTo(status + " | " + detail);
    assertThat(page.text()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/pdf/broken", "/pdf/cut", "/pdf/empty", "/json/deep"})
  void open_broken_neverAnException(String path) {
    Page page = open(path);
    assertThat(page.outcome().status())
        .isIn(Status.FAILED, Status.EMPTY, Status.OK, Status.SCANNED);
    assertThat(page.outcome().ok() || !page.outcome().detail().isEmpty()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/endless", "/table"})
  void open_tooLong_beginningWithWordOfTheRest(String path) {
    Page page = open(path);
    assertThat(page.outcome().ok()).isTrue();
    assertThat(page.outcome().detail()).isEqualTo("only the first 1048576 bytes were read");
    assertThat(page.text()).contains("beginning");
    assertThat(page.text().length() + page.markdown().length()).isLessThan(4 * MEGABYTE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/deep/div", "/deep/b", "/deep/table", "/deep/ul", "/deep/blockquote"})
  void open_tenThousandDeep_read(String path) {
    Page page = open(path);
    assertThat(page.outcome().ok()).as(page.outcome().toString()).isTrue();
    assertThat(page.text()).contains("beginning");
  }

  @ParameterizedTest
  @CsvSource({
    "utf-8, windows-1251",
    "iso-8859-1, utf-8",
    "no-such-charset, utf-8",
    "'', windows-1251",
  })
  void open_charsetWronglyStated_stillAPage(String stated, String written) {
    Page page = open("/charset/" + stated + "/" + written);
    assertThat(page.outcome().ok()).isTrue();
    assertThat(page.text()).contains("beginning");
    assertThat(page.text()).doesNotContain("\u0000");
  }

  @Test
  void open_rebinding_firstPageThenRefused() {
    assertThat(web.open(URI.create("http://rebind.test/page")).outcome().ok()).isTrue();
    assertThat(web.open(URI.create("http://rebind.test/page")).outcome().detail())
        .isEqualTo(
            "rebind.test leads to 10.0.0.1, which is not public: private (--allow-host allows it)");
    assertThat(net.dialed()).containsOnly("93.184.216.34");
  }

  private Page open(String path) {
    return web.open(URI.create("http://site.test" + path));
  }

  private static void answer(TestingServer.Request request, OutputStream out)
      throws IOException, InterruptedException {
    String[] path = request.path().split("/", 3);
    String rest = path.length > 2 ? path[2] : "";
    switch (path[1]) {
      case "page" -> out.write(TestingServer.html(TestingSite.article("Page", "A page.")));
      case "bomb" -> out.write(bomb(rest));
      case "drip" -> pour(out, "text/html", "<p>", new byte[] {'x'}, 50);
      case "silence" -> Thread.sleep(20_000);
      case "circle" -> out.write(TestingServer.redirect("/circle"));
      case "chain" -> out.write(TestingServer.redirect("/chain/" + (Integer.parseInt(rest) + 1)));
      case "to" -> out.write(TestingServer.redirect(rest));
      case "head" -> out.write(("HTTP/1.1 200 OK\r\nX: " + "x".repeat(300_000)).getBytes(ascii()));
      case "garbage" -> out.write("SSH-2.0-OpenSSH_9.9\r\n\r\n".getBytes(ascii()));
      case "image" -> out.write(typed("image/png", new byte[] {(byte) 0x89, 'P', 'N', 'G'}));
      case "archive" -> out.write(typed("application/zip", new byte[] {'P', 'K', 3, 4}));
      case "blank" -> out.write(TestingServer.html("<html><body> </body></html>"));
      case "endless" ->
          pour(out, "text/html", "<p>beginning", "<p>on".repeat(999).getBytes(ascii()), 0);
      case "table" -> pour(out, "text/html", "<p>beginning<table>", rows(), 0);
      case "deep" -> out.write(TestingServer.html("<p>beginning" + deep(rest)));
      case "json" -> out.write(typed("application/json", "[".repeat(100_000).getBytes(ascii())));
      case "pdf" -> out.write(typed("application/pdf", pdf(rest)));
      case "charset" -> out.write(charset(rest.split("/", 2)));
      default -> out.write(TestingServer.missing());
    }
  }

  private static Charset ascii() {
    return StandardCharsets.US_ASCII;
  }

  private static byte[] typed(String type, byte[] body) {
    return TestingServer.answer("200 OK", body, "Content-Type: " + type);
  }

  private static byte[] rows() {
    return "<tr><td>a cell</td><td colspan=1000 rowspan=1000>wide</td></tr>"
        .repeat(100)
        .getBytes(ascii());
  }

  private static String deep(String tag) {
    String open =
        switch (tag) {
          case "table" -> "<table><tr><td>";
          case "ul" -> "<ul><li>";
          default -> "<" + tag + ">";
        };
    return open.repeat(10_000) + "the bottom";
  }

  private static byte[] pdf(String kind) {
    return switch (kind) {
      case "broken" ->
          ("%PDF-1.7\n1 0 obj <</Type/Catalog/Pages 1 0 R>> endobj\n" + "x".repeat(999))
              .getBytes(ascii());
      case "cut" ->
          "%PDF-1.4\n1 0 obj\n<< /Length 9999999 /Filter /FlateDecode >>\nstream\n\u0000\u0001"
              .getBytes(StandardCharsets.ISO_8859_1);
      default -> new byte[0];
    };
  }

  private static byte[] charset(String[] labels) {
    byte[] body =
        ("<html><body><article><p>beginning " + "слова на русском языке ".repeat(20))
            .getBytes(Charset.forName(labels[1]));
    String stated = labels[0].isEmpty() ? "" : "; charset=" + labels[0];
    return typed("text/html" + stated, body);
  }

  private static byte[] bomb(String coding) throws IOException {
    byte[] zeros = new byte[50 * MEGABYTE];
    byte[] body =
        switch (coding) {
          case "gzip" -> gzip(zeros);
          case "gzip,gzip" -> gzip(gzip(zeros));
          case "zstd" -> Zstd.compress(zeros);
          default -> Base64.getDecoder().decode(BROTLI_BOMB);
        };
    return TestingServer.answer(
        "200 OK", body, "Content-Type: text/html", "Content-Encoding: " + coding);
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }

  /** Writes until the client hangs up. */
  private static void pour(OutputStream out, String type, String first, byte[] piece, long pause)
      throws IOException, InterruptedException {
    out.write(("HTTP/1.1 200 OK\r\nContent-Type: " + type + "\r\n\r\n" + first).getBytes(ascii()));
    for (int i = 0; i < 1_000_000; i++) {
      out.write(piece);
      out.flush();
      Thread.sleep(pause);
    }
  }
}
