package dev.webexplorer.datasets.export;

import static dev.webexplorer.datasets.parquet.Shape.REAL;
import static dev.webexplorer.datasets.parquet.Shape.TEXT;
import static dev.webexplorer.datasets.parquet.Shape.WHOLE;
import static dev.webexplorer.datasets.parquet.Shape.field;
import static dev.webexplorer.datasets.parquet.Shape.fields;
import static dev.webexplorer.datasets.parquet.Shape.listOf;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.webexplorer.datasets.QaPair;
import dev.webexplorer.datasets.jsonl.Json;
import dev.webexplorer.datasets.parquet.Shape;
import dev.webexplorer.datasets.select.Selection.Split;
import java.util.Locale;
import java.util.OptionalDouble;

/** Rows of questions: the published sample's, and prompts for verl's reinforcement learning. */
final class QuestionRows {
  static final String DATA_SOURCE = "webexplorer";

  static final Shape.Fields QA =
      fields(field("id", TEXT), field("question", TEXT), field("answer", TEXT));
  static final Shape.Fields GRPO =
      fields(
          field("data_source", TEXT),
          field("prompt", listOf(fields(field("role", TEXT), field("content", TEXT)))),
          field("ability", TEXT),
          field("reward_model", fields(field("style", TEXT), field("ground_truth", TEXT))),
          field(
              "extra_info",
              fields(
                  field("split", TEXT),
                  field("index", WHOLE),
                  field("id", TEXT),
                  field("question", TEXT),
                  field("answer", TEXT),
                  field("aliases", listOf(TEXT)),
                  field("solve_rate", REAL))));

  private QuestionRows() {}

  static ObjectNode qa(QaPair pair) {
    return Json.mapper()
        .createObjectNode()
        .put("id", pair.id())
        .put("question", pair.question())
        .put("answer", pair.answer());
  }

  /**
   * Returns a prompt.
   *
   * @param index of the row in its split
   */
  static ObjectNode grpo(
      QaPair pair, Split split, long index, OptionalDouble solveRate, Dialect dialect) {
    ObjectNode row = Json.mapper().createObjectNode().put("data_source", DATA_SOURCE);
    ArrayNode prompt = row.putArray("prompt");
    prompt.addObject().put("role", "system").put("content", dialect.instructions());
    prompt.addObject().put("role", "user").put("content", pair.question());
    row.put("ability", "web_search");
    row.putObject("reward_model").put("style", "rule").put("ground_truth", pair.answer());
    ObjectNode more = row.putObject("extra_info");
    more.put("split", split.name().toLowerCase(Locale.ROOT)).put("index", index);
    more.put("id", pair.id()).put("question", pair.question()).put("answer", pair.answer());
    ArrayNode aliases = more.putArray("aliases");
    pair.aliases().forEach(aliases::add);
    solveRate.ifPresent(rate -> more.put("solve_rate", rate));
    return row;
  }
}
