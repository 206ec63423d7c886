package dev.webexplorer.datasets.export;

import dev.webexplorer.datasets.Message;
import dev.webexplorer.datasets.Message.Assistant;
import dev.webexplorer.datasets.Seen;
import dev.webexplorer.datasets.Trajectory;
import dev.webexplorer.datasets.Trajectory.ContextChange;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a policy saw and said while its context only grew.
 *
 * @param id the trajectory's, with {@code #2} and so on where its context was rewritten
 * @param messages as the policy saw them
 * @param learned for each message whether it is to be learned: the policy's own, said here
 * @param gold the answer that is right
 */
record Sample(
    String id, Trajectory trajectory, List<Message> messages, List<Boolean> learned, String gold) {
  Sample {
    messages = List.copyOf(messages);
    learned = List.copyOf(learned);
  }

  /** Returns the samples of a trajectory: one, and one more for each time it was rewritten. */
  static List<Sample> of(Trajectory trajectory, String gold) {
    List<Message> all = trajectory.messages();
    if (trajectory.contexts().isEmpty()) {
      List<Boolean> learned = all.stream().map(Assistant.class::isInstance).toList();
      return List.of(new Sample(trajectory.id(), trajectory, all, learned, gold));
    }
    List<Integer> turns = turns(all);
    Set<Integer> begins = new TreeSet<>(Set.of(1));
    trajectory.contexts().stream()
        .map(ContextChange::turn)
        .filter(turn -> turn <= turns.size())
        .forEach(begins::add);
    List<Integer> parts = List.copyOf(begins);
    List<Sample> samples = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      int after = i + 1 < parts.size() ? parts.get(i + 1) : turns.size() + 1;
      samples.add(part(trajectory, turns, parts.get(i), after, gold));
    }
    return samples;
  }

  /** Positions of the assistant's messages. */
  private static List<Integer> turns(List<Message> all) {
    List<Integer> turns = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i) instanceof Assistant) {
        turns.add(i);
      }
    }
    return turns;
  }

  /** The turns from one to before another, which ends with the last thing that was said in it. */
  private static Sample part(
      Trajectory trajectory, List<Integer> turns, int turn, int after, String gold) {
    BitSet out = new BitSet();
    trajectory.contexts().stream()
        .filter(change -> change.turn() <= turn)
        .forEach(change -> change.drop().forEach(out::set));
    boolean last = after > turns.size();
    int end = last ? trajectory.messages().size() : turns.get(after - 2) + 1;
    int begin = turn <= turns.size() ? turns.get(turn - 1) : end;
    List<Message> shown = trajectory.messages().subList(0, end);
    List<Message> messages = new ArrayList<>();
    List<Boolean> learned = new ArrayList<>();
    for (int at : Seen.positions(shown, out)) {
      messages.add(Seen.message(shown, out, at));
      learned.add(at >= begin && shown.get(at) instanceof Assistant);
    }
    String id = turn == 1 ? trajectory.id() : trajectory.id() + "#" + turn;
    return new Sample(id, trajectory, messages, learned, gold);
  }

  /** Returns the first messages of this, whole turns. */
  Sample first(int count) {
    return new Sample(id, trajectory, messages.subList(0, count), learned.subList(0, count), gold);
  }

  /** Returns whether some of the policy's messages are context alone. */
  boolean hasContext() {
    for (int i = 0; i < messages.size(); i++) {
      if (messages.get(i) instanceof Assistant && !learned.get(i)) {
        return true;
      }
    }
    return false;
  }
}
