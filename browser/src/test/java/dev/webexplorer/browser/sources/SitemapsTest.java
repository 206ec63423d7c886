package dev.webexplorer.browser.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.webexplorer.browser.TestingServer;
import dev.webexplorer.browser.live.LiveWeb;
import dev.webexplorer.browser.net.AllowedHosts;
import dev.webexplorer.datasets.InputException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SitemapsTest {
  private static final String XMLNS = "xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"";

  private final Map<String, byte[]> files = new ConcurrentHashMap<>();
  private final TestingServer server = TestingServer.start(this::answer);
  private LiveWeb web = LiveWeb.builder().build();

  @BeforeEach
  void open() {
    web.close();
    AllowedHosts own = AllowedHosts.of(Set.of("127.0.0.1:" + server.port()));
    web = LiveWeb.builder().allowHosts(own).build();
  }

  @AfterEach
  void close() {
    web.close();
    server.close();
  }

  private void answer(TestingServer.Request request, OutputStream out) throws IOException {
    byte[] file = files.get(request.path());
    out.write(
        file == null
            ? TestingServer.missing()
            : TestingServer.answer("200 OK", file, "Content-Type: application/xml"));
  }

  private void put(String path, String text) {
    files.put(path, text.getBytes(StandardCharsets.UTF_8));
  }

  private String urls(String... paths) {
    StringBuilder xml = new StringBuilder("<?xml version=\"1.0\"?><urlset " + XMLNS + ">");
    for (String path : paths) {
      xml.append("<url><loc>").append(server.url(path)).append("</loc></url>");
    }
    return xml.append("</urlset>").toString();
  }

  @Test
  void pages_indexOfSeveral_inOrderAndPackedToo() throws IOException {
    put(
        "/index.xml",
        "<?xml version=\"1.0\"?><sitemapindex "
            + XMLNS
            + "><sitemap><loc>"
            + server.url("/a.xml")
            + "</loc></sitemap><sitemap><loc>"
            + server.url("/none.xml")
            + "</loc></sitemap><sitemap><loc>"
            + server.url("/b.xml.gz")
            + "</loc></sitemap></sitemapindex>");
    put("/a.xml", urls("/1", "/2"));
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(urls("/3", "/1").getBytes(StandardCharsets.UTF_8));
    }
    files.put("/b.xml.gz", packed.toByteArray());
    assertThat(new Sitemaps(web).pages(server.url("/index.xml"), 100))
        .containsExactly(server.url("/1"), server.url("/2"), server.url("/3"));
  }

  @Test
  void pages_notMoreThanWanted() {
    put("/map.xml", urls("/1", "/2", "/3"));
    assertThat(new Sitemaps(web).pages(server.url("/map.xml"), 2)).hasSize(2);
  }

  @Test
  void pages_noSitemap_isRefusedInOneLine() {
    put("/page.html", "<html><body>Hello</body></html>");
    put("/empty.xml", urls());
    assertRefused("/page.html");
    assertRefused("/empty.xml");
    assertRefused("/none.xml");
    assertThatThrownBy(() -> new Sitemaps(web).pages(URI.create("http://127.0.0.1:1/s.xml"), 9))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("not public");
  }

  private void assertRefused(String path) {
    assertThatThrownBy(() -> new Sitemaps(web).pages(server.url(path), 9))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith(server.url(path).toString())
        .message()
        .doesNotContain("\n");
  }
}
