package dev.webexplorer.agent.models;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.webexplorer.agent.models.CallFailure.Kind;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What an endpoint means by a status that is not 200. */
record Refusals(String endpoint, InstantSource clock) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int SHOWN = 300;

  /** What OpenAI, vLLM, SGLang, llama.cpp, Ollama and OpenRouter say of a prompt too long. */
  private static final List<String> TOO_LONG =
      List.of(
          "context_length_exceeded",
          "maximum context length",
          "context length",
          "exceed_context_size",
          "exceeds the available context",
          "context window",
          "prompt is too long",
          "input is too long",
          "exceeds the maximum number of tokens",
          "too many tokens");

  private static final List<String> NO_TOOLS =
      List.of("tool_choice", "tool choice", "tools", "tool-call", "function call");

  private static final List<String> FILTERED =
      List.of("content_filter", "content management policy", "content_policy", "moderation");

  /** What no waiting mends, whatever the status. */
  private static final List<String> OUT_OF_MONEY =
      List.of("insufficient_quota", "exceeded your current quota", "insufficient credits");

  CallFailure of(int status, String body, Optional<String> retryAfter) {
    String said = said(body);
    String what = endpoint + " answered " + status + (said.isEmpty() ? "" : ": " + said);
    String lower = said.toLowerCase(Locale.ROOT);
    if (status == 402 || OUT_OF_MONEY.stream().anyMatch(lower::contains)) {
      return new CallFailure(Kind.HOPELESS, what + "; the account has no money left");
    }
    if (status < 500 && FILTERED.stream().anyMatch(lower::contains)) {
      return new CallFailure(Kind.CONTENT_FILTER, what);
    }
    return switch (status) {
      case 429 -> new CallFailure(Kind.RATE_LIMIT, what, wait(retryAfter));
      case 408, 409, 425 -> new CallFailure(Kind.SERVER, what, wait(retryAfter));
      case 401, 403 ->
          new CallFailure(Kind.HOPELESS, what + "; check the key and what it is allowed to use");
      case 404 ->
          new CallFailure(Kind.HOPELESS, what + "; check the base URL and the model's name");
      default -> {
        if (status >= 500) {
          yield new CallFailure(Kind.SERVER, what, wait(retryAfter));
        }
        if (status < 400) {
          yield new CallFailure(
              Kind.HOPELESS, what + "; it sends elsewhere: set the base URL to where it answers");
        }
        yield new CallFailure(meaning(said), what);
      }
    };
  }

  static Kind meaning(String said) {
    String text = said.toLowerCase(Locale.ROOT);
    if (TOO_LONG.stream().anyMatch(text::contains)) {
      return Kind.CONTEXT_LENGTH;
    }
    return NO_TOOLS.stream().anyMatch(text::contains) ? Kind.TOOLS_REFUSED : Kind.REFUSED;
  }

  /** Returns the error's code and message, on one line. */
  private static String said(String body) {
    String text = body;
    try {
      JsonNode error = JSON.readTree(body).path("error");
      if (error.isObject()) {
        text = (error.path("code").asText() + " " + error.path("message").asText()).strip();
      } else if (error.isTextual()) {
        text = error.asText();
      }
    } catch (JsonProcessingException e) {
      text = body; // not JSON: as it is
    }
    String line = text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…";
  }

  /** Reads seconds or a date. */
  private Optional<Duration> wait(Optional<String> retryAfter) {
    return retryAfter.flatMap(text -> {
      try {
        return Optional.of(Duration.ofMillis((long) (1000 * Double.parseDouble(text.strip()))));
      } catch (NumberFormatException e) {
        return untilDate(text.strip());
      }
    });
  }

  private Optional<Duration> untilDate(String text) {
    try {
      Instant then = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      Duration wait = Duration.between(clock.instant(), then);
      return Optional.of(wait.isNegative() ? Duration.ZERO : wait);
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
