package dev.webexplorer.datagen.models;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.webexplorer.agent.Context;
import dev.webexplorer.agent.Policy;
import dev.webexplorer.agent.Step;
import dev.webexplorer.agent.rules.RulePolicy;
import dev.webexplorer.agent.tools.BrowseTool;
import dev.webexplorer.agent.tools.SearchTool;
import dev.webexplorer.datagen.NumberedClue;
import dev.webexplorer.datagen.Puzzle;
import dev.webexplorer.datagen.Seed;
import dev.webexplorer.datagen.Stage;
import dev.webexplorer.datagen.write.QuestionWriter;
import dev.webexplorer.datasets.Evidence;
import dev.webexplorer.datasets.Message;
import dev.webexplorer.datasets.ToolCall;
import dev.webexplorer.datasets.Usage;
import dev.webexplorer.datasets.jsonl.Json;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The rules speaking as a model would: explores and writes when that is the task, evolves what it
 * has written, and else solves. To be put behind an endpoint, for trying a set-up out; never
 * described as a language model. Thread-safe.
 */
public final class RuleModel implements Policy {
  private final Policy solver = new RulePolicy();
  private final Map<String, List<Stage>> written = new ConcurrentHashMap<>();
  private final QuestionWriter writer;

  /**
   * @param writer by rules, on the web that the tools look at, with the rounds that are asked for
   */
  public RuleModel(QuestionWriter writer) {
    this.writer = writer;
  }

  @Override
  public String name() {
    return solver.name();
  }

  @Override
  public Step next(Context seen) {
    Optional<JsonNode> task = Tasks.of(seen.messages());
    String kind = task.map(node -> node.path("task").asText()).orElse("");
    return switch (kind) {
      case Tasks.EXPLORE -> explore(task.orElseThrow(), seen);
      case Tasks.EVOLVE -> evolve(task.orElseThrow(), seen);
      default -> solver.next(seen);
    };
  }

  private Step explore(JsonNode task, Context seen) {
    JsonNode seed = task.path("seed");
    String title = seed.path("title").asText();
    Optional<URI> url =
        Optional.of(seed.path("url")).filter(JsonNode::isTextual).map(n -> URI.create(n.asText()));
    List<Stage> stages = writer.stages(new Seed(title, url));
    if (stages.isEmpty()) {
      return answer(Json.mapper().createObjectNode().put("none", "rules find no question"));
    }
    Puzzle first = stages.getFirst().puzzle();
    written.put(first.answer(), stages);
    List<String> pages = new ArrayList<>();
    first.answerUrl().ifPresent(page -> pages.add(page.toString()));
    pages.addAll(addresses(evidence(first)));
    int turn = turns(seen);
    if (seen.tools().isEmpty() || turn > pages.size()) {
      return answer(proposal(first));
    }
    return turn == 0 ? search(title) : browse(turn, pages.get(turn - 1));
  }

  private static int turns(Context seen) {
    return (int) seen.messages().stream().filter(m -> m instanceof Message.Assistant).count();
  }

  private static List<Evidence> evidence(Puzzle puzzle) {
    return puzzle.clues().stream().flatMap(clue -> clue.evidence().stream()).toList();
  }

  private static Set<String> addresses(List<Evidence> evidence) {
    Set<String> addresses = new LinkedHashSet<>();
    evidence.forEach(each -> addresses.add(each.url().toString()));
    return addresses;
  }

  private static ObjectNode proposal(Puzzle puzzle) {
    ObjectNode proposal = Json.mapper().createObjectNode();
    proposal.put("question", puzzle.question()).put("answer", puzzle.answer());
    ArrayNode aliases = proposal.putArray("aliases");
    puzzle.aliases().forEach(aliases::add);
    puzzle.answerUrl().ifPresent(url -> proposal.put("answer_url", url.toString()));
    ArrayNode clues = proposal.putArray("clues");
    for (NumberedClue clue : puzzle.clues()) {
      ArrayNode evidence = clues.addObject().put("text", clue.text()).putArray("evidence");
      clue.evidence()
          .forEach(each ->
              evidence.addObject().put("url", each.url().toString()).put("quote", each.quote()));
    }
    return proposal;
  }

  private Step evolve(JsonNode task, Context seen) {
    List<Stage> stages = written.getOrDefault(task.path("answer").asText(), List.of());
    int next = stages.size() - task.path("rounds_left").asInt();
    boolean known =
        next > 0
            && next < stages.size()
            && stages.get(next - 1).puzzle().question().equals(task.path("question").asText());
    if (!known || stages.get(next).operations().isEmpty()) {
      return answer(Json.mapper().createObjectNode().put("operation", Change.NONE));
    }
    Puzzle before = stages.get(next - 1).puzzle();
    List<String> unseen = new ArrayList<>(addresses(evidence(stages.get(next).puzzle())));
    unseen.removeAll(addresses(evidence(before)));
    int turn = turns(seen);
    return turn < unseen.size() && !seen.tools().isEmpty()
        ? browse(turn, unseen.get(turn))
        : answer(change(before, stages.get(next)));
  }

  private static ObjectNode change(Puzzle before, Stage stage) {
    ObjectNode change = Json.mapper().createObjectNode();
    change.set("operations", Json.mapper().valueToTree(stage.operations()));
    change.put("question", stage.puzzle().question()).put("answer", stage.puzzle().answer());
    ArrayNode clues = change.putArray("clues");
    ArrayNode evidence = change.putArray("evidence");
    List<Evidence> known = evidence(before);
    for (NumberedClue clue : stage.puzzle().clues()) {
      clues.addObject().put("clue", clue.number()).put("text", clue.text());
      for (Evidence each : clue.evidence()) {
        if (!known.contains(each)) {
          evidence
              .addObject()
              .put("clue", clue.number())
              .put("url", each.url().toString())
              .put("quote", each.quote());
        }
      }
    }
    return change;
  }

  private static Step search(String title) {
    ObjectNode arguments = Json.mapper().createObjectNode();
    arguments.putArray("queries").add(title);
    return call(0, SearchTool.NAME, arguments);
  }

  private static Step browse(int turn, String url) {
    return call(
        turn,
        BrowseTool.NAME,
        Json.mapper().createObjectNode().put("url", url).put("query", "What does it say?"));
  }

  private static Step call(int turn, String tool, ObjectNode arguments) {
    ToolCall call = new ToolCall("call-" + (turn + 1), tool, Json.write(arguments));
    return new Step(new Message.Assistant("", "", List.of(call)), Optional.empty(), Usage.NONE);
  }

  private static Step answer(ObjectNode result) {
    String json = Json.write(result);
    return new Step(
        new Message.Assistant("<answer>" + json + "</answer>", "", List.of()),
        Optional.of(json),
        Usage.NONE);
  }
}
