package dev.webexplorer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.webexplorer.cli.TestingShell.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Local webs of archives, of a wiki's export, and of a live site. */
class BuildSourcesTest {
  @TempDir private Path directory;
  private final TestingSite site = new TestingSite();

  @AfterEach
  void stop() {
    site.close();
  }

  private Result run(String... args) {
    return new TestingShell(directory).run(args);
  }

  private Result build(String... options) {
    List<String> args = new ArrayList<>(List.of("web", "build", "--out", web().toString()));
    args.addAll(List.of(options));
    return run(args.toArray(String[]::new));
  }

  private Result crawl(String... options) {
    List<String> args =
        new ArrayList<>(List.of("--crawl", site.url("/"), "--allow-host", site.host()));
    args.addAll(List.of(options));
    return build(args.toArray(String[]::new));
  }

  private Path web() {
    return directory.resolve("web");
  }

  private Result open(String path) {
    return run("web", "open", site.url(path), "--web", "local:" + web());
  }

  @Test
  void crawlIsALocalWebOfTheSite() {
    Result built = crawl();
    assertThat(built.code()).as(built.err()).isZero();
    assertThat(built.out()).contains(": 4 pages");
    assertThat(built.err()).contains("pages that could not be had: refused");
    assertThat(site.requests()).contains("/robots.txt").doesNotContain("/closed", "/search");
    site.close();

    assertThat(open("/bryne").out()).contains("stone bridge", "(" + site.url("/aldmoor") + ")");
    assertThat(open("/old").out()).contains("stone bridge");
    Result found = run("web", "search", "founded in 1421", "--web", "local:" + web());
    assertThat(found.out()).contains(site.url("/aldmoor"));
  }

  @Test
  void crawlStopsAtItsDepthAndNumber() {
    assertThat(crawl("--depth", "0").out()).contains(": 1 pages");
    Result few = crawl("--max-pages", "2");
    assertThat(few.out()).contains(": 2 pages");
    assertThat(few.err()).contains("pages beyond --max-pages");
  }

  @Test
  void recordedCrawlGoesOnWithoutAskingAgainAndIsAWebItself() {
    String warc = directory.resolve("site.warc.gz").toString();
    assertThat(crawl("--depth", "1", "--record", warc).out()).contains(": 3 pages");
    int asked = site.requests().size();
    Result more = crawl("--record", warc);
    assertThat(more.out()).contains(": 4 pages");
    assertThat(site.requests().subList(asked, site.requests().size()))
        .contains("/deep")
        .doesNotContain("/aldmoor", "/bryne");
    site.close();

    Result archived = build("--from", warc);
    assertThat(archived.code()).as(archived.err()).isZero();
    assertThat(archived.out()).contains(": 4 pages");
    assertThat(archived.err()).contains("0 added, 0 changed, 5 unchanged");
    assertThat(open("/old").out()).contains("stone bridge");
  }

  @Test
  void sitemapIsALocalWebOfItsPages() {
    site.text(
        "/sitemap.txt", "text/plain", site.url("/aldmoor") + "\n" + site.url("/bryne") + "\n");
    Result built = build("--sitemap", site.url("/sitemap.txt"), "--allow-host", site.host());
    assertThat(built.code()).as(built.err()).isZero();
    assertThat(built.out()).contains(": 2 pages");
  }

  @Test
  void exportOfAWikiIsALocalWebOfItsArticles() throws IOException {
    Path dump = directory.resolve("dump.xml.gz");
    try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(dump))) {
      out.write(
          """
          <mediawiki><siteinfo><base>https://w.test/wiki/Main</base></siteinfo>
          <page><title>Bryne</title><ns>0</ns><revision><text>'''Bryne''' is near [[aldmoor]].</text></revision></page>
          <page><title>Aldmoor</title><ns>0</ns><revision><text>{{Infobox|founded = 1421}}A town.</text></revision></page>
          <page><title>User:X</title><ns>2</ns><revision><text>Me.</text></revision></page>
          </mediawiki>
          """
              .getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
    Result built = build("--from", dump.toString());
    assertThat(built.code()).as(built.err()).isZero();
    assertThat(built.out()).contains(": 2 pages, 1 links");
    assertThat(built.err()).contains("1 pages of other namespaces");
    Result opened = run("web", "open", "https://w.test/wiki/Aldmoor", "--web", "local:" + web());
    assertThat(opened.out()).isEqualToIgnoringNewLines("A town.- founded: 1421");
  }

  @Test
  void badInputIsOneLine() throws IOException {
    Path broken = Files.writeString(directory.resolve("broken.xml"), "<mediawiki><page>");
    Path noWarc = Files.writeString(directory.resolve("no.warc.gz"), "nothing of the kind");
    assertRefused(build(), "--from PATH, --crawl URL and --sitemap URL");
    assertRefused(build("--from", "x.jsonl", "--crawl", "http://x.test/"), "one of --from");
    assertRefused(build("--from", broken.toString()), "broken.xml line 1");
    assertRefused(build("--from", noWarc.toString()), noWarc.toString());
    assertRefused(build("--from", directory.resolve("none.xml.bz2").toString()), "no such file");
    assertRefused(
        build("--from", broken.toString(), "--record", "x.warc.gz"), "--record needs --web live");
    assertRefused(build("--crawl", "not an address"), "not an address");
    assertRefused(build("--crawl", "file:///etc/passwd"), "only http and https");
    assertRefused(build("--crawl", site.url("/")), "no pages", "--allow-host");
    assertRefused(crawl("--depth", "-1"), "--depth");
    assertRefused(crawl("--max-pages", "0"), "--max-pages");
    assertRefused(crawl("--fill"), "--fill");
    assertRefused(
        build("--sitemap", site.url("/aldmoor"), "--allow-host", site.host()), "no sitemap");
  }

  private static void assertRefused(Result result, String... parts) {
    assertThat(result.code()).as(result.err()).isEqualTo(2);
    assertThat(result.err().lines()).as(result.err()).hasSize(1);
    assertThat(result.err()).contains(parts);
  }
}
