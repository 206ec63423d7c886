package dev.webexplorer.agent;

import dev.webexplorer.datasets.Message;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;

/**
 * Messages that are only ever appended. {@link #soFar()} is a view of constant cost that later
 * messages do not change, so a turn costs the same however long the conversation is.
 */
final class Conversation {
  private final List<Message> messages = new ArrayList<>();

  void append(Message message) {
    messages.add(message);
  }

  List<Message> soFar() {
    return new Prefix(messages, messages.size());
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
