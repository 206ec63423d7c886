package dev.webexplorer.agent.protocol;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.webexplorer.datasets.jsonl.Json;

/**
 * Reads JSON as models write it: single, curly or missing quotes, quotes inside of strings, missing
 * or doubled commas, brackets that are missing, doubled or of the wrong kind, comments, Python's
 * words, and text after it. What has more than one plausible reading is refused.
 *
 * <p>Linear in the length of the text and bounded in depth.
 */
final class LooseJson {
  static final int DEEPEST = 100;

  private final LooseText text;

  private LooseJson(String text, int from) {
    this.text = new LooseText(text, from);
  }

  /**
   * What was read.
   *
   * @param end where it ended
   * @param strict whether it was JSON as it stood
   * @param cut whether the text ended before the value did
   */
  record Value(JsonNode node, int end, boolean strict, boolean cut) {}

  /** Reads the value that the whole text is; brackets and code fences around it do not count. */
  static Value whole(String text) throws Unreadable {
    String bare = Fences.strip(text);
    if (bare.isEmpty()) {
      throw new Unreadable("it is empty");
    }
    Value value = first(bare);
    Fences.refuseRest(bare, value.end());
    return value;
  }

  /** Reads the value that a text begins with, strictly if it is all of the text. */
  static Value first(String text) throws Unreadable {
    try {
      return new Value(Json.mapper().readTree(text), text.length(), true, false);
    } catch (JsonProcessingException e) {
      return loosely(text);
    }
  }

  private static Value loosely(String bare) throws Unreadable {
    if (bare.startsWith("{\\\"")) {
      try {
        Value value = whole(Json.mapper().readTree('"' + bare + '"').asText());
        return new Value(value.node(), bare.length(), false, value.cut());
      } catch (JsonProcessingException e) {
        throw near(bare, 1);
      }
    }
    return at(bare, 0);
  }

  /** Reads the value that begins there. */
  static Value at(String text, int from) throws Unreadable {
    LooseJson json = new LooseJson(text, from);
    JsonNode node = json.value(Place.TOP);
    return new Value(node, json.text.at(), false, json.text.cut());
  }

  /** Reads Python's arguments after their opening parenthesis: an object, or a list if unnamed. */
  static Value arguments(String text, int from) throws Unreadable {
    LooseJson json = new LooseJson(text, from);
    JsonNode node = json.arguments();
    return new Value(node, json.text.at(), false, json.text.cut());
  }

  static Unreadable near(String text, int at) {
    int from = Math.clamp(at - 10, 0, text.length());
    String near = text.substring(from, Math.min(text.length(), from + 30));
    return new Unreadable("its JSON cannot be read near " + Complaints.quoted(near));
  }

  private JsonNode value(Place place) throws Unreadable {
    text.skipSpace();
    if (text.ended()) {
      return NullNode.instance;
    }
    return switch (text.peek()) {
      case '{' -> object();
      case '[' -> list(']');
      case '(' -> list(')');
      case ',', '}', ']', ')' -> missing(place);
      default -> text.scalar(place);
    };
  }

  private NullNode missing(Place place) throws Unreadable {
    if (place == Place.TOP) {
      throw new Unreadable("there is no JSON in it");
    }
    return NullNode.instance;
  }

  private ObjectNode object() throws Unreadable {
    ObjectNode object = Json.mapper().createObjectNode();
    text.open('}');
    members(object);
    while (text.outermost() && text.memberFollows()) {
      text.open('}');
      members(object);
    }
    return object;
  }

  private void members(ObjectNode object) throws Unreadable {
    while (!text.closes('}')) {
      if (!text.skipSeparators() || text.stray('}')) {
        continue;
      }
      String key = text.key();
      text.colon();
      object.set(key, value(Place.MEMBER));
    }
  }

  private JsonNode list(char closer) throws Unreadable {
    ArrayNode list = Json.mapper().createArrayNode();
    text.open(closer);
    boolean comma = false;
    while (!text.closes(closer)) {
      comma |= text.peek() == ',';
      if (!text.skipSeparators() || text.stray(closer) || text.ellipsis()) {
        continue;
      }
      list.add(value(Place.ELEMENT));
    }
    return closer == ')' && !comma && list.size() == 1 ? list.get(0) : list;
  }

  private JsonNode arguments() throws Unreadable {
    ObjectNode named = Json.mapper().createObjectNode();
    ArrayNode unnamed = Json.mapper().createArrayNode();
    text.opened(')');
    while (!text.closes(')')) {
      if (!text.skipSeparators() || text.stray(')')) {
        continue;
      }
      if (text.keyword()) {
        String key = text.key();
        text.colon();
        named.set(key, value(Place.KEYWORD));
      } else {
        unnamed.add(value(Place.KEYWORD));
      }
    }
    if (!named.isEmpty() && !unnamed.isEmpty()) {
      throw new Unreadable("some of its arguments have names and some have none");
    }
    return unnamed.isEmpty() ? named : unnamed;
  }
}
