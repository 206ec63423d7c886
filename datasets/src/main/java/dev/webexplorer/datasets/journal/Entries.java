package dev.webexplorer.datasets.journal;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.node.NullNode;
import dev.webexplorer.datasets.jsonl.Json;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Entries as JSON. The value stands last, so that a key can be read without it. */
final class Entries {
  /** What an entry is found by. */
  record Head(Key key, String run) {}

  private Entries() {}

  static byte[] write(Key key, String run, Entry.State state, String reason, String value) {
    Entry head =
        new Entry(key.job(), key.attempt(), key.step(), run, state, reason, NullNode.getInstance());
    String json = Json.write(head);
    String withoutNull = json.substring(0, json.length() - "null}".length());
    return (withoutNull + value + "}").getBytes(StandardCharsets.UTF_8);
  }

  static Entry read(ByteBuffer json) throws IOException {
    return Json.mapper()
        .readValue(
            json.array(), json.arrayOffset() + json.position(), json.remaining(), Entry.class);
  }

  /** Reads no more than what an entry is found by. */
  static Head head(ByteBuffer json) throws IOException {
    String job = "";
    int attempt = 0;
    String step = "";
    String run = "";
    try (JsonParser parser =
        Json.mapper()
            .createParser(json.array(), json.arrayOffset() + json.position(), json.remaining())) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.FIELD_NAME && !parser.currentName().equals("value")) {
        String field = parser.currentName();
        parser.nextToken();
        switch (field) {
          case "job" -> job = parser.getText();
          case "attempt" -> attempt = parser.getIntValue();
          case "step" -> step = parser.getText();
          case "run" -> run = parser.getText();
          default -> parser.skipChildren();
        }
      }
    }
    return new Head(new Key(job, attempt, step), run);
  }
}
