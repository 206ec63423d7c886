package dev.webexplorer.agent.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.webexplorer.datasets.jsonl.Json;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The calls that a JSON value stands for, in the shapes that models and their servers use. */
final class CallObjects {
  private static final List<String> NAMES =
      List.of("name", "tool", "tool_name", "function_name", "function", "action");
  private static final List<String> USUAL_ARGUMENTS = List.of("arguments", "parameters");
  private static final List<String> ARGUMENTS =
      List.of("arguments", "parameters", "args", "params", "kwargs", "input", "action_input");
  private static final List<String> WRAPPERS =
      List.of("tool_calls", "tool_call", "function_call", "function", "calls");
  private static final Set<String> NO_ARGUMENTS = Set.of("id", "type");

  private final Toolset tools;

  CallObjects(Toolset tools) {
    this.tools = tools;
  }

  /** Returns what a value in a call's place stands for; only an empty list stands for nothing. */
  List<Written> marked(JsonNode value, String raw) {
    List<Written> calls = new ArrayList<>();
    if (value.isArray()) {
      value.forEach(each -> calls.addAll(marked(each, raw)));
      return calls;
    }
    Optional<JsonNode> wrapped = wrapped(value);
    if (wrapped.isPresent()) {
      return marked(wrapped.get(), raw);
    }
    return List.of(value instanceof ObjectNode object ? call(object, raw) : broken(raw));
  }

  private static Written broken(String raw) {
    return new Written.Broken("", raw, "it is not a JSON object with a name and arguments");
  }

  /** Returns the calls of a value that stands in prose; none unless it plainly is one. */
  List<Written> unmarked(JsonNode value, String raw) {
    Optional<JsonNode> wrapped = wrapped(value);
    if (wrapped.isPresent()) {
      List<Written> calls = new ArrayList<>();
      JsonNode inner = wrapped.get();
      (inner.isArray() ? inner : List.of(inner)).forEach(each -> calls.addAll(unmarked(each, raw)));
      return calls;
    }
    return value instanceof ObjectNode object && isPlain(object)
        ? List.of(call(object, raw))
        : List.of();
  }

  private boolean isPlain(ObjectNode object) {
    boolean named = object.path("name").isTextual() && !tools.known();
    boolean ours = NAMES.stream().anyMatch(key -> tools.has(object.path(key).asText()));
    return (named && USUAL_ARGUMENTS.stream().anyMatch(object::has))
        || (ours && ARGUMENTS.stream().anyMatch(object::has));
  }

  private static Optional<JsonNode> wrapped(JsonNode value) {
    return WRAPPERS.stream()
        .map(value::path)
        .filter(JsonNode::isContainerNode)
        .filter(inner -> !value.has("name"))
        .findFirst();
  }

  private Written call(ObjectNode object, String raw) {
    Optional<String> nameKey =
        NAMES.stream().filter(key -> object.path(key).isTextual()).findFirst();
    Optional<String> argumentsKey = ARGUMENTS.stream().filter(object::has).findFirst();
    if (nameKey.isEmpty() && argumentsKey.isEmpty()) {
      return keyed(object, raw);
    }
    String name = nameKey.map(key -> object.get(key).asText().strip()).orElse("");
    boolean usual = name.isEmpty() || object.has("name");
    if (argumentsKey.isPresent()) {
      usual &= USUAL_ARGUMENTS.contains(argumentsKey.get());
      return readable(name, object.get(argumentsKey.get()), raw, usual);
    }
    ObjectNode rest = object.deepCopy();
    rest.remove(nameKey.orElse(""));
    rest.remove(NO_ARGUMENTS);
    return readable(name, rest, raw, usual && rest.isEmpty());
  }

  /** An object with neither name nor arguments: a tool's name as its key, or arguments alone. */
  private Written keyed(ObjectNode object, String raw) {
    if (object.size() == 1) {
      Map.Entry<String, JsonNode> only = object.properties().iterator().next();
      if (tools.has(only.getKey())) {
        return readable(only.getKey(), only.getValue(), raw, false);
      }
    }
    return object.isEmpty() || !tools.known() ? broken(raw) : readable("", object, raw, false);
  }

  private static Written readable(String name, JsonNode arguments, String raw, boolean usual) {
    Set<Repair> repairs = usual ? Set.of() : EnumSet.of(Repair.FORM);
    JsonNode known = arguments.isNull() ? Json.mapper().createObjectNode() : arguments;
    return new Written.Legible(name, known, raw, repairs);
  }
}
