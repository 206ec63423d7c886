package dev.webexplorer.agent.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.webexplorer.datasets.jsonl.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The types of JSON Schema, and what value of one a value of another plainly stands for. */
final class Types {
  private Types() {}

  /**
   * Returns the value as the schema wants it, itself if it is so already; empty if it cannot be.
   */
  static Optional<JsonNode> fit(JsonNode value, JsonNode schema) {
    List<JsonNode> variants = variants(schema);
    for (JsonNode variant : variants) {
      if (is(value, variant)) {
        return Optional.of(value);
      }
    }
    return variants.stream().flatMap(variant -> as(value, variant).stream()).findFirst();
  }

  private static List<JsonNode> variants(JsonNode schema) {
    List<JsonNode> variants = new ArrayList<>();
    for (String key : List.of("anyOf", "oneOf")) {
      schema.path(key).forEach(variants::add);
    }
    if (schema.path("type").isArray()) {
      for (JsonNode type : schema.path("type")) {
        variants.add(Json.mapper().createObjectNode().set("type", type));
      }
    }
    return variants.isEmpty() ? List.of(schema) : variants;
  }

  private static boolean is(JsonNode value, JsonNode schema) {
    boolean type =
        switch (schema.path("type").asText()) {
          case "string" -> value.isTextual();
          case "integer" -> value.isIntegralNumber();
          case "number" -> value.isNumber();
          case "boolean" -> value.isBoolean();
          case "object" -> value.isObject();
          case "null" -> value.isNull();
          case "array" -> value.isArray() && all(value, schema.path("items"));
          default -> true;
        };
    return type && allowed(value, schema);
  }

  private static boolean all(JsonNode list, JsonNode items) {
    for (JsonNode element : list) {
      if (!is(element, items)) {
        return false;
      }
    }
    return true;
  }

  private static boolean allowed(JsonNode value, JsonNode schema) {
    JsonNode allowed = schema.path("enum");
    for (JsonNode each : allowed) {
      if (each.equals(value)) {
        return true;
      }
    }
    return allowed.isEmpty();
  }

  private static Optional<JsonNode> as(JsonNode value, JsonNode schema) {
    return switch (schema.path("type").asText()) {
      case "string" -> string(value).flatMap(text -> oneOf(text, schema));
      case "integer" -> number(value).flatMap(Types::whole);
      case "number" -> number(value);
      case "boolean" -> json(value).filter(JsonNode::isBoolean);
      case "object" -> json(value).filter(JsonNode::isObject);
      case "array" -> list(value, schema.path("items"));
      default -> Optional.empty();
    };
  }

  private static Optional<String> string(JsonNode value) {
    JsonNode only = value.isArray() && value.size() == 1 ? value.get(0) : value;
    return only.isValueNode() && !only.isNull() ? Optional.of(only.asText()) : Optional.empty();
  }

  private static Optional<JsonNode> oneOf(String text, JsonNode schema) {
    if (schema.path("enum").isEmpty()) {
      return Optional.of(TextNode.valueOf(text));
    }
    List<String> allowed = new ArrayList<>();
    schema.path("enum").forEach(each -> allowed.add(each.asText()));
    return NearNames.nearest(text, allowed).map(TextNode::valueOf);
  }

  private static Optional<JsonNode> number(JsonNode value) {
    return json(value).filter(JsonNode::isNumber);
  }

  private static Optional<JsonNode> whole(JsonNode number) {
    return number.canConvertToLong() && number.canConvertToExactIntegral()
        ? Optional.of(LongNode.valueOf(number.longValue()))
        : Optional.empty();
  }

  /** A string may hold the value that is due. */
  private static Optional<JsonNode> json(JsonNode value) {
    if (!value.isTextual()) {
      return Optional.of(value);
    }
    JsonNode typed = XmlCalls.typed(value.asText().strip());
    return typed.isTextual() ? Optional.empty() : Optional.of(typed);
  }

  private static Optional<JsonNode> list(JsonNode value, JsonNode items) {
    JsonNode held = json(value).filter(JsonNode::isArray).orElse(value);
    ArrayNode list = Json.mapper().createArrayNode();
    for (JsonNode element : held.isArray() ? held : List.of(held)) {
      Optional<JsonNode> fitting = fit(element, items);
      if (fitting.isEmpty() || element.isNull()) {
        return Optional.empty();
      }
      list.add(fitting.get());
    }
    return Optional.of(list);
  }

  /** Returns words for what a schema asks for. */
  static String described(JsonNode schema) {
    List<String> allowed = new ArrayList<>();
    schema.path("enum").forEach(each -> allowed.add(each.toString()));
    if (!allowed.isEmpty()) {
      return "one of " + String.join(", ", allowed);
    }
    return switch (schema.path("type").asText()) {
      case "string" -> "a string";
      case "integer" -> "a whole number";
      case "number" -> "a number";
      case "boolean" -> "true or false";
      case "object" -> "an object";
      case "array" -> "a list" + elements(schema.path("items").path("type").asText());
      default -> "a value";
    };
  }

  private static String elements(String type) {
    return switch (type) {
      case "string" -> " of strings";
      case "integer", "number" -> " of numbers";
      case "object" -> " of objects";
      default -> "";
    };
  }

  /** Returns a value that the schema allows, with its description for words. */
  static JsonNode example(String name, JsonNode schema) {
    JsonNode allowed = schema.path("enum");
    if (!allowed.isEmpty()) {
      return allowed.get(0);
    }
    String words = schema.path("description").asText(name);
    return switch (schema.path("type").asText()) {
      case "integer", "number" -> LongNode.valueOf(1);
      case "boolean" -> BooleanNode.TRUE;
      case "object" -> Json.mapper().createObjectNode();
      case "array" ->
          Json.mapper()
              .createArrayNode()
              .add(
                  schema.path("items").path("type").asText("string").equals("string")
                      ? TextNode.valueOf(words)
                      : example(name, schema.path("items")));
      default -> TextNode.valueOf(words);
    };
  }
}
