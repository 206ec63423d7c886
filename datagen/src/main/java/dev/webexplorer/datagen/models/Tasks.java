package dev.webexplorer.datagen.models;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.webexplorer.agent.protocol.AnswerJson;
import dev.webexplorer.datagen.NumberedClue;
import dev.webexplorer.datagen.Puzzle;
import dev.webexplorer.datagen.Topic;
import dev.webexplorer.datasets.Evidence;
import dev.webexplorer.datasets.Message;
import dev.webexplorer.datasets.Operation;
import dev.webexplorer.datasets.QaPair;
import dev.webexplorer.datasets.jsonl.Json;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a model is to work on, as the JSON object that opens its conversation. It stands apart from
 * the instructions, which may be replaced.
 */
final class Tasks {
  static final String EXPLORE = "explore";
  static final String EVOLVE = "evolve";

  private Tasks() {}

  static String explore(Topic topic, Prompts prompts) {
    ObjectNode task = Json.mapper().createObjectNode();
    task.put("task", EXPLORE).put("language", prompts.language());
    ObjectNode seed = task.putObject("seed").put("title", topic.title());
    topic.url().ifPresent(url -> seed.put("url", url.toString()));
    ArrayNode examples = task.putArray("examples");
    for (QaPair pair : prompts.exemplars()) {
      ObjectNode example = examples.addObject();
      example.put("question", pair.question()).put("answer", pair.answer());
      ArrayNode clues = example.putArray("clues");
      pair.clues().forEach(clue -> clues.add(clue.text()));
    }
    return Json.write(task);
  }

  /**
   * A question to make harder.
   *
   * @param takenBack operations after which it was too hard; empty for none
   */
  static String evolve(Puzzle puzzle, int roundsLeft, List<Operation> takenBack) {
    ObjectNode task = Json.mapper().createObjectNode();
    task.put("task", EVOLVE).put("language", puzzle.language());
    task.put("rounds_left", roundsLeft);
    task.put("question", puzzle.question()).put("answer", puzzle.answer());
    ArrayNode aliases = task.putArray("aliases");
    puzzle.aliases().forEach(aliases::add);
    ArrayNode clues = task.putArray("clues");
    puzzle.clues().forEach(clue -> describe(clue, clues.addObject()));
    if (!takenBack.isEmpty()) {
      task.set("too_hard", Json.mapper().valueToTree(takenBack));
    }
    return Json.write(task);
  }

  private static void describe(NumberedClue clue, ObjectNode node) {
    node.put("clue", clue.number()).put("text", clue.text());
    ArrayNode evidence = node.putArray("evidence");
    for (Evidence each : clue.evidence()) {
      evidence
          .addObject()
          .put("url", each.url().toString())
          .put("title", each.title())
          .put("quote", each.quote());
    }
  }

  /** Returns the question that a conversation is to make harder. */
  static Optional<Puzzle> puzzle(List<Message> messages) {
    return of(messages).filter(task -> task.path("task").asText().equals(EVOLVE)).map(Tasks::read);
  }

  private static Puzzle read(JsonNode task) {
    List<String> aliases = new ArrayList<>();
    task.path("aliases").forEach(alias -> aliases.add(alias.asText()));
    List<NumberedClue> clues = new ArrayList<>();
    for (JsonNode clue : task.path("clues")) {
      List<Evidence> evidence = new ArrayList<>();
      for (JsonNode each : clue.path("evidence")) {
        evidence.add(
            new Evidence(
                URI.create(each.path("url").asText()),
                each.path("title").asText(),
                each.path("quote").asText(),
                "",
                Instant.EPOCH));
      }
      clues.add(new NumberedClue(clue.path("clue").asInt(), clue.path("text").asText(), evidence));
    }
    return new PlainPuzzle(
        task.path("answer").asText(),
        aliases,
        Optional.empty(),
        task.path("language").asText(),
        task.path("question").asText(),
        clues);
  }

  /** Returns the task that a conversation is about. */
  static Optional<JsonNode> of(List<Message> messages) {
    return messages.stream()
        .filter(message -> message instanceof Message.User)
        .findFirst()
        .flatMap(message -> AnswerJson.read(message.content()).object())
        .filter(node -> node.hasNonNull("task"))
        .map(node -> node);
  }
}
