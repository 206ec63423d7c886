package dev.webexplorer.browser.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.webexplorer.browser.fetch.Exchange;
import dev.webexplorer.browser.fetch.Exchange.Answered;
import dev.webexplorer.browser.net.RefusedException;
import dev.webexplorer.browser.net.Target;
import dev.webexplorer.datasets.InputException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of other programs, which write what the standard allows and what it does not. */
class OtherToolsTest {
  private static final String HEAD = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n";
  private static final String DIGEST = "WARC-Payload-Digest: sha1:B2LTWWPUOYAH7UIPQ7ZUPQ4VMBSVC36A";
  private static final String SAME =
      "WARC-Profile: http://netpreserve.org/warc/1.0/revisit/identical-payload-digest";
  private static final String NOT_MODIFIED =
      "WARC-Profile: http://netpreserve.org/warc/1.0/revisit/server-not-modified";
  private static final String HTTP = "Content-Type: application/http; msgtype=response";

  @TempDir Path folder;

  private WarcArchive open(TestingWarc warc) {
    return WarcArchive.open(warc.packed(folder.resolve("other.warc.gz")));
  }

  private static Answered answer(WarcArchive archive, String url) {
    Optional<Exchange> exchange = archive.exchange(target(url));
    assertThat(exchange).as(url).containsInstanceOf(Answered.class);
    return (Answered) exchange.orElseThrow();
  }

  private static Target target(String url) {
    try {
      return Target.parse(url);
    } catch (RefusedException e) {
      throw new AssertionError(e);
    }
  }

  private static String body(Answered answer) {
    return new String(answer.body().array(), StandardCharsets.UTF_8);
  }

  @Test
  void open_plainFileWithAddressesInBrackets_isRead() {
    Path file =
        new TestingWarc("1.0")
            .add("warcinfo", "", "software: Wget/1.21\r\n", "Content-Type: application/warc-fields")
            .add(
                "request",
                "<http://a.test/>",
                "GET / HTTP/1.1\r\n\r\n",
                "Content-Type: application/http;msgtype=request")
            .response("<http://a.test/>", HEAD + "Page", "WARC-IP-Address: 192.0.2.7")
            .add("resource", "metadata://gnu.org/software/wget/warc/wget.log", "log")
            .plain(folder.resolve("wget.warc"));
    WarcArchive archive = WarcArchive.open(file);
    assertThat(archive.documents()).containsExactly(URI.create("http://a.test/"));
    assertThat(body(answer(archive, "http://a.test/"))).isEqualTo("Page");
    assertThat(answer(archive, "http://a.test").address().orElseThrow().getHostAddress())
        .isEqualTo("192.0.2.7");
  }

  @Test
  void exchange_chunkedBody_isJoined() {
    String chunked =
        String.join(
            "\r\n",
            "HTTP/1.1 200 OK",
            "Content-Type: text/plain",
            "Transfer-Encoding: chunked",
            "",
            "4",
            "Wiki",
            "5;x=y",
            "pedia",
            "0",
            "",
            "");
    WarcArchive archive = open(new TestingWarc("1.0").response("http://a.test/", chunked));
    assertThat(body(answer(archive, "http://a.test/"))).isEqualTo("Wikipedia");
  }

  @Test
  void exchange_revisits_haveTheBodyOfWhatTheyNameInAnyWay() {
    TestingWarc warc =
        new TestingWarc("1.0")
            .response("http://a.test/", HEAD + "Body", DIGEST)
            .add(
                "revisit",
                "http://a.test/id",
                HEAD,
                SAME,
                HTTP,
                "WARC-Refers-To: " + TestingWarc.id(0))
            .add("revisit", "http://a.test/digest", HEAD, SAME, HTTP, DIGEST)
            .add(
                "revisit",
                "http://a.test/target",
                HEAD,
                SAME,
                HTTP,
                "WARC-Refers-To-Target-URI: http://a.test/")
            .add(
                "revisit",
                "http://a.test/304",
                "HTTP/1.1 304 Not Modified\r\n\r\n",
                NOT_MODIFIED,
                HTTP,
                "WARC-Refers-To: " + TestingWarc.id(0))
            .add("revisit", "http://a.test/bare", "", SAME, DIGEST);
    WarcArchive archive = open(warc);
    for (String path : new String[] {"id", "digest", "target", "304", "bare"}) {
      Answered answer = answer(archive, "http://a.test/" + path);
      assertThat(answer.status()).as(path).isEqualTo(200);
      assertThat(body(answer)).as(path).isEqualTo("Body");
    }
    assertThat(archive.documents()).hasSize(6);
    assertThat(archive.lost()).isZero();
  }

