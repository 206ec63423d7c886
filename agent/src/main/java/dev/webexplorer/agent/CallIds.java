package dev.webexplorer.agent;

import dev.webexplorer.datasets.Message;
import dev.webexplorer.datasets.ToolCall;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The ids of a conversation's calls: each names one call, so that each observation does too. */
final class CallIds {
  private final Set<String> used = new HashSet<>();

  void used(ToolCall call) {
    used.add(call.id());
  }

  /** Gives calls without an id of their own one. */
  Message.Assistant unique(Message.Assistant said, int turn) {
    List<ToolCall> calls = new ArrayList<>();
    for (ToolCall call : said.toolCalls()) {
      String id = call.id();
      for (int next = calls.size(); id.isBlank() || used.contains(id); next++) {
        id = "call-" + turn + "-" + next;
      }
      used.add(id);
      calls.add(new ToolCall(id, call.name(), call.arguments()));
    }
    return new Message.Assistant(said.content(), said.reasoning(), calls);
  }
}
