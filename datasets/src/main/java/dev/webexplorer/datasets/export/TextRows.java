package dev.webexplorer.datasets.export;

import static dev.webexplorer.datasets.parquet.Shape.REAL;
import static dev.webexplorer.datasets.parquet.Shape.TEXT;
import static dev.webexplorer.datasets.parquet.Shape.WHOLE;
import static dev.webexplorer.datasets.parquet.Shape.field;
import static dev.webexplorer.datasets.parquet.Shape.fields;
import static dev.webexplorer.datasets.parquet.Shape.listOf;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.webexplorer.datasets.Message;
import dev.webexplorer.datasets.jsonl.Json;
import dev.webexplorer.datasets.parquet.Shape;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Rows in which thinking, calls and observations stand in the text between tags.
 *
 * <p>For Qwen: one text with the marks of its chat template, and {@code loss_spans}, the parts of
 * it that are learned: from behind {@code <|im_start|>assistant} and its line's end to behind
 * {@code <|im_end|>}, counted in code points, as Python counts. For verl: messages of role and
 * content, which need no template for tools. Its trainer learns every assistant message; {@code
 * loss_mask} tells, message by message, which of them are context alone, as happens where a context
 * was rewritten.
 */
final class TextRows {
  static final Shape.Fields QWEN =
      fields(field("id", TEXT), field("text", TEXT), field("loss_spans", listOf(listOf(WHOLE))));
  static final Shape.Fields VERL =
      fields(
          field("id", TEXT),
          field("data_source", TEXT),
          field("messages", listOf(fields(field("role", TEXT), field("content", TEXT)))),
          field("loss_mask", listOf(WHOLE)),
          field(
              "extra_info",
              fields(field("qa_id", TEXT), field("answer", TEXT), field("reward", REAL))));

  private static final String ASSISTANT = "assistant";

  private TextRows() {}

  static ObjectNode qwen(Sample sample, Dialect dialect) {
    StringBuilder text = new StringBuilder();
    ArrayNode spans = Json.mapper().createArrayNode();
    Iterator<Boolean> learned = learned(sample).iterator();
    int points = 0;
    for (Message message : dialect.asText().apply(sample.messages())) {
      String begin = "<|im_start|>" + role(message) + "\n";
      String said = message.content() + "<|im_end|>";
      text.append(begin).append(said).append('\n');
      int from = points + length(begin);
      int to = from + length(said);
      points = to + 1;
      if (message instanceof Message.Assistant && learned.next()) {
        spans.addArray().add(from).add(to);
      }
    }
    ObjectNode row = Json.mapper().createObjectNode();
    row.put("id", sample.id()).put("text", text.toString()).set("loss_spans", spans);
    return row;
  }

  static ObjectNode verl(Sample sample, Dialect dialect) {
    ObjectNode row = Json.mapper().createObjectNode();
    row.put("id", sample.id()).put("data_source", QuestionRows.DATA_SOURCE);
    ArrayNode messages = row.putArray("messages");
    ArrayNode mask = row.putArray("loss_mask");
    Iterator<Boolean> learned = learned(sample).iterator();
    for (Message message : dialect.asText().apply(sample.messages())) {
      messages.addObject().put("role", role(message)).put("content", message.content());
      mask.add(message instanceof Message.Assistant && learned.next() ? 1 : 0);
    }
    ObjectNode more = row.putObject("extra_info");
    more.put("qa_id", sample.trajectory().qaId()).put("answer", sample.gold());
    sample.trajectory().reward().ifPresent(reward -> more.put("reward", reward.total()));
    return row;
  }

  /** Of the assistant's messages alone. */
  private static List<Boolean> learned(Sample sample) {
    return IntStream.range(0, sample.messages().size())
        .filter(i -> sample.messages().get(i) instanceof Message.Assistant)
        .mapToObj(i -> sample.learned().get(i))
        .toList();
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  private static String role(Message message) {
    return switch (message) {
      case Message.Instructions _ -> "system";
      case Message.Assistant _ -> ASSISTANT;
      case Message.User _, Message.ToolResult _ -> "user";
    };
  }
}
