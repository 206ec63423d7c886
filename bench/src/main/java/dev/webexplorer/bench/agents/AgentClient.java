package dev.webexplorer.bench.agents;

import dev.webexplorer.agent.Agent;
import dev.webexplorer.agent.Attempt;
import dev.webexplorer.agent.Budget;
import dev.webexplorer.agent.Question;
import dev.webexplorer.agent.models.ChatPolicy;
import dev.webexplorer.agent.models.Endpoint;
import dev.webexplorer.agent.models.Limits;
import dev.webexplorer.agent.models.ModelSpec;
import dev.webexplorer.agent.models.ProtocolChoice;
import dev.webexplorer.datasets.Trajectory;
import java.net.URI;
import java.time.Duration;
import java.util.OptionalDouble;

/** The agent loop itself. */
final class AgentClient implements Client {
  private final ChatPolicy policy;
  private final Look look;

  AgentClient(URI address, int concurrency, Look look) {
    Limits limits =
        new Limits(
            concurrency,
            0,
            0,
            Duration.ofMinutes(5),
            Duration.ofMillis(500),
            Duration.ofSeconds(30),
            Duration.ofMinutes(10));
    ModelSpec spec =
        ModelSpec.of("bench", address, "scripted")
            .withProtocol(ProtocolChoice.NATIVE)
            .withLimits(limits);
    this.policy = new ChatPolicy(Endpoint.of(spec, ""));
    this.look = look;
  }

  @Override
  public void converse(int agent, int turns) {
    Budget budget = new Budget(turns, 1_000_000, Duration.ofHours(1), OptionalDouble.empty());
    Trajectory trajectory =
        Agent.builder(policy)
            .tools(look)
            .budget(budget)
            .build()
            .run(new Question("Which " + agent + "?"), new Attempt("q" + agent, 0, 0, "", ""));
    if (trajectory.turns() != turns || trajectory.answer().isEmpty()) {
      throw new IllegalStateException("agent " + agent + ": " + trajectory.unknown());
    }
  }
}