  @Test
  void open_revisitOfAnotherFilesRecord_isCountedAsLost() {
    WarcArchive archive =
        open(new TestingWarc("1.0").add("revisit", "http://a.test/", HEAD, SAME, HTTP, DIGEST));
    assertThat(archive.lost()).isEqualTo(1);
    assertThat(archive.exchange(target("http://a.test/"))).isEmpty();
  }

  @Test
  void exchange_resource_isADocumentOfItsType() {
    WarcArchive archive =
        open(
            new TestingWarc("1.1")
                .add("resource", "http://a.test/x", "Text", "Content-Type: text/plain"));
    Answered answer = answer(archive, "http://a.test/x");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("content-type")).contains("text/plain");
    assertThat(body(answer)).isEqualTo("Text");
  }

  @Test
  void exchange_notesOfACrawler_areNoAnswers() {
    WarcArchive archive =
        open(
            new TestingWarc("1.0")
                .add(
                    "response",
                    "dns:a.test",
                    "20200102\na.test. 60 IN A 192.0.2.7\n",
                    "Content-Type: text/dns")
                .response("http://a.test/", HEAD + "Page")
                .add(
                    "metadata",
                    "http://a.test/",
                    "fetchTimeMs: 12\r\n",
                    "Content-Type: application/warc-fields")
                .add("conversion", "http://a.test/", "Page", "Content-Type: text/plain"));
    assertThat(archive.visits(target("http://a.test/"))).isEqualTo(1);
    assertThat(body(answer(archive, "http://a.test/"))).isEqualTo("Page");
    assertThat(body(answer(archive, "http://a.test/"))).isEqualTo("Page");
  }

  @Test
  void redirects_areListedApartFromDocuments() {
    WarcArchive archive =
        open(
            new TestingWarc("1.0")
                .response("http://a.test/old", "HTTP/1.1 301 Moved\r\nLocation: /new\r\n\r\n")
                .response("http://a.test/none", "HTTP/1.1 404 Not Found\r\n\r\ngone")
                .response("http://a.test/new", HEAD + "New"));
    assertThat(archive.redirects()).containsExactly(URI.create("http://a.test/old"));
    assertThat(archive.documents()).containsExactly(URI.create("http://a.test/new"));
  }

  @Test
  void open_wrongDigest_namesTheRecord() {
    TestingWarc warc =
        new TestingWarc("1.0")
            .response(
                "http://a.test/",
                HEAD + "Page",
                "WARC-Block-Digest: sha1:B2LTWWPUOYAH7UIPQ7ZUPQ4VMBSVC36A");
    Path file = warc.plain(folder.resolve("bad.warc"));
    assertThatThrownBy(() -> WarcArchive.open(file))
        .isInstanceOf(InputException.class)
        .hasMessage(
            file
                + ": damaged at byte 0 (response http://a.test/): the block does not match its digest");
  }

  @Test
  void open_noWarc_saysSo() throws Exception {
    Path file = Files.writeString(folder.resolve("page.warc"), "<html>hello</html>");
    assertThatThrownBy(() -> WarcArchive.open(file))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith(file + ": ");
    Path empty = Files.createFile(folder.resolve("empty.warc.gz"));
    assertThatThrownBy(() -> WarcArchive.open(empty))
        .isInstanceOf(InputException.class)
        .hasMessage(empty + ": no WARC file: it is empty");
  }
}
