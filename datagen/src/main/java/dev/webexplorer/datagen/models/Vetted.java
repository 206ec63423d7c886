package dev.webexplorer.datagen.models;

import dev.webexplorer.agent.Context;
import dev.webexplorer.agent.Policy;
import dev.webexplorer.agent.Remarks;
import dev.webexplorer.agent.Step;
import dev.webexplorer.datasets.Message;
import java.util.List;
import java.util.Optional;

/**
 * A policy that is told once what is wrong with what it hands in, and asked again. What it hands in
 * the second time stands as it is: whoever takes it looks again. What it handed in is judged by the
 * conversation alone, so that any turn can be resumed anywhere.
 */
record Vetted(Policy policy, Vetting vetting) implements Policy {
  private static final String AGAIN = "What you handed in was not accepted: ";
  private static final String HOW =
      ". Correct it and hand in the whole JSON object again, between <answer> and </answer>.";

  /** Says what is wrong with an answer. */
  @FunctionalInterface
  interface Vetting {

    /**
     * Looks at an answer.
     *
     * @param seen the conversation before it
     * @throws Refusal when it does not hold and another might
     */
    void check(String answer, List<Message> seen) throws Refusal;
  }

  @Override
  public String name() {
    return policy.name();
  }

  @Override
  public Step next(Context seen) {
    Step step = policy.next(seen);
    boolean last = seen.tools().isEmpty() && !seen.known().isEmpty();
    if (step.answer().isEmpty() || last || askedAgain(seen.messages())) {
      return step;
    }
    try {
      vetting.check(step.answer().get(), seen.messages());
      return step;
    } catch (Refusal e) {
      return again(step, e);
    }
  }

  private static boolean askedAgain(List<Message> messages) {
    return messages.stream()
        .anyMatch(
            message -> message instanceof Message.User user && user.content().startsWith(AGAIN));
  }

  private static Step again(Step step, Refusal refusal) {
    Remarks before = step.remarks();
    Remarks remarks =
        new Remarks(
            before.refused(),
            Optional.of(AGAIN + refusal.told() + HOW),
            before.repaired(),
            before.contextTokens(),
            before.retries(),
            before.filtered());
    return new Step(step.message(), Optional.empty(), step.usage(), remarks);
  }
}
