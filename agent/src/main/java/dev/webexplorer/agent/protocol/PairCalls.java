package dev.webexplorer.agent.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.webexplorer.datasets.jsonl.Json;
import java.util.EnumSet;

/** A call as GLM writes it: the tool's name, then a tag for each key and one for each value. */
final class PairCalls {
  static final String KEY = "<arg_key>";
  private static final String KEY_END = "</arg_key>";
  private static final String VALUE = "<arg_value>";
  private static final String VALUE_END = "</arg_value>";

  private PairCalls() {}

  static Written read(String body, boolean typed) {
    int at = body.indexOf(KEY);
    String name = body.substring(0, at).strip();
    ObjectNode arguments = Json.mapper().createObjectNode();
    while (at >= 0) {
      int keyEnd = body.indexOf(KEY_END, at);
      int value = keyEnd < 0 ? -1 : body.indexOf(VALUE, keyEnd);
      if (value < 0) {
        return new Written.Broken(name, body, "an argument has no <arg_value>");
      }
      String key = body.substring(at + KEY.length(), keyEnd).strip();
      int next = body.indexOf(KEY, value);
      int close = body.indexOf(VALUE_END, value);
      int end = close < 0 || (next >= 0 && next < close) ? next : close;
      String text = body.substring(value + VALUE.length(), end < 0 ? body.length() : end).strip();
      JsonNode node = typed ? XmlCalls.typed(text) : TextNode.valueOf(text);
      arguments.set(key, node);
      at = next;
    }
    return new Written.Legible(name, arguments, body, EnumSet.of(Repair.FORM));
  }
}
