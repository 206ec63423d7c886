package dev.webexplorer.browser.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.webexplorer.browser.Metadata;
import dev.webexplorer.browser.Page;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What pages say of themselves is kept in a local web, and given back. */
class PageMetadataTest {
  private static final String SAID =
      "{\"title\":\"Alpha\",\"text\":\"The first.\",\"author\":\"%s\",\"date\":\"2020-05-06\","
          + "\"site\":\"Letters\",\"language\":\"en\"}";
  private static final String SILENT = "{\"title\":\"Beta\",\"text\":\"The second.\"}";

  @TempDir Path folder;

  private static Page open(Path web, String path) {
    try (LocalWeb opened = LocalWeb.open(web)) {
      return opened.open(URI.create("https://small.invalid/" + path));
    }
  }

  @Test
  void open_fromJson_givenBack() {
    Path web = SmallWebs.build(folder, SAID.formatted("A. Writer"), SILENT);
    assertThat(open(web, "Alpha").metadata())
        .isEqualTo(new Metadata("A. Writer", "2020-05-06", "Letters", "en", ""));
    assertThat(open(web, "Beta").metadata()).isSameAs(Metadata.NONE);
  }

  @Test
  void open_fromHtml_givenBack() throws IOException {
    Path pages = Files.createDirectory(folder.resolve("site"));
    Files.writeString(
        pages.resolve("a.html"),
        "<html lang=de><head><title>Blei</title><meta name=author content='B. Schreiber'>"
            + "<meta property='og:site_name' content='Metalle'>"
            + "<meta property='article:published_time' content='2021-02-03'></head>"
            + "<body><article><p>"
            + "Blei ist ein weiches, schweres Metall. ".repeat(10)
            + "</article>");
    Path web = folder.resolve("web");
    LocalWebBuilder.named("small").build(PageSource.of(pages), web);
    assertThat(open(web, "a.html").metadata())
        .extracting(Metadata::author, Metadata::date, Metadata::site, Metadata::language)
        .containsExactly("B. Schreiber", "2021-02-03", "Metalle", "de");
  }

  /** A page of which only the author has changed is another page. */
  @Test
  void build_again_otherAuthor_isKept() throws IOException {
    Path web = folder.resolve("web");
    LocalWebBuilder builder = LocalWebBuilder.named("small");
    Path first = SmallWebs.lines(folder, SAID.formatted("A. Writer"), SILENT);
    String before = builder.build(PageSource.of(first), web).web().id().digest();
    Path second = SmallWebs.lines(folder, SAID.formatted("Somebody Else"), SILENT);
    String after = builder.build(PageSource.of(second), web).web().id().digest();
    assertThat(open(web, "Alpha").metadata().author()).isEqualTo("Somebody Else");
    assertThat(after).isNotEqualTo(before);
    assertThat(builder.build(PageSource.of(first), web).web().id().digest()).isEqualTo(before);
  }
}
