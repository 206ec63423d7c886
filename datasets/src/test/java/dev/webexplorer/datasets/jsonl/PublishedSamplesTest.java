package dev.webexplorer.datasets.jsonl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.webexplorer.datasets.QaPair;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Reads the published question files of WebExplorer (hkust-nlp/WebExplorer), WebDancer and
 * WebSailor (Alibaba-NLP/DeepResearch), from the folder {@code qa} of the data folder.
 */
class PublishedSamplesTest {

  private static Path file(String name) {
    String environment = Objects.requireNonNullElse(System.getenv("WEBEXPLORER_DATA"), "");
    Path data = Path.of(System.getProperty("webexplorer.data", environment));
    Path file = data.resolve("qa").resolve(name);
    assumeTrue(
        Files.isRegularFile(file),
        "no " + name + ": name the data folder with -Dwebexplorer.data=DIR");
    return file;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "webexplorer_data_sample.jsonl",
        "webdancer_sample_qa.jsonl",
        "sailorfog-QA.jsonl"
      })
  void samples_areReadAndKeepWhatTheyHold(String name) {
    Path file = file(name);
    int count = 0;
    try (JsonLinesReader<QaPair> pairs = JsonLinesReader.open(file, QaPair.class);
        JsonLinesReader<JsonNode> objects = JsonLinesReader.open(file, JsonNode.class)) {
      while (pairs.hasNext()) {
        QaPair pair = pairs.next();
        ObjectNode written = Json.read(Json.write(pair), ObjectNode.class);
        objects
            .next()
            .properties()
            .forEach(field -> assertThat(written.get(field.getKey())).isEqualTo(field.getValue()));
        assertThat(pair.id()).isNotEmpty();
        count++;
      }
      assertThat(objects.hasNext()).isFalse();
    }
    assertThat(count).isGreaterThan(5);
  }
}
