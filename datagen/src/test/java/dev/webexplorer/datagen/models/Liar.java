package dev.webexplorer.datagen.models;

import dev.webexplorer.agent.Context;
import dev.webexplorer.agent.Policy;
import dev.webexplorer.agent.Step;
import dev.webexplorer.datasets.Message;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Hands in something else than it should.
 *
 * @param task at which one of its tasks
 * @param once whether only until it is told
 */
record Liar(Policy honest, String task, boolean once, UnaryOperator<String> lie) implements Policy {

  @Override
  public String name() {
    return honest.name();
  }

  @Override
  public Step next(Context seen) {
    Step step = honest.next(seen);
    String kind = Tasks.of(seen.messages()).map(node -> node.path("task").asText()).orElse("");
    boolean told = seen.messages().stream().anyMatch(m -> m.content().contains("was not accepted"));
    if (!kind.equals(task) || step.answer().isEmpty() || (once && told)) {
      return step;
    }
    String answer = lie.apply(step.answer().get());
    Message.Assistant said =
        new Message.Assistant("<answer>" + answer + "</answer>", "", step.message().toolCalls());
    return new Step(said, Optional.of(answer), step.usage());
  }
}
