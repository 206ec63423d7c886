package dev.webexplorer.datasets;

import dev.webexplorer.datasets.Message.Assistant;
import dev.webexplorer.datasets.Message.ToolResult;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What of a conversation is shown when some of its messages are left out. The observation of a call
 * that stays is shown as left out; everything else that is out is gone.
 */
public final class Seen {
  /** What stands in place of an observation that is left out. */
  public static final String LEFT_OUT = "[This result was left out to save room.]";

  private Seen() {}

  /** Returns the positions of the messages that are shown, in order. */
  public static List<Integer> positions(List<Message> all, BitSet out) {
    Set<String> calls = new HashSet<>();
    List<Integer> shown = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      if (!out.get(i)) {
        shown.add(i);
        if (all.get(i) instanceof Assistant said) {
          said.toolCalls().stream().map(ToolCall::id).forEach(calls::add);
        }
      } else if (all.get(i) instanceof ToolResult result && calls.contains(result.toolCallId())) {
        shown.add(i);
      }
    }
    return shown;
  }

  /** Returns the message at a position that is shown, as it is shown. */
  public static Message message(List<Message> all, BitSet out, int position) {
    Message message = all.get(position);
    return out.get(position) && message instanceof ToolResult result
        ? new ToolResult(result.toolCallId(), result.name(), LEFT_OUT)
        : message;
  }
}
