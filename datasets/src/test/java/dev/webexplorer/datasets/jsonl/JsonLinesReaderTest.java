package dev.webexplorer.datasets.jsonl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.management.ThreadMXBean;
import dev.webexplorer.datasets.InputException;
import dev.webexplorer.datasets.QaPair;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonLinesReaderTest {
  private static final String GOOD = "{\"id\":\"1\",\"question\":\"Q\",\"answer\":\"A\"}";

  @TempDir Path folder = Path.of("");

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("qa.jsonl"), text);
  }

  private static List<QaPair> read(Path file, ReadOptions options) {
    List<QaPair> pairs = new ArrayList<>();
    try (JsonLinesReader<QaPair> reader = JsonLinesReader.open(file, QaPair.class, options)) {
      reader.forEachRemaining(pairs::add);
    }
    return pairs;
  }

  @Test
  void lines_mayHaveBlanksBetweenABomBeforeAndNoEndAfter() throws IOException {
    Path file = file("\ufeff" + GOOD + "\r\n\n  \t\r\n" + GOOD);

    try (JsonLinesReader<QaPair> reader = JsonLinesReader.open(file, QaPair.class)) {
      assertThat(reader.next().answer()).isEqualTo("A");
      assertThat(reader.line()).isEqualTo(1);
      assertThat(reader.next().answer()).isEqualTo("A");
      assertThat(reader.line()).isEqualTo(4);
      assertThat(reader.hasNext()).isFalse();
    }
  }

  /** Returns the bytes that this thread has ever allocated. */
  private static long allocated() {
    return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
  }

  @Test
  void emptyFile_hasNone() throws IOException {
    assertThat(read(file(""), ReadOptions.DEFAULT)).isEmpty();
  }

  @Test
  void plainObjects_areRead() throws IOException {
    Path file = file("{\"title\":\"T\",\"links\":[\"a\"]}\n");

    try (JsonLinesReader<JsonNode> reader = JsonLinesReader.open(file, JsonNode.class)) {
      assertThat(reader.next().path("links").path(0).asText()).isEqualTo("a");
    }
  }

  @Test
  void badLine_isToldByFileLineAndField() throws IOException {
    Path file = file(GOOD + "\n{\"question\":\"Q\"}\n");

    assertThatThrownBy(() -> read(file, ReadOptions.DEFAULT))
        .isInstanceOf(InputException.class)
        .hasMessage(
            file
                + " line 2: field \"answer\": missing; mend it, or set bad lines aside with"
                + " --skip-bad");
  }

  @Test
  void badLines_areSetAsideAsTheyWere() throws IOException {
    byte[] notUtf8 = {'{', '"', (byte) 0xC3, '"', '}', '\n'};
    Path file = folder.resolve("qa.jsonl");
    try (OutputStream out = Files.newOutputStream(file)) {
      out.write((GOOD + "\n[1]\nnull\n").getBytes(StandardCharsets.UTF_8));
      out.write(notUtf8);
      out.write((GOOD + "\n{\"question\": \r\n").getBytes(StandardCharsets.UTF_8));
    }

    try (JsonLinesReader<QaPair> reader =
        JsonLinesReader.open(file, QaPair.class, ReadOptions.SKIP_BAD)) {
      reader.next();
      reader.next();
      assertThat(reader.hasNext()).isFalse();
      assertThat(reader.rejected()).isEqualTo(4);
      assertThat(reader.rejectedFile()).hasFileName("qa.jsonl.rejected");
    }
    byte[] aside = Files.readAllBytes(folder.resolve("qa.jsonl.rejected"));
    assertThat(new String(aside, StandardCharsets.ISO_8859_1))
        .isEqualTo("[1]\nnull\n{\"\u00C3\"}\n{\"question\": \r\n");
  }

  @Test
  void rejectedOfAnEarlierReading_goAway() throws IOException {
    read(file("bad\n"), ReadOptions.SKIP_BAD);
    assertThat(folder.resolve("qa.jsonl.rejected")).hasContent("bad");

    read(file(GOOD), ReadOptions.SKIP_BAD);

    assertThat(folder.resolve("qa.jsonl.rejected")).doesNotExist();
  }

  @Test
  void lineAtTheBound_isGoodAndOneLongerIsBad() throws IOException {
    Path file = file(GOOD + "\n" + GOOD + " \n" + GOOD);
    ReadOptions options = new ReadOptions(true, GOOD.length());

    assertThat(read(file, options)).hasSize(2);
    assertThat(folder.resolve("qa.jsonl.rejected")).hasContent(GOOD + " ");
    assertThatThrownBy(() -> read(file, new ReadOptions(false, GOOD.length())))
        .hasMessageContaining("line 2: longer than " + GOOD.length() + " bytes (--max-record)");
  }

  @Test
  void hugeLine_isSetAsideWithoutBeingHeld() throws IOException {
    Path file = folder.resolve("long.jsonl.gz");
    long length = 256L << 20;
    byte[] piece = new byte[1 << 20];
    Arrays.fill(piece, (byte) 'x');
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file), 1 << 16)) {
      for (long written = 0; written < length; written += piece.length) {
        out.write(piece);
      }
      out.write(("\n" + GOOD).getBytes(StandardCharsets.UTF_8));
    }

    long before = allocated();
    assertThat(read(file, new ReadOptions(true, 1 << 16))).hasSize(1);
    assertThat(allocated() - before).isLessThan(16L << 20);
    assertThat(Files.size(folder.resolve("long.jsonl.gz.rejected"))).isEqualTo(length + 1);
  }

  @Test
  void missingFile_isOneLine() {
    Path file = folder.resolve("none.jsonl");

    assertThatThrownBy(() -> JsonLinesReader.open(file, QaPair.class))
        .isInstanceOf(InputException.class)
        .hasMessage(file + ": no such file or folder");
  }

  @Test
  void folder_isOneLine() {
    assertThatThrownBy(() -> read(folder, ReadOptions.DEFAULT))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(folder.toString())
        .hasMessageContaining("directory");
  }

  @Test
  void cutGzip_isToldWithTheLinesRead() throws IOException {
    Path whole = folder.resolve("qa.jsonl.gz");
    try (JsonLinesWriter writer = JsonLinesWriter.replace(whole)) {
      for (int i = 0; i < 1000; i++) {
        writer.write(List.of(i));
      }
      writer.commit();
    }
    byte[] bytes = Files.readAllBytes(whole);
    Files.write(whole, Arrays.copyOf(bytes, bytes.length / 2));

    assertThatThrownBy(() -> read(whole, ReadOptions.SKIP_BAD))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("cannot be read beyond line");
  }
}
