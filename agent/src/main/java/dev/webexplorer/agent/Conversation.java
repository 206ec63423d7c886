package dev.webexplorer.agent;

import dev.webexplorer.datasets.Message;
import dev.webexplorer.datasets.Seen;
import dev.webexplorer.datasets.Trajectory.ContextChange;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;

/**
 * Messages that are only ever appended, and which of them are seen. The lists it gives out are
 * views of constant cost that later messages do not change, so a turn costs the same however long
 * the conversation is; only a change of what is seen walks over it.
 */
final class Conversation {
  private final List<Message> all = new ArrayList<>();
  private final BitSet out = new BitSet();
  private final List<ContextChange> changes = new ArrayList<>();
  private List<Message> seen = all;

  @SuppressWarnings("ReferenceEquality") // the same list until something is left out
  void append(Message message) {
    if (seen != all) {
      seen.add(message);
    }
    all.add(message);
  }

  List<Message> soFar() {
    return new Prefix(all, all.size());
  }

  List<Message> seen() {
    return new Prefix(seen, seen.size());
  }

  /** Returns the positions that are left out; not to be changed. */
  BitSet out() {
    return out;
  }

  List<ContextChange> changes() {
    return List.copyOf(changes);
  }

  int size() {
    return all.size();
  }

  void apply(ContextChange change) {
    changes.add(change);
    change.drop().forEach(out::set);
    seen = new ArrayList<>();
    Seen.positions(all, out).forEach(at -> seen.add(Seen.message(all, out, at)));
  }

  private static final class Prefix extends AbstractList<Message> implements RandomAccess {
    private final List<Message> all;
    private final int size;

    Prefix(List<Message> all, int size) {
      this.all = all;
      this.size = size;
    }

    @Override
    public Message get(int index) {
      return all.get(Objects.checkIndex(index, size));
    }

    @Override
    public int size() {
      return size;
    }
  }
}
