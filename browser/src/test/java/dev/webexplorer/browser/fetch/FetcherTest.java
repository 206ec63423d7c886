package dev.webexplorer.browser.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.Zstd;
import dev.webexplorer.browser.Outcome;
import dev.webexplorer.browser.Outcome.Status;
import dev.webexplorer.browser.TestingServer;
import dev.webexplorer.browser.net.AllowedHosts;
import dev.webexplorer.browser.net.Guard;
import dev.webexplorer.browser.net.GuardProxy;
import dev.webexplorer.browser.net.Target;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Set;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FetcherTest {
  private static final String TEXT = "hello world";
  private static final Limits SMALL =
      new Limits(Duration.ofMillis(600), Duration.ofSeconds(20), 50_000, 1 << 20, 3);

  private final TestingServer server = TestingServer.start(FetcherTest::answer);
  private final GuardProxy proxy =
      GuardProxy.start(Guard.allowing(new AllowedHosts(Set.of("127.0.0.1:" + server.port()))));
  private final HttpTransport transport = new HttpTransport(proxy, Identity.ANONYMOUS, SMALL);
  private final Fetcher fetcher = new Fetcher(transport, SMALL);

  @AfterEach
  void stop() {
    transport.close();
    proxy.close();
    server.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"plain", "gzip", "deflate", "raw-deflate", "br", "zstd", "gzip,gzip"})
  void fetch_packed_unpacked(String coding) throws IOException {
    assertThat(new String(document("/packed/" + coding).body().array(), StandardCharsets.UTF_8))
        .isEqualTo(TEXT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/packed/lzma | FAILED | the body is packed as lzma, which is unknown",
        "/packed/broken | FAILED | the body is not valid gzip",
        "/packed/cut | FAILED | the body is not valid gzip",
        "/packed/bomb | FAILED | the body unpacks to over 1 MB",
        "/packed/zstd-bomb | FAILED | the body unpacks to over 1 MB",
        "/packed/many | FAILED | the body is packed 9 times over",
        "/missing | NOT_FOUND | the server answered 404",
        "/status/410 | NOT_FOUND | the server answered 410",
        "/status/403 | BLOCKED | the server answered 403",
        "/status/500 | FAILED | the server answered 500",
        "/drip | TIMED_OUT | no whole answer within 1 s",
        "/silence | TIMED_OUT | no whole answer within 1 s",
        "/circle/a | FAILED | the redirects go in a circle",
        "/chain/0 | FAILED | over 3 redirects",
        "/to?file:///etc/passwd | REFUSED | redirected: only http and https are opened, not file:",
        "/to?http://10.0.0.1/ | REFUSED | 10.0.0.1 is not public: private (--allow-host allows it)",
        "/to?http://2852039166/ | REFUSED | 169.254.169.254 is not public: link-local or cloud metadata (--allow-host allows it)",
        "/to?https://[::1]/ | REFUSED | [0:0:0:0:0:0:0:1] is not public: loopback (--allow-host allows it)",
        "/to?http://localhost/ | REFUSED | localhost is a name for use inside a network (--allow-host allows it)",
      })
  void fetch_whatTheWebDoesWrong_isAnOutcome(String path, Status status, String detail)
      throws IOException {
    assertThat(fetcher.fetch(target(path)))
        .isInstanceOfSatisfying(
            Fetched.Failed.class,
            failed -> assertThat(failed.outcome()).isEqualTo(new Outcome(status, detail)));
  }

  @Test
  void fetch_endlessBody_itsBeginning() throws IOException {
    Fetched.Document document = document("/endless");
    assertThat(document.truncated()).isTrue();
    assertThat(document.body().size()).isEqualTo(SMALL.bytes());
  }

  @Test
  void fetch_brokenConnection_whatCame() throws IOException {
    Fetched.Document document = document("/short");
    assertThat(document.truncated()).isTrue();
    assertThat(document.body().size()).isEqualTo(TEXT.length());
  }

  @Test
  void fetch_video_bodyIsLeft() throws IOException {
    assertThat(document("/video").body().size()).isZero();
  }

  @Test
  void fetch_redirect_saysWhereItEnds() throws IOException {
    Fetched.Document document = document("/to?/packed/plain#part");
    assertThat(document.target()).isEqualTo(target("/packed/plain"));
    assertThat(document.contentType()).isEqualTo("text/plain");
  }

  @Test
  void fetch_sends_whoAsks() throws IOException {
    document("/packed/plain");
    assertThat(server.requests().getFirst().headers())
        .containsEntry("user-agent", "webexplorer/0.1")
        .containsEntry("accept-encoding", "gzip, br, zstd, deflate");
    assertThat(new Identity("https://example.org/bot\r\nX: y", "en").userAgent())
        .isEqualTo("webexplorer/0.1 (+https://example.org/botX:y)");
  }

  private Target target(String path) throws IOException {
    return Target.parse(server.url("/").resolve(path.split("\\?", -1)[0]) + query(path));
  }

  private static String query(String path) {
    return path.contains("?") ? path.substring(path.indexOf('?')) : "";
  }

  private Fetched.Document document(String path) throws IOException {
    Fetched fetched = fetcher.fetch(target(path));
    assertThat(fetched).isInstanceOf(Fetched.Document.class);
    return (Fetched.Document) fetched;
  }

  private static void answer(TestingServer.Request request, OutputStream out)
      throws IOException, InterruptedException {
    String[] path = request.path().split("[/?]", 3);
    switch (path[1]) {
      case "packed" -> out.write(packed(path[2]));
      case "status" -> out.write(TestingServer.answer(path[2] + " Status", new byte[0]));
      case "to" -> out.write(TestingServer.redirect(path[2]));
      case "circle" -> out.write(TestingServer.redirect(path[2].equals("a") ? "b" : "a"));
      case "chain" ->
          out.write(TestingServer.redirect("/chain/" + (Integer.parseInt(path[2]) + 1)));
      case "video" ->
          out.write(TestingServer.answer("200 OK", new byte[9], "Content-Type: video/mp4"));
      case "short" ->
          out.write(
              ("HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n" + TEXT)
                  .getBytes(StandardCharsets.UTF_8));
      case "silence" -> Thread.sleep(5_000);
      case "drip" -> stream(out, new byte[1], 20);
      case "endless" -> stream(out, new byte[8_192], 0);
      default -> out.write(TestingServer.missing());
    }
  }

  /** Writes until the client hangs up. */
  private static void stream(OutputStream out, byte[] piece, long pause)
      throws IOException, InterruptedException {
    out.write(
        "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n".getBytes(StandardCharsets.UTF_8));
    for (int i = 0; i < 100_000; i++) {
      out.write(piece);
      out.flush();
      Thread.sleep(pause);
    }
  }

  private static byte[] packed(String coding) throws IOException {
    byte[] text = TEXT.getBytes(StandardCharsets.UTF_8);
    byte[] zeros = new byte[4 << 20];
    byte[] body =
        switch (coding) {
          case "gzip" -> gzip(text);
          case "gzip,gzip" -> gzip(gzip(text));
          case "bomb" -> gzip(zeros);
          case "cut" -> java.util.Arrays.copyOf(gzip(text), 20);
          case "deflate" -> deflate(text);
          case "raw-deflate" ->
              java.util.Arrays.copyOfRange(deflate(text), 2, deflate(text).length);
          case "br" -> Base64.getDecoder().decode("CwWAaGVsbG8gd29ybGQD");
          case "zstd" -> Zstd.compress(text);
          case "zstd-bomb" -> Zstd.compress(zeros);
          default -> text;
        };
    String name =
        switch (coding) {
          case "plain" -> "identity";
          case "raw-deflate" -> "deflate";
          case "zstd-bomb" -> "zstd";
          case "bomb", "broken", "cut" -> "gzip";
          case "many" -> "gzip,gzip,gzip,gzip,gzip,gzip,gzip,gzip,gzip";
          default -> coding;
        };
    return TestingServer.answer(
        "200 OK", body, "Content-Type: text/plain", "Content-Encoding: " + name);
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }

  private static byte[] deflate(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream deflate = new DeflaterOutputStream(out)) {
      deflate.write(bytes);
    }
    return out.toByteArray();
  }
}
