package dev.webexplorer.datasets.jsonl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.webexplorer.datasets.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonLinesWriterTest {
  @TempDir Path folder = Path.of("");

  private static int count(Path file) {
    int count = 0;
    try (JsonLinesReader<JsonNode> reader = JsonLinesReader.open(file, JsonNode.class)) {
      while (reader.hasNext()) {
        reader.next();
        count++;
      }
    }
    return count;
  }

  @Test
  void replacement_takesTheFilesPlaceOnlyWhenCommitted() throws IOException {
    Path file = Files.writeString(folder.resolve("a.jsonl"), "{}\n");

    try (JsonLinesWriter writer = JsonLinesWriter.replace(file)) {
      writer.write(Map.of("a", 1));
    }
    assertThat(file).hasContent("{}");

    try (JsonLinesWriter writer = JsonLinesWriter.replace(file)) {
      writer.write(Map.of("a", 1));
      writer.commit();
    }
    assertThat(file).hasContent("{\"a\":1}");
    assertThat(folder).isDirectoryNotContaining("glob:**.part");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.jsonl", "a.jsonl.gz", "a.jsonl.zst"})
  void append_goesOnWhereTheFileEnds(String name) {
    Path file = folder.resolve(name);
    for (int i = 0; i < 3; i++) {
      try (JsonLinesWriter writer = JsonLinesWriter.append(file)) {
        writer.write(Map.of("a", i));
      }
    }

    assertThat(count(file)).isEqualTo(3);
  }

  @Test
  void append_endsALastLineFirst() throws IOException {
    Path file = Files.writeString(folder.resolve("a.jsonl"), "{}");

    try (JsonLinesWriter writer = JsonLinesWriter.append(file)) {
      writer.write(Map.of());
    }

    assertThat(file).hasContent("{}\n{}");
  }

  @Test
  void missingFolder_isOneLine() {
    Path file = folder.resolve("none").resolve("a.jsonl");

    assertThatThrownBy(() -> JsonLinesWriter.replace(file))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("no such file or folder");
  }
}
