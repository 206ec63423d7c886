package dev.webexplorer.agent.protocol;

import dev.webexplorer.agent.protocol.Tag.Kind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Cuts an output at its tags. What stands in thinking is thinking, whatever it looks like. */
final class Markup {
  private final String text;
  private final List<Tag> tags;
  private final Set<String> stops;
  private final List<Block> blocks = new ArrayList<>();
  private final Set<Repair> repairs = EnumSet.noneOf(Repair.class);
  private int at;
  private int next;

  /**
   * Cuts.
   *
   * @param names the protocol's tags
   * @param stops end tags at which the server stopped, so that they are missing
   */
  Markup(String text, Map<String, Kind> names, Set<String> stops) {
    this.text = text;
    this.tags = Tag.in(text, names);
    this.stops = stops;
    startInThinking();
    while (next < tags.size()) {
      Tag tag = tags.get(next++);
      prose(tag.start());
      at = tag.end();
      if (tag.opens()) {
        open(tag);
      } else {
        repairs.add(Repair.TAG);
      }
    }
    prose(text.length());
  }

  List<Block> blocks() {
    return blocks;
  }

  Set<Repair> repairs() {
    return repairs;
  }

  /** Templates write the beginning of thinking into the prompt; the output has its end alone. */
  private void startInThinking() {
    int end = find(0, tag -> tag.kind() == Kind.THINKING);
    if (end < tags.size()
        && !tags.get(end).opens()
        && (end == 0 || !text.substring(tags.get(end).end()).isBlank())) {
      blocks.add(new Block.Thinking(text.substring(0, tags.get(end).start())));
      at = tags.get(end).end();
      next = end + 1;
    }
  }

  private int find(int from, Predicate<Tag> wanted) {
    int i = from;
    while (i < tags.size() && !wanted.test(tags.get(i))) {
      i++;
    }
    return i;
  }

  private void prose(int end) {
    if (end > at) {
      blocks.add(new Block.Prose(text.substring(at, end)));
    }
    at = Math.max(at, end);
  }

  private void open(Tag tag) {
    switch (tag.kind()) {
      case THINKING -> thinking();
      case CALL -> call(tag);
      case ANSWER -> answer(tag);
      case RESPONSE -> {
        repairs.add(Repair.INVENTED_RESPONSE);
        goTo(tags.size());
      }
    }
  }

  /** Goes before a tag, or to the end. */
  private void goTo(int tag) {
    next = tag;
    at = tag < tags.size() ? tags.get(tag).start() : text.length();
  }

  private void goBehind(int tag) {
    next = tag + 1;
    at = tags.get(tag).end();
  }

  private String upTo(int tag) {
    return text.substring(at, tag < tags.size() ? tags.get(tag).start() : text.length());
  }

  private void thinking() {
    int end = find(next, tag -> tag.isClose(Kind.THINKING));
    if (end < tags.size()) {
      blocks.add(new Block.Thinking(upTo(end)));
      goBehind(end);
      return;
    }
    repairs.add(Repair.THINKING);
    int last = lastBlocks(next);
    blocks.add(new Block.Thinking(upTo(last)));
    goTo(last);
  }

  /** Thinking that is not closed ends before the whole calls and answers that end the output. */
  private int lastBlocks(int from) {
    int last = tags.size();
    int end = text.length();
    while (last - 2 >= from
        && !tags.get(last - 1).opens()
        && tags.get(last - 2).isOpen(tags.get(last - 1).kind())
        && text.substring(tags.get(last - 1).end(), end).isBlank()) {
      last -= 2;
      end = tags.get(last).start();
    }
    return last;
  }

  private void call(Tag tag) {
    int end = find(next, other -> other.opens() || other.kind() == Kind.CALL);
    boolean closed = end < tags.size() && !tags.get(end).opens();
    boolean stopped = end == tags.size() && stops.contains("</" + tag.name() + ">");
    if (!closed && !stopped) {
      repairs.add(Repair.TAG);
    }
    blocks.add(new Block.Tagged(tag.name(), upTo(end), closed || stopped));
    if (closed) {
      goBehind(end);
    } else {
      goTo(end);
    }
  }

  /** Weak models say that the answer belongs between the tags, as they heard. */
  private boolean repeatsInstructions(Tag tag, String answer) {
    return (answer.equals("and") || answer.startsWith("and </" + tag.name()))
        && text.substring(0, tag.start()).stripTrailing().endsWith("between");
  }

  /** An answer that begins anew is the later one; the earlier tag is a word in prose. */
  private void answer(Tag tag) {
    int end = find(next, other -> other.kind() == Kind.ANSWER);
    if (end == tags.size()) {
      end = find(next, Tag::opens);
      if (!stops.contains("</" + tag.name() + ">")) {
        repairs.add(Repair.TAG);
      }
    } else if (tags.get(end).opens()) {
      repairs.add(Repair.TAG);
      return;
    }
    if (repeatsInstructions(tag, upTo(end).strip())) {
      repairs.add(Repair.TAG);
      return;
    }
    blocks.add(new Block.Answer(upTo(end).strip()));
    if (end < tags.size() && !tags.get(end).opens()) {
      goBehind(end);
    } else {
      goTo(end);
    }
  }
}
