package dev.webexplorer.datasets.export;

import dev.webexplorer.datasets.Message;
import dev.webexplorer.datasets.Message.Assistant;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;

/**
 * How long a sample may be. A message's tokens are those of its text, its reasoning and the names
 * and arguments of its calls; what a chat template adds is not counted.
 *
 * @param counter of a text's tokens
 * @param tokens most
 * @param cut whether whole turns are dropped from the end of what is longer, the observations with
 *     their calls, or all of it
 */
public record LengthLimit(ToIntFunction<String> counter, long tokens, boolean cut) {

  /** Returns the sample, as much of it as may stay; empty when nothing may. */
  Optional<Sample> apply(Sample sample) {
    List<Message> messages = sample.messages();
    long used = 0;
    int whole = 0;
    boolean learned = false;
    boolean anyLearned = false;
    for (int i = 0; i < messages.size(); i++) {
      if (messages.get(i) instanceof Assistant && anyLearned) {
        whole = i;
        learned = true;
      }
      anyLearned |= sample.learned().get(i);
      used += count(messages.get(i));
      if (used > tokens) {
        return cut && learned ? Optional.of(sample.first(whole)) : Optional.empty();
      }
    }
    return Optional.of(sample);
  }

  long count(Sample sample) {
    return sample.messages().stream().mapToLong(this::count).sum();
  }

  private long count(Message message) {
    long count = counter.applyAsInt(message.content());
    if (message instanceof Assistant said) {
      count += counter.applyAsInt(said.reasoning());
      for (var call : said.toolCalls()) {
        count += counter.applyAsInt(call.name()) + counter.applyAsInt(call.arguments());
      }
    }
    return count;
  }
}
