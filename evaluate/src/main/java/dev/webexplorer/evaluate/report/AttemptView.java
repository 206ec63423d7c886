package dev.webexplorer.evaluate.report;

import dev.webexplorer.datasets.Message;
import dev.webexplorer.datasets.ToolCall;
import dev.webexplorer.datasets.Trajectory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A trajectory as the template shows it: its question, then turn by turn. */
record AttemptView(
    String round,
    String id,
    String mark,
    String verdict,
    String outcome,
    String question,
    String answer,
    String gold,
    String policy,
    List<MessageView> messages,
    String left) {
  private static final int LONGEST = 2000;
  private static final int MOST_MESSAGES = 80;

  record MessageView(String role, String heading, String text, List<String> calls) {}

  /** Shows an attempt at a question of a benchmark, which has no rounds. */
  static AttemptView evaluated(RunReport.Attempted attempted) {
    int number = attempted.trajectory().attempt() + 1;
    return of(attempted, "attempt " + number);
  }

  static AttemptView of(RunReport.Attempted attempted) {
    return of(attempted, "Q" + attempted.round());
  }

  private static AttemptView of(RunReport.Attempted attempted, String which) {
    Trajectory trajectory = attempted.trajectory();
    Optional<Boolean> correct = trajectory.verdict().flatMap(Trajectory.Judged::correct);
    String reason = trajectory.verdict().map(Trajectory.Judged::reason).orElse("not judged");
    List<MessageView> messages = new ArrayList<>();
    String question = "";
    int turn = 0;
    int shown = 0;
    for (Message message : trajectory.messages()) {
      if (message instanceof Message.User user && question.isEmpty()) {
        question = user.content();
        continue;
      }
      turn += message instanceof Message.Assistant ? 1 : 0;
      if (!(message instanceof Message.Instructions) && shown++ < MOST_MESSAGES) {
        messages.add(view(message, turn));
      }
    }
    int left = shown - messages.size();
    return new AttemptView(
        which,
        trajectory.id(),
        correct.map(right -> right ? "right" : "wrong").orElse("open"),
        correct.map(right -> right ? "✓ correct" : "✗ wrong").orElse("? unjudged") + ": " + reason,
        outcome(trajectory),
        question,
        trajectory.answer().orElse("none"),
        attempted.gold(),
        trajectory.policy(),
        messages,
        left == 0 ? "" : left + " more messages are in trajectories.jsonl.");
  }

  private static String outcome(Trajectory trajectory) {
    String reason = trajectory.stopReason().name().toLowerCase(Locale.ROOT);
    String turns = trajectory.turns() + (trajectory.turns() == 1 ? " turn, " : " turns, ");
    return turns + reason + (trajectory.forcedAnswer() ? " (forced answer)" : "");
  }

  private static MessageView view(Message message, int turn) {
    String text = Visible.cut(message.content(), LONGEST);
    return switch (message) {
      case Message.Assistant assistant ->
          new MessageView("policy", "Turn " + turn, text, calls(assistant.toolCalls()));
      case Message.ToolResult result -> new MessageView("tool", result.name(), text, List.of());
      case Message.User _ -> new MessageView("loop", "Notice", text, List.of());
      case Message.Instructions _ -> new MessageView("loop", "Instructions", text, List.of());
    };
  }

  private static List<String> calls(List<ToolCall> calls) {
    return calls.stream()
        .map(call -> call.name() + " " + Visible.cut(call.arguments(), LONGEST))
        .toList();
  }
}
