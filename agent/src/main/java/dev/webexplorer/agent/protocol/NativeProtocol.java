package dev.webexplorer.agent.protocol;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.webexplorer.agent.ToolSpec;
import dev.webexplorer.datasets.Message;
import dev.webexplorer.datasets.ToolCall;
import dev.webexplorer.datasets.jsonl.Json;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Tools by the server's own tool calls. What a server hands on is read as strictly and repaired as
 * much as text is; calls that it left in the content are found there. Immutable.
 */
public final class NativeProtocol {
  private static final String MALFORMED = "malformed";

  private final Toolset tools;
  private final TextProtocol text;

  public NativeProtocol(List<ToolSpec> tools) {
    this.tools = Toolset.of(tools);
    this.text = new TextProtocol(Profile.HERMES, tools);
  }

  /** Reads a message as the server gave it. Never fails: what is wrong stands in the reply. */
  public Reply read(Message.Assistant said) {
    return hear(said, tools).reply(said.content());
  }

  /** Reads the message that must be the answer: no call is allowed, and bare words are one. */
  public Reply readLast(Message.Assistant said) {
    return hear(said, Toolset.of(List.of())).lastReply(said.content());
  }

  private Heard hear(Message.Assistant said, Toolset allowed) {
    Heard heard = new Heard(allowed, CallStyle.NATIVE);
    heard.thinking(said.reasoning());
    text.hear(said.content(), allowed, heard, said.toolCalls().isEmpty());
    for (ToolCall call : said.toolCalls()) {
      heard.call(call.id(), written(call));
    }
    return heard;
  }

  private static Written written(ToolCall call) {
    String arguments = call.arguments().isBlank() ? "{}" : call.arguments();
    try {
      LooseJson.Value value = LooseJson.whole(arguments);
      if (value.cut()) {
        throw new Unreadable("its JSON is cut off");
      }
      Set<Repair> repairs = value.strict() ? Set.of() : EnumSet.of(Repair.JSON);
      return new Written.Legible(call.name(), value.node(), call.arguments(), repairs);
    } catch (Unreadable e) {
      return new Written.Broken(call.name(), call.arguments(), e.reason());
    }
  }

  /**
   * Returns a recorded message as a server takes it back: arguments that are not a JSON object,
   * which many refuse together with the conversation, stand as a string in one.
   */
  public static Message.Assistant sendable(Message.Assistant said) {
    List<ToolCall> calls = said.toolCalls().stream().map(NativeProtocol::sendable).toList();
    return new Message.Assistant(said.content(), said.reasoning(), calls);
  }

  private static ToolCall sendable(ToolCall call) {
    String name = CallCheck.speakable(call.name());
    return new ToolCall(
        call.id(), name, isObject(call.arguments()) ? call.arguments() : wrapped(call));
  }

  private static boolean isObject(String arguments) {
    try {
      JsonNode node = Json.mapper().readTree(arguments);
      return node.isObject();
    } catch (JsonProcessingException e) {
      return false;
    }
  }

  private static String wrapped(ToolCall call) {
    ObjectNode object = Json.mapper().createObjectNode();
    return Json.write(object.put(MALFORMED, call.arguments()));
  }
}
