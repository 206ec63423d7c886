package dev.webexplorer.agent;

import dev.webexplorer.datasets.Message;
import dev.webexplorer.datasets.ToolCall;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Sees that a policy goes round in circles. A turn is idle when each of its calls was made before
 * and answered the same, or when it neither called nor answered. The first idle turn in a row is
 * told to the policy, the second ends the trajectory.
 */
final class LoopGuard {
  private record Call(String name, String arguments) {}

  private final Map<Call, Integer> answers = new HashMap<>();
  private int idleTurns;

  /** Returns whether this turn brought nothing new. */
  boolean idle(List<ToolCall> calls, List<Message.ToolResult> results) {
    boolean idle = true;
    for (int i = 0; i < calls.size(); i++) {
      Call call = new Call(calls.get(i).name(), calls.get(i).arguments());
      int answer = results.get(i).content().hashCode();
      Integer before = answers.put(call, answer);
      idle &= before != null && before == answer;
    }
    idleTurns = idle ? idleTurns + 1 : 0;
    return idle;
  }

  boolean looping() {
    return idleTurns > 1;
  }
}
