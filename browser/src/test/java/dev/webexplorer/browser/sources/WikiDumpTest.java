package dev.webexplorer.browser.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.webexplorer.browser.Metadata;
import dev.webexplorer.browser.Page;
import dev.webexplorer.browser.TestingData;
import dev.webexplorer.browser.local.BuildReport;
import dev.webexplorer.browser.local.LocalWeb;
import dev.webexplorer.browser.local.LocalWebBuilder;
import dev.webexplorer.datasets.InputException;
import dev.webexplorer.datasets.jsonl.ReadOptions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WikiDumpTest {
  private static final String HEAD =
      """
      <mediawiki xmlns="http://www.mediawiki.org/xml/export-0.11/" version="0.11" xml:lang="en">
        <siteinfo><sitename>Wikipedia</sitename><base>https://en.wikipedia.org/wiki/Main_Page</base>
        <case>first-letter</case><namespaces><namespace key="0" case="first-letter" />
        <namespace key="6">Lêer</namespace><namespace key="14">Kategorie</namespace></namespaces></siteinfo>
      """;
  private static final String PAGES =
      page(
              "Bodmin",
              0,
              "'''Bodmin''' is a [[town]] in [[Cornwall|the west]]. [[Lêer:x.jpg]]\n"
                  + "[[Kategorie:Towns]]")
          + page("Talk:Bodmin", 1, "Hello")
          + "<page><title>Bodmyn</title><ns>0</ns><redirect title=\"Bodmin\""
          + " /><revision><text>#REDIRECT [[Bodmin]]</text></revision></page>\n"
          + page("Town", 0, "A town &lt;ref&gt;x&lt;/ref&gt;is &amp;amp; stays.")
          + page("Empty", 0, "{{stub}}")
          + page("AC/DC (band)", 0, "A band.");
  private static final String TAIL = "</mediawiki>\n";

  @TempDir Path folder;

  private static String page(String title, int space, String text) {
    return "<page><title>%s</title><ns>%d</ns><id>1</id><revision><id>2</id><model>wikitext</model><text bytes=\"9\" xml:space=\"preserve\">%s</text></revision></page>\n"
        .formatted(title, space, text);
  }

  private Path plain(String xml) throws IOException {
    return Files.writeString(folder.resolve("dump.xml"), xml);
  }

  private static CollectingSink read(Path file) {
    return CollectingSink.of(PageFiles.of(file, ReadOptions.DEFAULT));
  }

  @Test
  void read_articles_standAtTheWikisAddresses() throws IOException {
    CollectingSink sink = read(plain(HEAD + PAGES + TAIL));
    assertThat(sink.titles()).containsExactly("Bodmin", "Town", "AC/DC (band)");
    assertThat(sink.pages.getFirst().metadata())
        .isEqualTo(new Metadata("", "", "Wikipedia", "en", ""));
    assertThat(sink.urls())
        .containsExactly(
            "https://en.wikipedia.org/wiki/Bodmin",
            "https://en.wikipedia.org/wiki/Town",
            "https://en.wikipedia.org/wiki/AC/DC_%28band%29");
    assertThat(sink.markdown(0))
        .isEqualTo(
            "Bodmin is a [town](https://en.wikipedia.org/wiki/Town) in [the"
                + " west](https://en.wikipedia.org/wiki/Cornwall).");
    assertThat(sink.pages.getFirst().categories()).containsExactly("Towns");
    assertThat(sink.text(2)).isEqualTo("A town is & stays.");
    assertThat(sink.redirects()).containsExactly("https://en.wikipedia.org/wiki/Bodmyn -> Bodmin");
    assertThat(sink.passed)
        .containsExactly(
            "1 pages of other namespaces than that of articles", "1 pages without text");
  }

  @Test
  void read_exportWithoutSite_standsUnderTheWebsOwnAddress() throws IOException {
    CollectingSink sink = read(plain("<mediawiki>" + page("Bodmin", 0, "A [[town]].") + TAIL));
    assertThat(sink.urls()).containsExactly("https://own.invalid/Bodmin");
    assertThat(sink.markdown(0)).isEqualTo("A [town](https://own.invalid/Town).");
  }

  @Test
  void read_caseSensitiveWiki_keepsSmallLetters() throws IOException {
    String head = HEAD.replace("<case>first-letter</case>", "<case>case-sensitive</case>");
    CollectingSink sink = read(plain(head + page("wort", 0, "Ein [[wort]].") + TAIL));
    assertThat(sink.markdown(0)).isEqualTo("Ein [wort](https://en.wikipedia.org/wiki/wort).");
  }

  @Test
  void read_packedInAnyWay_isTheSame() throws IOException {
    List<String> plain = read(plain(HEAD + PAGES + TAIL)).titles();
    Path gzip = folder.resolve("dump.xml.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(gzip))) {
      out.write((HEAD + PAGES + TAIL).getBytes(StandardCharsets.UTF_8));
    }
    Path several = folder.resolve("dump-multistream.xml.bz2");
    try (OutputStream out = Files.newOutputStream(several)) {
      for (String part : List.of(HEAD, PAGES, TAIL)) {
        out.write(bzip2(part));
      }
    }
    assertThat(read(gzip).titles()).isEqualTo(plain);
    assertThat(read(several).titles()).isEqualTo(plain);
  }

  private static byte[] bzip2(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new BZip2CompressorOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  @Test
  void read_brokenFiles_sayWhere() throws IOException {
    assertRefused(plain(HEAD + PAGES), "line ", "no MediaWiki export in XML, or a broken one");
    assertRefused(plain("Not XML"), "line 1: no MediaWiki export in XML");
    assertRefused(plain("<html><body/></html>"), "no articles: is it a MediaWiki export");
    Path bzip2 = folder.resolve("dump.xml.bz2");
    byte[] packed = bzip2(HEAD + PAGES + TAIL);
    Files.write(bzip2, Arrays.copyOf(packed, packed.length / 2));
    assertRefused(bzip2, bzip2.toString());
    Files.writeString(bzip2, "no bzip2");
    assertRefused(bzip2, bzip2.toString());
    Path gzip = Files.writeString(folder.resolve("dump.xml.gz"), "no gzip");
    assertRefused(gzip, gzip.toString());
  }

  private static void assertRefused(Path file, String... parts) {
    assertThatThrownBy(() -> read(file))
        .isInstanceOf(InputException.class)
        .hasMessageContainingAll(parts)
        .message()
        .doesNotContain("\n");
  }

  @Test
  void read_entitiesOfADocumentType_areNotFollowed() throws IOException {
    String xml =
        "<!DOCTYPE m [<!ENTITY x SYSTEM \"file:///etc/passwd\"><!ENTITY y"
            + " \"yyyyyyyy\">]><mediawiki>"
            + page("A", 0, "B &x; &y;")
            + TAIL;
    CollectingSink sink = new CollectingSink();
    try {
      PageFiles.of(plain(xml), ReadOptions.DEFAULT).read(sink);
      assertThat(sink.text(0)).doesNotContain("root:", "yyyy");
    } catch (InputException e) {
      assertThat(e).hasMessageContaining("dump.xml line 1");
    }
  }

  /** Real pages, as an export, become a web whose links lead from page to page. */
  @Test
  void build_realPages_isAWebOfThem() throws IOException {
    StringBuilder xml = new StringBuilder(HEAD);
    try (Stream<Path> files = Files.list(TestingData.path("webs/wikitext"))) {
      for (Path file : files.sorted().toList()) {
        String name =
            file.getFileName().toString().replaceAll("\\.txt$", "").replaceAll("[-_]", " ");
        String text = Files.readString(file);
        boolean encoded = text.contains("&lt;ref");
        String title = name.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + name.substring(1);
        xml.append(
            page(
                escaped(title),
                0,
                encoded ? text.replaceAll("&(?!\\w+;|#)", "&amp;") : escaped(text)));
      }
    }
    Path dump = Files.write(folder.resolve("real.xml.bz2"), bzip2(xml + TAIL));
    Path web = folder.resolve("web");
    BuildReport report =
        LocalWebBuilder.named("real").build(PageFiles.of(dump, ReadOptions.DEFAULT), web);
    assertThat(report.web().pages()).isEqualTo(70);
    try (LocalWeb local = LocalWeb.open(web)) {
      Page toronto = local.open(URI.create("https://en.wikipedia.org/wiki/Toronto"));
      assertThat(toronto.text()).contains("Toronto").hasSizeGreaterThan(40_000);
      assertThat(local.open(URI.create("https://en.wikipedia.org/wiki/Redirect")).url())
          .isEqualTo(toronto.url());
      assertThat(local.open(URI.create("https://en.wikipedia.org/wiki/Royal_cinema")).links())
          .anyMatch(link -> link.url().equals(toronto.url()));
    }
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
