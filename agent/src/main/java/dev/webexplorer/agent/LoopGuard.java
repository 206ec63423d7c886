package dev.webexplorer.agent;

import dev.webexplorer.datasets.Message;
import dev.webexplorer.datasets.ToolCall;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Sees that a policy goes round in circles. A turn is idle when each of its calls was made before
 * and answered the same, or when it has no calls. An idle turn is told to the policy; the next one
 * in a row ends the trajectory, unless its text is new: then it was another try, and a few of those
 * are let pass.
 */
final class LoopGuard {
  private static final int MOST_IDLE_TURNS = 4;

  private record Call(String name, String arguments) {}

  private final Map<Call, Integer> answers = new HashMap<>();
  private final Set<Integer> texts = new HashSet<>();
  private int idleTurns;
  private boolean looping;

  /**
   * Returns whether this turn brought nothing new.
   *
   * @param results of the calls, in their order
   */
  boolean idle(Message.Assistant said, List<Message.ToolResult> results) {
    boolean idle = true;
    List<ToolCall> calls = said.toolCalls();
    for (int i = 0; i < calls.size(); i++) {
      Call call = new Call(calls.get(i).name(), calls.get(i).arguments());
      int answer = results.get(i).content().hashCode();
      Integer before = answers.put(call, answer);
      idle &= before != null && before == answer;
    }
    idleTurns = idle ? idleTurns + 1 : 0;
    boolean fresh = texts.add(said.content().hashCode()) && !said.content().isBlank();
    looping = idleTurns > (calls.isEmpty() && fresh ? MOST_IDLE_TURNS - 1 : 1);
    return idle;
  }

  boolean looping() {
    return looping;
  }
}
