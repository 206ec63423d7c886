package dev.webexplorer.agent.server;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.CRC32C;

/** Whether each prompt begins with the whole of the one before it. Thread-safe. */
final class Prefixes {
  private record Seen(int messages, long digest, long bytes) {}

  private final Map<String, Seen> last = new HashMap<>();
  private long shared;
  private long all;

  synchronized void add(Asked asked) {
    JsonNode messages = asked.body().path("messages");
    Seen before = last.get(asked.conversation());
    if (before != null && asked.turn() > 1) {
      all += before.bytes();
      Seen again = seen(asked.body(), Math.min(before.messages(), messages.size()));
      shared += again.equals(before) ? before.bytes() : 0;
    }
    last.put(asked.conversation(), seen(asked.body(), messages.size()));
  }

  /** The tools stand before the messages, as in every chat template. */
  private static Seen seen(JsonNode body, int messages) {
    CRC32C digest = new CRC32C();
    long bytes = update(digest, body.path("tools"));
    for (int i = 0; i < messages; i++) {
      bytes += update(digest, body.path("messages").get(i));
    }
    return new Seen(messages, digest.getValue(), bytes);
  }

  private static long update(CRC32C digest, JsonNode part) {
    byte[] bytes = part.toString().getBytes(StandardCharsets.UTF_8);
    digest.update(bytes);
    return bytes.length;
  }

  synchronized double share() {
    return all == 0 ? 1 : (double) shared / all;
  }
}
