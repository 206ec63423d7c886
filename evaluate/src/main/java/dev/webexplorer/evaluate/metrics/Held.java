package dev.webexplorer.evaluate.metrics;

import dev.webexplorer.datasets.Message;
import dev.webexplorer.datasets.Trajectory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The answer that an attempt holds from a turn on: what it would have said, had its budget of turns
 * ended there.
 *
 * <p>A policy tells it by a line {@code Best so far: …} in its messages, as the rules policy does
 * in each: the message of turn t is written before the observations of turn t, so it is what a
 * forced answer at turn t would be. A policy that writes no such line holds nothing until it
 * answers; what is measured from it is a lower bound.
 *
 * @param turn from 1
 * @param answer empty when it holds none
 */
public record Held(int turn, Optional<String> answer) {
  private static final Pattern BEST = Pattern.compile("(?m)^Best so far: (.*)$");
  private static final String NONE = "unknown";

  /** Returns each change of the answer that a trajectory holds, by turn; nothing held at first. */
  public static List<Held> of(Trajectory trajectory) {
    List<Held> changes = new ArrayList<>();
    Optional<String> now = Optional.empty();
    int turn = 0;
    for (Message message : trajectory.messages()) {
      if (message instanceof Message.Assistant assistant) {
        turn++;
        Optional<String> said = best(assistant.content());
        Optional<String> next = said.isPresent() ? said : now;
        if (turn == trajectory.turns() && trajectory.answer().isPresent()) {
          next = trajectory.answer();
        }
        if (!next.equals(now)) {
          changes.add(new Held(turn, next));
          now = next;
        }
      }
    }
    return changes;
  }

  private static Optional<String> best(String content) {
    Matcher line = BEST.matcher(content);
    String found = "";
    while (line.find()) {
      found = line.group(1).strip();
    }
    return found.isEmpty() || found.equals(NONE) ? Optional.empty() : Optional.of(found);
  }
}
