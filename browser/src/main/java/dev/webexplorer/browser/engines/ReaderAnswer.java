package dev.webexplorer.browser.engines;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.webexplorer.browser.Outcome;
import dev.webexplorer.browser.Outcome.Status;
import dev.webexplorer.browser.fetch.Bytes;
import dev.webexplorer.browser.fetch.Exchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What a reader has made of a page.
 *
 * @param outcome ok when there is Markdown
 * @param title empty where the reader found none
 */
public record ReaderAnswer(Outcome outcome, String title, Bytes markdown) {
  private static final ObjectMapper JSON = JsonMapper.builder().build();

  /** Reads an exchange with {@link JinaReader}. */
  public static ReaderAnswer of(Exchange exchange) {
    return switch (exchange) {
      case Exchange.Unanswered unanswered -> none(unanswered.outcome());
      case Exchange.Answered answer -> of(answer);
    };
  }

  private static ReaderAnswer of(Exchange.Answered answer) {
    Optional<JsonNode> json = parsed(answer.body());
    if (answer.status() < 200 || answer.status() > 299) {
      return none(refused(answer.status(), json.map(EngineErrors::message).orElse("")));
    }
    if (json.isEmpty()) {
      return none(new Outcome(Status.FAILED, "jina: the answer is not whole JSON"));
    }
    JsonNode data = json.get().path("data");
    String markdown = data.path("content").asText("");
    if (markdown.isBlank()) {
      return none(new Outcome(Status.EMPTY, "jina: the page has no text"));
    }
    return new ReaderAnswer(
        Outcome.OK,
        data.path("title").asText(""),
        Bytes.of(markdown.getBytes(StandardCharsets.UTF_8)));
  }

  private static Outcome refused(int status, String said) {
    String detail = "jina: the answer was " + status;
    return new Outcome(
        EngineErrors.status(status, said),
        said.isEmpty() ? detail : detail + ": " + EngineErrors.masked(said, ""));
  }

  private static Optional<JsonNode> parsed(Bytes body) {
    try {
      return Optional.of(JSON.readTree(body.array())).filter(JsonNode::isObject);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static ReaderAnswer none(Outcome outcome) {
    return new ReaderAnswer(outcome, "", Bytes.NONE);
  }
}
