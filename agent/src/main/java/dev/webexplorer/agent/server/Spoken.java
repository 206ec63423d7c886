package dev.webexplorer.agent.server;

import dev.webexplorer.agent.protocol.Profile;
import dev.webexplorer.agent.protocol.TextProtocol;
import dev.webexplorer.datasets.Message;
import dev.webexplorer.datasets.ToolCall;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A conversation whose calls and observations stand in tags, read back. */
final class Spoken {
  private static final Profile PROFILE = Profile.HERMES;
  private static final TextProtocol PROTOCOL = TextProtocol.ofAnyTools(PROFILE);
  private static final TextProtocol WRITTEN = new TextProtocol(PROFILE, List.of());
  private static final Pattern OBSERVATION =
      Pattern.compile("<tool_response>\\n(.*?)\\n</tool_response>", Pattern.DOTALL);

  private final List<Message> messages = new ArrayList<>();
  private List<ToolCall> open = List.of();
  private int turns;

  private Spoken() {}

  static List<Message> read(List<Message> messages) {
    Spoken spoken = new Spoken();
    messages.forEach(spoken::add);
    return spoken.messages;
  }

  /** Returns a message with its calls in tags. */
  static String write(Message.Assistant said) {
    return WRITTEN.render(List.of(said)).getFirst().content();
  }

  private void add(Message message) {
    switch (message) {
      case Message.Assistant said -> assistant(said);
      case Message.User(String text) -> user(text);
      case Message.Instructions _, Message.ToolResult _ -> messages.add(message);
    }
  }

  private void assistant(Message.Assistant said) {
    Message.Assistant read = PROTOCOL.read(said.content()).message();
    turns++;
    open = new ArrayList<>();
    for (ToolCall call : read.toolCalls()) {
      String id = "call-" + turns + "-" + open.size();
      open.add(new ToolCall(id, call.name(), call.arguments()));
    }
    messages.add(new Message.Assistant(read.content(), read.reasoning(), open));
  }

  private void user(String text) {
    Matcher observation = OBSERVATION.matcher(text);
    int end = 0;
    for (ToolCall call : open) {
      if (observation.find(end)) {
        messages.add(new Message.ToolResult(call.id(), call.name(), observation.group(1)));
        end = observation.end();
      }
    }
    String rest = text.substring(end).strip();
    if (!rest.isEmpty()) {
      messages.add(new Message.User(rest));
    }
  }
}
