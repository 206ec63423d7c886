package dev.webexplorer.datasets.select;

import dev.webexplorer.datasets.Message;
import dev.webexplorer.datasets.Trajectory;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What of an attempt decides whether it is chosen.
 *
 * @param question what was asked, as {@code qa_id} tells
 * @param correct empty when it was not judged
 * @param wellFormed whether its reward says that the format is right
 * @param length in characters, of all that was said
 * @param steps digests of its calls
 */
public record AttemptTraits(
    String id,
    RoundId question,
    Optional<Boolean> correct,
    boolean wellFormed,
    long length,
    Set<Integer> steps) {
  public AttemptTraits {
    steps = Set.copyOf(steps);
  }

  public static AttemptTraits of(Trajectory trajectory) {
    return new AttemptTraits(
        trajectory.id(),
        RoundId.of(trajectory.qaId()),
        trajectory.verdict().flatMap(Trajectory.Judged::correct),
        trajectory.reward().map(each -> each.format() > 0).orElse(false),
        trajectory.messages().stream().mapToLong(AttemptTraits::length).sum(),
        steps(trajectory));
  }

  private static long length(Message message) {
    long length = message.content().length();
    if (message instanceof Message.Assistant said) {
      length += said.reasoning().length();
      length += said.toolCalls().stream().mapToLong(call -> call.arguments().length()).sum();
    }
    return length;
  }

  private static Set<Integer> steps(Trajectory trajectory) {
    return trajectory.messages().stream()
        .filter(Message.Assistant.class::isInstance)
        .flatMap(message -> ((Message.Assistant) message).toolCalls().stream())
        .map(call -> (call.name() + " " + call.arguments()).hashCode())
        .collect(Collectors.toSet());
  }
}
