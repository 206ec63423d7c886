package dev.webexplorer.browser.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.webexplorer.browser.Link;
import dev.webexplorer.browser.Page;
import dev.webexplorer.datasets.InputException;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HtmlFolderTest {
  @TempDir Path folder;

  @Test
  void build_filesThatLinkToEachOther_becomeAWeb() throws IOException {
    write("docs/index.html", "Docs", "<p>See <a href='guide (new).html#start'>the guide</a>.</p>");
    write(
        "docs/guide (new).html",
        "Guide",
        "<p>Back to <a href='./'>the start</a>, or <a href='https://other.org/x'>away</a>.</p>");
    write("notes.txt", "No page", "");
    try (LocalWeb web = build()) {
      assertThat(web.size()).isEqualTo(2);
      Page index = web.open(URI.create("https://small.invalid/docs/"));
      URI guide = URI.create("https://small.invalid/docs/guide%20%28new%29.html");
      assertThat(index.title()).isEqualTo("Docs");
      assertThat(index.text()).isEqualTo("See the guide.");
      assertThat(index.markdown()).isEqualTo("See [the guide](" + guide + ").");
      assertThat(index.links()).containsExactly(new Link("the guide", guide));
      assertThat(web.open(guide).links())
          .extracting(link -> link.url().toString())
          .containsExactly("https://small.invalid/docs/index.html", "https://other.org/x");
    }
  }

  @Test
  void build_titlesWithTheSitesName_loseIt() throws IOException {
    for (int i : IntStream.range(0, 6).toArray()) {
      write(i + ".html", "Page " + i + " - A Site", "<p>Some text.</p>");
    }
    write("other.html", "Other", "<p>Some text.</p>");
    try (LocalWeb web = build()) {
      assertThat(web.page(0).title()).isEqualTo("Page 0");
      assertThat(web.page(6).title()).isEqualTo("Other");
    }
  }

  @Test
  void build_otherCharset_isReadAsDeclared() throws IOException {
    String html = "<meta charset=windows-1251><title>Тест</title><p>Проверка связи.</p>";
    Files.write(folder.resolve("a.htm"), html.getBytes(Charset.forName("windows-1251")));
    try (LocalWeb web = build()) {
      assertThat(web.page(0).title()).isEqualTo("Тест");
      assertThat(web.page(0).text()).isEqualTo("Проверка связи.");
    }
  }

  @Test
  void build_noHtml_says() {
    assertThatThrownBy(this::build)
        .isInstanceOf(InputException.class)
        .hasMessageContaining("no HTML files with text");
  }

  private void write(String path, String title, String body) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "<title>" + title + "</title><body>" + body + "</body>");
  }

  private LocalWeb build() throws IOException {
    Path web = Files.createTempDirectory("web");
    LocalWebBuilder.named("small").build(PageSource.of(folder), web);
    return LocalWeb.open(web);
  }
}
