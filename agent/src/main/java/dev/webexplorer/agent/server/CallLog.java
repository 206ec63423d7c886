package dev.webexplorer.agent.server;

import dev.webexplorer.datasets.Usage;
import java.util.ArrayList;
import java.util.List;

/** What a model server did, call by call. Thread-safe. */
public final class CallLog {
  private final List<Call> calls = new ArrayList<>();
  private final Prefixes prefixes = new Prefixes();

  /**
   * One call.
   *
   * @param conversation see {@link Asked#conversation()}
   * @param turn from 1
   * @param outcome {@code ok}, a fault's name in lower case, or {@code gone}: the client went away
   * @param usage what it took; nothing when no whole answer was sent
   */
  public record Call(String conversation, int turn, String outcome, Usage usage) {

    /** Returns whether a whole answer was sent. */
    public boolean paid() {
      return !usage.equals(Usage.NONE);
    }
  }

  /** Notes a call before it is answered, so that whoever has the answer finds it noted. */
  synchronized void add(Call call) {
    calls.add(call);
  }

  /** Notes that the client went away before it had the whole answer. */
  synchronized void gone(Call call) {
    calls.remove(call);
    calls.add(new Call(call.conversation(), call.turn(), "gone", Usage.NONE));
  }

  void watch(Asked asked) {
    prefixes.add(asked);
  }

  public synchronized List<Call> calls() {
    return List.copyOf(calls);
  }

  /** Returns the calls that were answered whole. */
  public List<Call> paid() {
    return calls().stream().filter(Call::paid).toList();
  }

  /** Returns what all paid calls took. */
  public Usage usage() {
    return paid().stream().map(Call::usage).reduce(Usage.NONE, Usage::plus);
  }

  /**
   * Returns how much of the bytes of all prompts was found again, byte for byte, at the beginning
   * of their conversation's next; 1 for all.
   */
  public double prefixShare() {
    return prefixes.share();
  }
}
