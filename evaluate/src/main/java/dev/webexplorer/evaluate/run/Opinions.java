package dev.webexplorer.evaluate.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.webexplorer.datasets.Trajectory;
import dev.webexplorer.datasets.jsonl.Json;
import dev.webexplorer.evaluate.Basis;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

/** What all judges said of an attempt, in its trajectory's field {@code judgements}. */
final class Opinions {
  static final String FIELD = "judgements";

  private Opinions() {}

  /** Returns the fields of a trajectory with what one more judge said of it. */
  static Map<String, JsonNode> with(Trajectory trajectory, Judgement said) {
    Map<String, JsonNode> fields = new HashMap<>(trajectory.unknown());
    ObjectNode all = Json.mapper().createObjectNode();
    if (fields.get(FIELD) instanceof ObjectNode before) {
      all.setAll(before);
    }
    Opinion one = new Opinion(said.correct(), said.basis().way(), said.paid().costUsd());
    all.set(said.judge(), Json.mapper().valueToTree(one));
    fields.put(FIELD, all);
    return fields;
  }

  /** Returns what the judges said, by their names. */
  static SortedMap<String, Opinion> of(Trajectory trajectory) {
    SortedMap<String, Opinion> all = new TreeMap<>();
    JsonNode field = trajectory.unknown().get(FIELD);
    if (field != null) {
      field
          .properties()
          .forEach(
              one -> all.put(one.getKey(), Json.read(one.getValue().toString(), Opinion.class)));
    }
    return Collections.unmodifiableSortedMap(all);
  }

  /**
   * What one judge said.
   *
   * @param way how it came to that
   */
  record Opinion(Optional<Boolean> correct, Basis.Way way, OptionalDouble costUsd) {}
}
