package dev.webexplorer.evaluate.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.webexplorer.datasets.InputException;
import dev.webexplorer.datasets.Message;
import dev.webexplorer.datasets.Trajectory;
import dev.webexplorer.datasets.benchmark.BenchmarkItem;
import dev.webexplorer.datasets.benchmark.Seal;
import dev.webexplorer.datasets.journal.Cover;
import dev.webexplorer.datasets.jsonl.Json;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps what a run leaves on disk as its benchmark is published: whatever could hold a question or
 * an answer is under the benchmark's own seal; ids, counts and verdicts stay in the clear. For a
 * benchmark that is published in the clear it changes nothing.
 *
 * @param seal empty for one that is published in the clear
 */
public record RunSeal(Optional<Seal> seal) implements Cover {
  /** The setting of a run that names its seal. */
  public static final String SETTING = "seal";

  private static final String SEALED = "sealed";

  public static final RunSeal NONE = new RunSeal(Optional.empty());

  /** Fields beside the contract's that hold counts and names alone. */
  private static final Set<String> CLEAR =
      Set.of(Opinions.FIELD, AttemptFigures.LEAKS, "error_kind");

  /**
   * What of a trajectory is sealed.
   *
   * @param fields those beside the contract's, such as a failure's words, which may quote a request
   */
  private record Inside(
      List<Message> messages,
      Optional<String> answer,
      String reason,
      Map<String, JsonNode> fields) {}

  /** Returns the seal of questions: that of the first which has one. */
  public static RunSeal of(List<BenchmarkItem> items) {
    return new RunSeal(items.stream().flatMap(item -> item.seal().stream()).findFirst());
  }

  /** Returns the seal that a run's settings name. */
  public static RunSeal of(JsonNode settings) {
    JsonNode seal = settings.path(SETTING);
    return seal.isObject()
        ? new RunSeal(Optional.of(Json.read(seal.toString(), Seal.class)))
        : NONE;
  }

  @Override
  public String close(String json) {
    return seal.map(s -> TextNode.valueOf(s.close(json)).toString()).orElse(json);
  }

  @Override
  public JsonNode open(JsonNode kept) {
    return seal.isPresent() && kept.isTextual() ? Json.read(opened(kept), JsonNode.class) : kept;
  }

  @Override
  public String closeText(String text) {
    return text.isEmpty() ? text : seal.map(s -> s.close(text)).orElse(text);
  }

  @Override
  public String openText(String kept) {
    return kept.isEmpty() || seal.isEmpty() ? kept : opened(kept);
  }

  private String opened(JsonNode sealed) {
    return opened(sealed.asText());
  }

  private String opened(String sealed) {
    return seal.flatMap(s -> s.open(sealed)).orElseThrow(RunSeal::damaged);
  }

  private static InputException damaged() {
    return new InputException(
        "What is sealed in this run does not open: run.json or the file was changed; restore it");
  }

  /** Returns a trajectory as it is written. */
  Trajectory close(Trajectory trajectory) {
    if (seal.isEmpty()) {
      return trajectory;
    }
    String reason = trajectory.verdict().map(Trajectory.Judged::reason).orElse("");
    Map<String, JsonNode> hidden = new HashMap<>(trajectory.unknown());
    hidden.keySet().removeAll(CLEAR);
    Map<String, JsonNode> others = new HashMap<>(trajectory.unknown());
    others.keySet().retainAll(CLEAR);
    Inside inside = new Inside(trajectory.messages(), trajectory.answer(), reason, hidden);
    others.put(SEALED, TextNode.valueOf(seal.get().close(Json.write(inside))));
    return with(trajectory, new Inside(List.of(), Optional.empty(), "", Map.of()), others);
  }

  /** Returns a trajectory as it was. */
  Trajectory open(Trajectory kept) {
    JsonNode sealed = kept.unknown().get(SEALED);
    if (sealed == null) {
      return kept;
    }
    Map<String, JsonNode> others = new HashMap<>(kept.unknown());
    others.remove(SEALED);
    Inside inside = Json.read(opened(sealed), Inside.class);
    others.putAll(inside.fields());
    return with(kept, inside, others);
  }

  private static Trajectory with(Trajectory one, Inside inside, Map<String, JsonNode> others) {
    return one.withWords(
        inside.messages(),
        inside.answer(),
        one.verdict().map(v -> new Trajectory.Judged(v.correct(), v.judge(), inside.reason())),
        others);
  }

  /** Returns a line of a file whose fields but {@code id} are sealed. */
  JsonNode close(String id, Object line) {
    ObjectNode whole = Json.mapper().valueToTree(line);
    return seal.isEmpty()
        ? whole
        : whole.objectNode().put("id", id).put(SEALED, seal.get().close(whole.toString()));
  }

  /** Returns such a line as it was. */
  <T> T open(JsonNode line, Class<T> type) {
    JsonNode sealed = line.path(SEALED);
    return Json.read(sealed.isTextual() ? opened(sealed) : line.toString(), type);
  }
}
