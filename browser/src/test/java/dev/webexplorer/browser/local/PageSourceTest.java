package dev.webexplorer.browser.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.luben.zstd.Zstd;
import dev.webexplorer.datasets.InputException;
import dev.webexplorer.datasets.jsonl.ReadOptions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageSourceTest {
  private static final String ARRAY =
      """
      [
        {"title": "One", "text": "First.", "idx": 1},
        {"title": "Two", "text": "Second.", "links": ["One"], "url": null}
      ]
      """;

  @TempDir Path folder;

  @Test
  void read_jsonArray_givesPagesWithTheirLines() throws IOException {
    List<SourcePage> pages = pages(write("pages.json", ARRAY), ReadOptions.DEFAULT);
    assertThat(pages).extracting(SourcePage::title).containsExactly("One", "Two");
    assertThat(pages.get(1).place()).endsWith("pages.json line 3");
    assertThat(pages.get(0).content()).isEqualTo(new SourcePage.Prose("First."));
    assertThat(pages.get(1).content())
        .isEqualTo(new SourcePage.LinkedProse("Second.", List.of("One")));
  }

  @Test
  void read_compressed_isUnpackedByTheName() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(ARRAY.getBytes(StandardCharsets.UTF_8));
    }
    Path gzip = Files.write(folder.resolve("pages.json.gz"), packed.toByteArray());
    byte[] line = "{\"title\":\"Three\",\"redirect\":\"One\"}".getBytes(StandardCharsets.UTF_8);
    Path zstd = Files.write(folder.resolve("pages.jsonl.zst"), Zstd.compress(line));
    assertThat(pages(gzip, ReadOptions.DEFAULT)).hasSize(2);
    assertThat(pages(zstd, ReadOptions.DEFAULT).getFirst().content())
        .isEqualTo(new SourcePage.Redirect("One"));
  }

  @Test
  void read_retrieved_isWhenTheFileWasWritten() throws IOException {
    Path file = write("pages.json", ARRAY);
    Instant written = Files.getLastModifiedTime(file).toInstant();
    assertThat(pages(file, ReadOptions.DEFAULT).getFirst().retrieved())
        .isBetween(written.minusSeconds(1), written);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"text\":\"x\"}|a page needs a title",
        "{\"title\":\" \",\"text\":\"x\"}|a page needs a title",
        "{\"title\":\"x\"}|a page needs a text",
        "{\"title\":\"x\",\"text\":[]}|field \"text\"",
        "{\"title\":\"x\",\"text\":\"\",\"links\":[{}]}|field \"links[0]\"",
        "{\"title\":\"x\",\"text\":\"\",\"url\":\"/x\"}|field \"url\": not an absolute http",
        "7|not a JSON object",
      })
  void read_badPage_saysWhereWhatAndHowToGoOn(String example) throws IOException {
    String bad = example.substring(0, example.indexOf('|'));
    String reason = example.substring(example.indexOf('|') + 1);
    String good = "{\"title\":\"A\",\"text\":\"\"}";
    Path lines = write("pages.jsonl", good + "\n" + bad + "\n");
    Path array = write("pages.json", "[" + good + ",\n" + bad + "]");
    for (Path file : List.of(lines, array)) {
      assertThatThrownBy(() -> pages(file, ReadOptions.DEFAULT))
          .isInstanceOf(InputException.class)
          .hasMessageStartingWith(file + " line 2: ")
          .hasMessageContaining(reason)
          .hasMessageContaining("--skip-bad")
          .hasMessageNotContaining("\n");
      assertThat(pages(file, ReadOptions.SKIP_BAD)).hasSize(1);
      assertThat(file.resolveSibling(file.getFileName() + ".rejected")).hasContent(bad);
    }
  }

  @Test
  void read_brokenArray_saysWhere() throws IOException {
    Path file = write("pages.json", "[{\"title\":\"A\",\"text\":\"x\"},\n{\"title\" \"B\"}]");
    assertThatThrownBy(() -> pages(file, ReadOptions.SKIP_BAD))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("pages.json line 2: not JSON");
  }

  @Test
  void read_recordThatIsTooLong_isBadInEitherForm() throws IOException {
    ReadOptions small = new ReadOptions(false, 1000);
    String page = "{\"title\":\"A\",\"text\":\"" + "x".repeat(2000) + "\"}";
    assertThatThrownBy(() -> pages(write("a.jsonl", page), small))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("line 1: longer than 1000 bytes");
    assertThatThrownBy(() -> pages(write("a.json", "[" + page + "]"), small))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("line 1: text longer than 1000 characters");
  }

  private static List<SourcePage> pages(Path file, ReadOptions options) {
    List<SourcePage> pages = new ArrayList<>();
    PageSource.of(file, options).read(new Collecting(pages));
    return pages;
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private record Collecting(List<SourcePage> pages) implements PageSource.Sink {
    @Override
    public String base() {
      return "https://small.invalid/";
    }

    @Override
    public void page(SourcePage page) {
      pages.add(page);
    }

    @Override
    public void setAside(long count) {}
  }
}
