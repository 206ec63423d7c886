package dev.webexplorer.datasets.table;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.webexplorer.datasets.InputException;
import dev.webexplorer.datasets.jsonl.Compression;
import dev.webexplorer.datasets.jsonl.Json;
import dev.webexplorer.datasets.jsonl.JsonLinesReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/** An array of objects, or an object a line, whatever the file is called. */
final class JsonRows {
  private static final ObjectReader ROWS =
      Json.mapper().reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private JsonRows() {}

  static void read(Path file, Consumer<Row> each) throws IOException {
    if (array(file)) {
      readArray(file, each);
      return;
    }
    try (JsonLinesReader<ObjectNode> lines = JsonLinesReader.open(file, ObjectNode.class)) {
      while (lines.hasNext()) {
        ObjectNode cells = lines.next();
        each.accept(new Row(file, lines.line(), cells));
      }
    }
  }

  private static boolean array(Path file) throws IOException {
    try (InputStream in = Compression.of(file).reading(Files.newInputStream(file));
        JsonParser parser = Json.mapper().createParser(in)) {
      return parser.nextToken() == JsonToken.START_ARRAY;
    } catch (JsonProcessingException e) {
      return false; // whoever reads it as lines says what is wrong
    }
  }

  private static void readArray(Path file, Consumer<Row> each) throws IOException {
    long number = 0;
    try (InputStream in = Compression.of(file).reading(Files.newInputStream(file));
        JsonParser parser = Json.mapper().createParser(in)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.START_OBJECT) {
        ObjectNode cells = (ObjectNode) ROWS.readTree(parser);
        number++;
        each.accept(new Row(file, number, cells));
      }
      if (parser.currentToken() != JsonToken.END_ARRAY || parser.nextToken() != null) {
        throw new InputException(
            "%s row %d: not an object in an array".formatted(file, number + 1));
      }
    } catch (JsonProcessingException e) {
      throw new InputException(
          "%s row %d: not JSON (line %d, column %d)"
              .formatted(
                  file, number + 1, e.getLocation().getLineNr(), e.getLocation().getColumnNr()));
    }
  }
}
