package dev.webexplorer.evaluate.reward;

import dev.webexplorer.agent.ToolSpec;
import dev.webexplorer.agent.protocol.Call;
import dev.webexplorer.agent.protocol.NativeProtocol;
import dev.webexplorer.agent.protocol.Reply;
import dev.webexplorer.agent.tools.BrowseTool;
import dev.webexplorer.agent.tools.SearchTool;
import dev.webexplorer.datasets.Message;
import dev.webexplorer.datasets.StopReason;
import dev.webexplorer.datasets.Trajectory;
import dev.webexplorer.datasets.Trajectory.ContextChange;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether an attempt kept to the form that was asked for. It did when every turn is well formed and
 * the last one, and no other, gives the answer, unforced.
 *
 * <p>A turn is well formed when it makes calls that can be read as they stand, name a known tool
 * and have the arguments that it takes, or gives one answer and calls nothing. Calls may be the
 * API's or stand in the text between tags; tags must be balanced. What had to be repaired before it
 * could be used was not well formed. A summary that the loop asked for is no turn in this sense.
 *
 * <p>Thread-safe.
 */
public final class Format {
  /** Of agents that search and browse. */
  public static final Format STANDARD = new Format(List.of(SearchTool.SPEC, BrowseTool.SPEC));

  private final NativeProtocol protocol;

  /**
   * Makes the format of an agent's messages.
   *
   * @param tools all that it may call
   */
  public Format(List<ToolSpec> tools) {
    this.protocol = new NativeProtocol(tools);
  }

  /** Returns whether the format of a whole trajectory is right. */
  public boolean right(Trajectory trajectory) {
    return trajectory.stopReason() == StopReason.ANSWERED
        && !trajectory.forcedAnswer()
        && trajectory.answer().isPresent()
        && trajectory.toolCalls().getOrDefault("malformed", 0) == 0
        && trajectory.toolCalls().getOrDefault("repaired", 0) == 0
        && right(trajectory.messages(), summaries(trajectory));
  }

  private static Set<Integer> summaries(Trajectory trajectory) {
    return trajectory.contexts().stream()
        .map(ContextChange::summary)
        .flatMap(Optional::stream)
        .collect(Collectors.toSet());
  }

  /** Returns whether the format of a conversation, made anywhere, is right. */
  public boolean right(List<Message> conversation) {
    return right(conversation, Set.of());
  }

  private boolean right(List<Message> conversation, Set<Integer> summaries) {
    boolean answered = false;
    for (int i = 0; i < conversation.size(); i++) {
      if (conversation.get(i) instanceof Message.Assistant said && !summaries.contains(i)) {
        Reply reply = protocol.read(said);
        if (answered || !wellFormed(reply)) {
          return false;
        }
        answered = reply.answer().isPresent();
      }
    }
    return answered;
  }

  private static boolean wellFormed(Reply reply) {
    return reply.repairs().isEmpty()
        && reply.complaint().isEmpty()
        && reply.calls().stream().allMatch(Call.Ready.class::isInstance);
  }
}
