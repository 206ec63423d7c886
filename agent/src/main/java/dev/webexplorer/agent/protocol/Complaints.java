package dev.webexplorer.agent.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.webexplorer.agent.ToolSpec;
import dev.webexplorer.datasets.jsonl.Json;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a model is told of its mistakes: what was wrong, and an example of what is right. */
final class Complaints {
  private static final int SHOWN = 80;

  private final Toolset tools;
  private final CallStyle style;
  private final Map<String, String> examples = new HashMap<>();

  Complaints(Toolset tools, CallStyle style) {
    this.tools = tools;
    this.style = style;
  }

  String unreadable(String name, String reason) {
    String whose = name.isEmpty() ? "" : " of " + quoted(name);
    return "The call" + whose + " could not be read: " + reason + "." + example(name);
  }

  String unknown(String name) {
    List<String> names = new ArrayList<>();
    tools.all().forEach(tool -> names.add(tool.name()));
    String what = name.isEmpty() ? "The call names no tool" : "There is no tool " + quoted(name);
    return what + "; the tools are: " + String.join(", ", names) + "." + example(name);
  }

  String wrong(ToolSpec tool, String reason) {
    return "The call could not be made: " + reason + "." + example(tool.name());
  }

  String notNow() {
    return "No tool can be called any more: give your final answer between <answer> and </answer>.";
  }

  String nothing() {
    return "That was neither a tool call nor an answer." + orAnswer();
  }

  String onlyThinking() {
    return "That was only thinking, with neither a tool call nor an answer after it." + orAnswer();
  }

  String repeating() {
    return "You wrote the same words over and over, and neither a tool call nor an answer."
        + orAnswer();
  }

  String emptyAnswer() {
    return "There was nothing between <answer> and </answer>." + orAnswer();
  }

  String answers(Collection<String> answers) {
    List<String> shown = answers.stream().map(Complaints::quoted).toList();
    return "You gave different answers: "
        + String.join(", ", shown)
        + ". Give one alone, between <answer> and </answer>.";
  }

  private String orAnswer() {
    return tools.all().isEmpty()
        ? " Give your final answer between <answer> and </answer>."
        : example("") + " Or give your final answer between <answer> and </answer>.";
  }

  /** Returns a call of that tool, or of the first, as it should be written. */
  private String example(String name) {
    return examples.computeIfAbsent(name, this::newExample);
  }

  private String newExample(String name) {
    return tools
        .named(name)
        .or(() -> tools.all().stream().findFirst())
        .map(tool -> " Call a tool like this: " + style.write(tool.name(), example(tool)))
        .orElse("");
  }

  private static ObjectNode example(ToolSpec tool) {
    ObjectNode arguments = Json.mapper().createObjectNode();
    for (String name : ArgumentShape.required(tool)) {
      arguments.set(name, Types.example(name, tool.parameters().path("properties").path(name)));
    }
    return arguments;
  }

  static String quoted(String text) {
    return '"' + text.strip().replaceAll("\\s+", " ") + '"';
  }

  static String shown(JsonNode value) {
    String text = value.toString();
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
  }
}
