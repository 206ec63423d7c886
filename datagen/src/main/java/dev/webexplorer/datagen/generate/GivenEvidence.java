package dev.webexplorer.datagen.generate;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.webexplorer.agent.Context;
import dev.webexplorer.agent.Left;
import dev.webexplorer.agent.Observation;
import dev.webexplorer.agent.Paid;
import dev.webexplorer.agent.Policy;
import dev.webexplorer.agent.Pricing;
import dev.webexplorer.agent.RunBudget;
import dev.webexplorer.agent.Step;
import dev.webexplorer.agent.tools.BrowseTool;
import dev.webexplorer.datasets.Evidence;
import dev.webexplorer.datasets.Message;
import dev.webexplorer.datasets.QaPair;
import dev.webexplorer.datasets.ToolCall;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Hands a policy the pages that a question's evidence stands on, and asks for the answer at once:
 * what it then misses is not hard to find but spoiled.
 */
public record GivenEvidence(
    Policy policy, Pricing pricing, RunBudget budget, BrowseTool browse, long randomSeed) {

  private static final Left LEFT = new Left(1, 4096, Duration.ofMinutes(10));

  /** By rules, which cost nothing. */
  public GivenEvidence(Policy policy, BrowseTool browse, long randomSeed) {
    this(policy, Pricing.FREE, RunBudget.unlimited(), browse, randomSeed);
  }

  /** An answer, and what it took together with the reading of the pages. */
  record Answered(Optional<String> answer, Paid paid) {}

  /**
   * Answers the question as last evolved.
   *
   * @throws RunBudget.Spent when the run's budget is spent
   */
  Answered answer(QaPair pair) {
    budget.begin();
    Paid paid = Paid.NOTHING;
    List<Message> messages = new ArrayList<>();
    messages.add(new Message.Instructions("Answer from the pages read, in a few words."));
    messages.add(new Message.User(pair.question()));
    for (URI url : pair.evidence().stream().map(Evidence::url).distinct().toList()) {
      ToolCall call = call(pair, url, messages.size());
      Observation read = browse.call(call);
      paid = paid.plus(new Paid(read.usage(), read.costUsd()));
      messages.add(new Message.Assistant("", "", List.of(call)));
      messages.add(new Message.ToolResult(call.id(), call.name(), read.text()));
    }
    Context last = new Context(messages, List.of(), List.of(), LEFT, 0, randomSeed);
    Step step = policy.next(last);
    paid = paid.plus(new Paid(step.usage(), pricing.usd(step.usage())));
    budget.add(paid);
    return new Answered(step.answer(), paid);
  }

  private static ToolCall call(QaPair pair, URI url, int number) {
    String arguments =
        JsonNodeFactory.instance
            .objectNode()
            .put("url", url.toString())
            .put("query", pair.question())
            .toString();
    return new ToolCall("given-" + number, BrowseTool.NAME, arguments);
  }
}
