package dev.webexplorer.datagen.models;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.webexplorer.agent.protocol.AnswerJson;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Fields of what a model hands in, read tolerantly; what lacks is a {@link Refusal}. */
record Fields(JsonNode object) {

  static Fields of(String answer) throws Refusal {
    AnswerJson json = AnswerJson.read(answer);
    Optional<ObjectNode> object = json.object();
    if (object.isEmpty()) {
      throw Refusal.malformed("it is not a JSON object: " + json.complaint());
    }
    return new Fields(object.get());
  }

  /** Returns the text of a field, stripped; a number is a text too. */
  Optional<String> text(String field) {
    JsonNode value = object.path(field);
    return Optional.of(value)
        .filter(JsonNode::isValueNode)
        .filter(node -> !node.isNull())
        .map(node -> node.asText().strip())
        .filter(text -> !text.isEmpty());
  }

  /** Returns a text as it stands, space and all; it may be empty, but not left out. */
  String words(String field) throws Refusal {
    JsonNode value = object.path(field);
    if (!value.isTextual()) {
      throw Refusal.malformed("it lacks \"" + field + "\", a text");
    }
    return value.asText();
  }

  String needed(String field) throws Refusal {
    return text(field).orElseThrow(() -> Refusal.malformed("it lacks \"" + field + "\", a text"));
  }

  /** Returns a list of texts; a lone text is a list of one. */
  List<String> texts(String field) {
    List<String> texts = new ArrayList<>();
    for (Fields each : objects(field)) {
      if (each.object().isTextual() && !each.object().asText().isBlank()) {
        texts.add(each.object().asText().strip());
      }
    }
    return texts;
  }

  /** Returns the elements of a list; a lone one is a list of one. */
  List<Fields> objects(String field) {
    JsonNode value = object.path(field);
    List<Fields> all = new ArrayList<>();
    if (value.isArray()) {
      value.forEach(each -> all.add(new Fields(each)));
    } else if (!value.isMissingNode() && !value.isNull()) {
      all.add(new Fields(value));
    }
    return all;
  }

  Optional<Integer> number(String field) throws Refusal {
    Optional<String> text = text(field);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Integer.parseInt(text.get()));
    } catch (NumberFormatException e) {
      throw Refusal.malformed("\"" + field + "\" is not a whole number: " + text.get());
    }
  }

  URI address(String field) throws Refusal {
    String text = needed(field);
    try {
      URI url = new URI(text);
      if (url.isAbsolute()) {
        return url;
      }
    } catch (URISyntaxException e) {
      throw Refusal.malformed("\"" + field + "\" is not an address: " + text);
    }
    throw Refusal.malformed("\"" + field + "\" is not a whole address: " + text);
  }
}
