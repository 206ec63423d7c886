package dev.webexplorer.evaluate.judge.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.webexplorer.datasets.jsonl.Json;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands behind labels in a text: at the beginning of a line, bold or not, after a colon of
 * any width, on the same line or the next; or in a JSON object.
 */
final class Labels {
  private static final String MARKS = "[\\s>*_#`•\"'-]*";

  private final String text;
  private final Optional<JsonNode> object;

  Labels(String text) {
    this.text = text;
    this.object = object(text);
  }

  private static Optional<JsonNode> object(String text) {
    int from = text.indexOf('{');
    int to = text.lastIndexOf('}');
    if (from < 0 || to < from) {
      return Optional.empty();
    }
    try {
      return Optional.of(Json.mapper().readTree(text.substring(from, to + 1)));
    } catch (JsonProcessingException e) {
      return Optional.empty(); // braces in prose
    }
  }

  /** Returns the different values of a label, in their order. */
  List<String> all(String... names) {
    Set<String> values = new LinkedHashSet<>();
    for (String name : names) {
      object
          .map(fields -> fields.path(name))
          .filter(JsonNode::isValueNode)
          .ifPresent(value -> values.add(value.asText()));
    }
    if (values.isEmpty()) {
      Matcher label = label(names).matcher(text);
      while (label.find()) {
        values.add(bare(label.group(1)));
      }
    }
    values.remove("");
    return new ArrayList<>(values);
  }

  /** Returns the first value of a label; empty when there is none. */
  String first(String... names) {
    List<String> values = all(names);
    return values.isEmpty() ? "" : values.getFirst();
  }

  private static Pattern label(String... names) {
    List<String> patterns = new ArrayList<>();
    for (String name : names) {
      patterns.add(Pattern.quote(name).replace("_", "\\E[_ ]\\Q"));
    }
    return Pattern.compile(
        "(?im)^%1$s(?:\\d+[.)]\\s*)?%1$s(?:%2$s)%1$s[:：][ \\t*_`]*(?:\\R\\s*)?(.*)$"
            .formatted(MARKS, String.join("|", patterns)));
  }

  private static String bare(String value) {
    return value.strip().replaceAll("^[*_`\"']+|[*_`\"',]+$", "").strip();
  }

  static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
