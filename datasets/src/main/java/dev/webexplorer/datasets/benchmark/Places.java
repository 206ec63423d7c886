package dev.webexplorer.datasets.benchmark;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.webexplorer.datasets.table.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Finds in a row what stands at a place, as {@link Columns} names it. */
final class Places {
  /** Reads JSON, and lists and dictionaries of text as Python prints them. */
  private static final JsonMapper LITERALS =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .build();

  private final Row row;

  Places(Row row) {
    this.row = row;
  }

  /** Returns the values at the first place that has any, blank ones left out. */
  List<String> values(List<String> places) {
    return values(places, false);
  }

  /** As {@link #values}; text in brackets is a list. */
  List<String> lists(List<String> places) {
    return values(places, true);
  }

  private List<String> values(List<String> places, boolean literals) {
    for (String place : places) {
      List<String> found = new ArrayList<>();
      collect(row.cells(), place, literals, place, found);
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  private void collect(
      JsonNode node, String path, boolean literals, String place, List<String> found) {
    if (node.isArray()) {
      node.forEach(each -> collect(each, path, literals, place, found));
    } else if (path.isEmpty()) {
      leaf(node, literals, place, found);
    } else if (node.isTextual() && node.textValue().strip().startsWith("{")) {
      collect(literal(node.textValue(), place), path, literals, place, found);
    } else if (node.isObject()) {
      String step = path.split("\\.", 2)[0];
      String rest = path.length() == step.length() ? "" : path.substring(step.length() + 1);
      child(node, step).forEach(child -> collect(child, rest, literals, place, found));
    }
  }

  private void leaf(JsonNode node, boolean literals, String place, List<String> found) {
    if (literals && node.isTextual() && node.textValue().strip().startsWith("[")) {
      literal(node.textValue(), place).forEach(each -> leaf(each, false, place, found));
    } else if (node.isObject()) {
      found.add(node.toString());
    } else if (!node.isNull() && !node.asText().isBlank()) {
      found.add(node.asText());
    }
  }

  private JsonNode literal(String text, String place) {
    try {
      return LITERALS.readTree(text);
    } catch (JsonProcessingException e) {
      throw row.bad(place, "a list or dictionary that cannot be read");
    }
  }

  private static List<JsonNode> child(JsonNode node, String step) {
    if (node.has(step)) {
      return List.of(node.path(step));
    }
    return node.properties().stream()
        .filter(each -> each.getKey().strip().equalsIgnoreCase(step))
        .map(Map.Entry::getValue)
        .limit(1)
        .toList();
  }
}
