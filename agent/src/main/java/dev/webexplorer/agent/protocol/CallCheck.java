package dev.webexplorer.agent.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import dev.webexplorer.agent.ToolSpec;
import dev.webexplorer.datasets.ToolCall;
import dev.webexplorer.datasets.jsonl.Json;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Holds written calls against the tools, and notes what it presumes. */
final class CallCheck {
  private static final int LONGEST_NAME = 64;

  private final Toolset tools;
  private final Complaints complaints;
  private final Set<Repair> repairs;

  CallCheck(Toolset tools, CallStyle style, Set<Repair> repairs) {
    this.tools = tools;
    this.complaints = new Complaints(tools, style);
    this.repairs = repairs;
  }

  /**
   * Returns the call, ready or refused.
   *
   * @param id as a server gave it; empty when there is none
   */
  Call check(String id, Written written) {
    return switch (written) {
      case Written.Broken broken ->
          refused(
              id,
              broken.name(),
              broken.raw(),
              complaints.unreadable(broken.name(), broken.reason()));
      case Written.Legible legible -> check(id, legible);
    };
  }

  private Call check(String id, Written.Legible call) {
    String arguments = Json.write(call.arguments());
    if (!tools.known()) {
      repairs.addAll(call.repairs());
      return ready(id, call.name(), call.arguments());
    }
    if (tools.all().isEmpty()) {
      return refused(id, call.name(), arguments, complaints.notNow());
    }
    Optional<ToolSpec> tool = call.name().isEmpty() ? byArguments(call) : tools.named(call.name());
    if (tool.isEmpty()) {
      return refused(id, call.name(), arguments, complaints.unknown(call.name()));
    }
    ArgumentShape shape = new ArgumentShape(tool.get());
    try {
      Call ready = ready(id, tool.get().name(), shape.shape(call.arguments()));
      repairs.addAll(call.repairs());
      repairs.addAll(shape.repairs());
      if (!tool.get().name().equals(call.name())) {
        repairs.add(Repair.NAME);
      }
      return ready;
    } catch (Unreadable e) {
      return refused(id, tool.get().name(), arguments, complaints.wrong(tool.get(), e.reason()));
    }
  }

  /** A call that names no tool is one of the only tool that takes those arguments. */
  private Optional<ToolSpec> byArguments(Written.Legible call) {
    List<ToolSpec> fitting =
        tools.all().stream().filter(tool -> takes(tool, call.arguments())).toList();
    return fitting.size() == 1 ? Optional.of(fitting.getFirst()) : Optional.empty();
  }

  private static boolean takes(ToolSpec tool, JsonNode arguments) {
    List<String> required = ArgumentShape.required(tool);
    JsonNode declared = tool.parameters().path("properties");
    boolean known =
        arguments.properties().stream()
            .allMatch(each -> declared.has(each.getKey()) || required.contains(each.getKey()));
    return known && !required.isEmpty() && required.stream().allMatch(arguments::has);
  }

  private static Call ready(String id, String name, JsonNode arguments) {
    return new Call.Ready(new ToolCall(id, name, Json.write(arguments)));
  }

  private static Call refused(String id, String name, String arguments, String complaint) {
    return new Call.Refused(new ToolCall(id, speakable(name), arguments), complaint);
  }

  /** A name that a chat API takes back: it refuses others, and with them the conversation. */
  static String speakable(String name) {
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < Math.min(LONGEST_NAME, name.length()); i++) {
      char c = name.charAt(i);
      boolean plain = c < 128 && (Character.isLetterOrDigit(c) || c == '_' || c == '-');
      letters.append(plain ? c : '_');
    }
    return letters.isEmpty() ? "unknown" : letters.toString();
  }
}
