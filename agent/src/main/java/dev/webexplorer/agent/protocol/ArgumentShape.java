package dev.webexplorer.agent.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.webexplorer.agent.ToolSpec;
import dev.webexplorer.datasets.jsonl.Json;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Brings the arguments of a call into the shape that its tool asks for. */
final class ArgumentShape {
  private static final List<String> WRAPPERS =
      List.of("arguments", "parameters", "params", "kwargs", "input", "properties");

  private final ToolSpec tool;
  private final Set<Repair> repairs = EnumSet.noneOf(Repair.class);

  ArgumentShape(ToolSpec tool) {
    this.tool = tool;
  }

  Set<Repair> repairs() {
    return repairs;
  }

  /**
   * Returns the arguments in their shape.
   *
   * @throws Unreadable saying which argument is wrong and what is right
   */
  ObjectNode shape(JsonNode written) throws Unreadable {
    ObjectNode arguments = unwrapped(object(written)).deepCopy();
    rename(arguments);
    for (String name : List.copyOf(names(arguments))) {
      fit(arguments, name);
    }
    for (String name : required()) {
      if (!arguments.has(name)) {
        throw new Unreadable(needs(name) + "; it was missing");
      }
    }
    return arguments;
  }

  private void fit(ObjectNode arguments, String name) throws Unreadable {
    JsonNode value = arguments.get(name);
    JsonNode schema = properties().path(name);
    boolean unwanted =
        !isKnown(name)
            && tool.parameters().path("additionalProperties").isBoolean()
            && !tool.parameters().path("additionalProperties").asBoolean();
    Optional<JsonNode> fitting = Types.fit(value, schema);
    if (unwanted || (value.isNull() && !isWanted(name, schema))) {
      arguments.remove(name);
    } else if (fitting.isEmpty()) {
      throw new Unreadable(needs(name) + "; it got " + Complaints.shown(value));
    } else if (!fitting.get().equals(value)) {
      repairs.add(Repair.ARGUMENT_TYPE);
      arguments.set(name, fitting.get());
    }
  }

  /** Null stands for an argument that is left out, unless the schema speaks of it. */
  private boolean isWanted(String name, JsonNode schema) {
    return !required().contains(name)
        && !schema.isMissingNode()
        && Types.fit(NullNode.instance, schema).isPresent();
  }

  private String needs(String name) {
    return tool.name() + " needs \"" + name + "\", " + Types.described(properties().path(name));
  }

  private ObjectNode object(JsonNode written) throws Unreadable {
    if (written instanceof ObjectNode object) {
      return object;
    }
    if (written.isArray() && written.size() == 1 && written.get(0) instanceof ObjectNode object) {
      return object;
    }
    if (written.isTextual() && written.asText().strip().startsWith("{")) {
      LooseJson.Value value = LooseJson.whole(written.asText());
      if (value.node() instanceof ObjectNode object && !value.cut()) {
        repairs.add(value.strict() ? Repair.FORM : Repair.JSON);
        return object;
      }
    }
    return unnamed(written);
  }

  /** Arguments without names: for a tool that needs one, or one for each that is needed. */
  private ObjectNode unnamed(JsonNode written) throws Unreadable {
    ObjectNode arguments = Json.mapper().createObjectNode();
    List<String> names = required();
    if (names.size() == 1 && Types.fit(written, schemaOf(names.getFirst())).isPresent()) {
      arguments.set(names.getFirst(), written);
    } else if (written.isArray() && !written.isEmpty() && written.size() == names.size()) {
      for (int i = 0; i < names.size(); i++) {
        arguments.set(names.get(i), written.get(i));
      }
    } else {
      throw new Unreadable(
          "the arguments of "
              + tool.name()
              + " must be a JSON object, not "
              + Complaints.shown(written));
    }
    repairs.add(Repair.ARGUMENT_NAME);
    return arguments;
  }

  private ObjectNode unwrapped(ObjectNode arguments) {
    if (arguments.size() == 1) {
      String name = names(arguments).getFirst();
      if (WRAPPERS.contains(name)
          && !isKnown(name)
          && arguments.get(name) instanceof ObjectNode inner) {
        repairs.add(Repair.FORM);
        return inner;
      }
    }
    return arguments;
  }

  private void rename(ObjectNode arguments) {
    for (String name : names(arguments)) {
      if (!isKnown(name)) {
        NearNames.nearest(name, missing(arguments))
            .ifPresent(near -> rename(arguments, name, near));
      }
    }
    List<String> unknown = names(arguments).stream().filter(name -> !isKnown(name)).toList();
    List<String> missing = required().stream().filter(name -> !arguments.has(name)).toList();
    if (unknown.size() == 1
        && missing.size() == 1
        && Types.fit(arguments.get(unknown.getFirst()), schemaOf(missing.getFirst())).isPresent()) {
      rename(arguments, unknown.getFirst(), missing.getFirst());
    }
  }

  private void rename(ObjectNode arguments, String from, String to) {
    arguments.set(to, arguments.remove(from));
    repairs.add(Repair.ARGUMENT_NAME);
  }

  /** A schema may ask for what it does not declare. */
  private boolean isKnown(String name) {
    return properties().has(name) || required().contains(name);
  }

  private List<String> missing(ObjectNode arguments) {
    return names(properties()).stream().filter(name -> !arguments.has(name)).toList();
  }

  private static List<String> names(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private JsonNode properties() {
    return tool.parameters().path("properties");
  }

  private JsonNode schemaOf(String name) {
    return properties().path(name);
  }

  private List<String> required() {
    return required(tool);
  }

  /** Returns the names of what must be given. */
  static List<String> required(ToolSpec tool) {
    List<String> required = new ArrayList<>();
    tool.parameters().path("required").forEach(each -> required.add(each.asText()));
    return required;
  }
}
