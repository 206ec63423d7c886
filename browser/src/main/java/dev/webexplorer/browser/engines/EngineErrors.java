package dev.webexplorer.browser.engines;

import com.fasterxml.jackson.databind.JsonNode;
import dev.webexplorer.browser.Outcome.Status;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What engines say when they do not answer. */
final class EngineErrors {
  /** Where the engines keep their words: Serper, Jina, Brave, Tavily, Exa. */
  private static final List<String> PLACES =
      List.of(
          "/readableMessage",
          "/message",
          "/error/detail",
          "/error/message",
          "/detail/error",
          "/error",
          "/detail");

  private static final int LONGEST = 200;

  private EngineErrors() {}

  /** Returns one line of a text without the key, which some servers repeat in their errors. */
  static String masked(@Nullable String text, String key) {
    String line = text == null ? "" : text.replaceAll("\\s+", " ");
    String safe = key.isEmpty() ? line : line.replace(key, "KEY");
    return safe.length() > LONGEST ? safe.substring(0, LONGEST) + "…" : safe;
  }

  static String message(JsonNode answer) {
    return PLACES.stream()
        .map(answer::at)
        .filter(JsonNode::isTextual)
        .map(JsonNode::asText)
        .findFirst()
        .orElse("");
  }

  /**
   * A refused key and a spent quota last; 432 and 433 are Tavily's, and Serper's quota is a 400.
   */
  static Status status(int code, String message) {
    boolean spent =
        switch (code) {
          case 401, 402, 403, 429, 432, 433 -> true;
          default -> message.toLowerCase(Locale.ROOT).contains("credit");
        };
    return spent ? Status.BLOCKED : Status.FAILED;
  }
}
