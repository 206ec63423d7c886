package dev.webexplorer.datasets.export;

import static dev.webexplorer.datasets.parquet.Shape.TEXT;
import static dev.webexplorer.datasets.parquet.Shape.field;
import static dev.webexplorer.datasets.parquet.Shape.fields;
import static dev.webexplorer.datasets.parquet.Shape.listOf;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.webexplorer.datasets.Message;
import dev.webexplorer.datasets.ToolCall;
import dev.webexplorer.datasets.jsonl.Json;
import dev.webexplorer.datasets.parquet.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Rows of {@code from} and {@code value}, as LLaMA-Factory reads them: {@code human} or {@code
 * observation} and {@code gpt} or {@code function_call} in turn, the last one of the latter. What
 * stands on one side together is joined; observations as the chat template of its formatter joins
 * them. A {@code function_call} is a list of calls in JSON, after what was thought and said between
 * {@code <think>} tags, which is where its reader looks for anything but calls. The layout has no
 * mask: all that the policy said is learned.
 */
final class ShareGptRows {
  static final Shape.Fields SHAPE =
      fields(
          field("id", TEXT),
          field("conversations", listOf(fields(field("from", TEXT), field("value", TEXT)))),
          field("system", TEXT),
          field("tools", TEXT));

  private static final String BETWEEN_OBSERVATIONS = "\n</tool_response>\n<tool_response>\n";

  private final ArrayNode turns = Json.mapper().createArrayNode();
  private final List<String> observations = new ArrayList<>();
  private final List<String> words = new ArrayList<>();
  private String system = "";

  private ShareGptRows() {}

  static ObjectNode row(Sample sample, Dialect dialect) {
    ShareGptRows rows = new ShareGptRows();
    sample.messages().forEach(rows::add);
    ObjectNode row = Json.mapper().createObjectNode().put("id", sample.id());
    row.set("conversations", rows.turns);
    row.put("system", rows.system);
    return row.put("tools", Json.write(functions(dialect)));
  }

  /** Each tool's name, description and parameters, without what the API wraps around them. */
  private static ArrayNode functions(Dialect dialect) {
    ArrayNode functions = Json.mapper().createArrayNode();
    dialect.tools().forEach(tool -> functions.add(tool.path("function")));
    return functions;
  }

  private void add(Message message) {
    switch (message) {
      case Message.Instructions instructions -> system = instructions.content();
      case Message.User user -> words.add(user.content());
      case Message.ToolResult result -> observations.add(result.content());
      case Message.Assistant said -> {
        heard();
        turn(said.toolCalls().isEmpty() ? "gpt" : "function_call", value(said));
      }
    }
  }

  private void heard() {
    String observed = String.join(BETWEEN_OBSERVATIONS, observations);
    List<String> all = Stream.concat(Stream.of(observed), words.stream()).toList();
    if (observations.isEmpty()) {
      turn("human", String.join("\n\n", words));
    } else {
      turn("observation", String.join("\n\n", all));
    }
    observations.clear();
    words.clear();
  }

  private void turn(String from, String value) {
    turns.addObject().put("from", from).put("value", value);
  }

  private static String value(Message.Assistant said) {
    if (said.toolCalls().isEmpty()) {
      return thought(said.reasoning()) + said.content();
    }
    ArrayNode calls = Json.mapper().createArrayNode();
    for (ToolCall call : said.toolCalls()) {
      calls
          .addObject()
          .put("name", call.name())
          .set("arguments", ChatRows.object(call.arguments()));
    }
    String before = (said.reasoning() + "\n\n" + said.content()).strip();
    return thought(before) + Json.write(calls);
  }

  private static String thought(String text) {
    return text.isBlank() ? "" : "<think>\n" + text + "\n</think>\n\n";
  }
}
