package dev.webexplorer.datasets.export;

import static dev.webexplorer.datasets.parquet.Shape.FLAG;
import static dev.webexplorer.datasets.parquet.Shape.REAL;
import static dev.webexplorer.datasets.parquet.Shape.TEXT;
import static dev.webexplorer.datasets.parquet.Shape.WHOLE;
import static dev.webexplorer.datasets.parquet.Shape.field;
import static dev.webexplorer.datasets.parquet.Shape.fields;
import static dev.webexplorer.datasets.parquet.Shape.listOf;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.webexplorer.datasets.QaPair;
import dev.webexplorer.datasets.Trajectory;
import dev.webexplorer.datasets.jsonl.Json;
import dev.webexplorer.datasets.parquet.Shape;
import dev.webexplorer.datasets.select.AnswerKind;
import java.util.List;

/** Rows for the Hugging Face hub: all of a question with its evidence, and all of an attempt. */
final class HubRows {
  static final Shape.Fields QUESTION =
      fields(
          field("id", TEXT),
          field("question", TEXT),
          field("answer", TEXT),
          field("aliases", listOf(TEXT)),
          field("answer_type", TEXT),
          field("language", TEXT),
          field("seed", TEXT),
          field("web", TEXT),
          field("rounds", listOf(fields(field("round", WHOLE), field("question", TEXT)))),
          field("clues", listOf(fields(field("text", TEXT), field("evidence", listOf(WHOLE))))),
          field(
              "evidence",
              listOf(
                  fields(
                      field("url", TEXT),
                      field("title", TEXT),
                      field("quote", TEXT),
                      field("sha256", TEXT),
                      field("retrieved", TEXT)))),
          field(
              "difficulty",
              listOf(
                  fields(
                      field("round", WHOLE),
                      field("policy", TEXT),
                      field("k", WHOLE),
                      field("solve_rate", REAL),
                      field("mean_turns", REAL)))));

  static final Shape.Fields TRAJECTORY =
      fields(
          field("id", TEXT),
          field("qa_id", TEXT),
          field("attempt", WHOLE),
          field("gold", TEXT),
          field("answer", TEXT),
          field("correct", FLAG),
          field("reward", REAL),
          field("stop_reason", TEXT),
          field("turns", WHOLE),
          field("policy", TEXT),
          field("messages", listOf(ChatRows.MESSAGE)),
          field("learned", listOf(FLAG)));

  /** Fields of a question's row that stand in {@code qa.jsonl} as they are. */
  private static final List<String> AS_THEY_ARE =
      List.of(
          "id",
          "question",
          "answer",
          "aliases",
          "language",
          "seed",
          "web",
          "rounds",
          "clues",
          "evidence",
          "difficulty");

  private HubRows() {}

  static ObjectNode question(QaPair pair) {
    JsonNode all = Json.mapper().valueToTree(pair);
    ObjectNode row = Json.mapper().createObjectNode();
    AS_THEY_ARE.forEach(field -> row.set(field, all.path(field)));
    return row.put("answer_type", AnswerKind.of(pair.answer()).toString());
  }

  static ObjectNode trajectory(Sample sample) {
    Trajectory of = sample.trajectory();
    ObjectNode row = Json.mapper().createObjectNode();
    row.put("id", sample.id()).put("qa_id", of.qaId()).put("attempt", of.attempt());
    row.put("gold", sample.gold());
    of.answer().ifPresent(answer -> row.put("answer", answer));
    of.verdict()
        .flatMap(Trajectory.Judged::correct)
        .ifPresent(correct -> row.put("correct", correct));
    of.reward().ifPresent(reward -> row.put("reward", reward.total()));
    row.set("stop_reason", Json.mapper().valueToTree(of.stopReason()));
    row.put("turns", of.turns()).put("policy", of.policy());
    row.set("messages", ChatRows.messages(sample));
    ArrayNode learned = row.putArray("learned");
    sample.learned().forEach(learned::add);
    return row;
  }
}
