package dev.webexplorer.agent.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.webexplorer.agent.Agent;
import dev.webexplorer.agent.Attempt;
import dev.webexplorer.agent.Context;
import dev.webexplorer.agent.Question;
import dev.webexplorer.agent.Step;
import dev.webexplorer.agent.TestingPolicy;
import dev.webexplorer.agent.TestingTool;
import dev.webexplorer.agent.run.Rollout;
import dev.webexplorer.agent.run.RunConfiguration;
import dev.webexplorer.agent.run.RunDirectory;
import dev.webexplorer.agent.run.TrajectorySink;
import dev.webexplorer.agent.server.Conduct;
import dev.webexplorer.agent.server.Fault;
import dev.webexplorer.agent.server.Faults;
import dev.webexplorer.agent.server.ModelServer;
import dev.webexplorer.agent.server.PolicyResponder;
import dev.webexplorer.datasets.StopReason;
import dev.webexplorer.datasets.Trajectory;
import dev.webexplorer.datasets.Usage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A fifth of all calls goes wrong in every way there is. {@code -Dwebexplorer.faults=500} makes as
 * many trajectories.
 */
class FaultMixTest {
  private static final int TRAJECTORIES = Integer.getInteger("webexplorer.faults", 60);
  private static final int TURNS = 8;
  private static final int CONCURRENCY = Math.min(TRAJECTORIES, 60);

  /** Long enough that a busy machine's good answer is not taken for one that hangs. */
  private static final Duration HANGS = Duration.ofSeconds(TRAJECTORIES > 100 ? 8 : 3);

  private static final Set<Fault> WAYS =
      EnumSet.complementOf(EnumSet.of(Fault.UNAUTHORIZED, Fault.REDIRECT, Fault.TOOLS_REFUSED));

  @TempDir private Path folder;

  private static final class Collected implements TrajectorySink {
    private final List<Trajectory> trajectories = new ArrayList<>();

    @Override
    public void accept(Trajectory trajectory) {
      trajectories.add(trajectory);
    }

    @Override
    public void failed(Attempt attempt, String reason) {
      throw new AssertionError(attempt + " " + reason);
    }
  }

  private static Step next(Context seen) {
    int turn = TestingPolicy.turn(seen);
    return turn == TURNS || seen.tools().isEmpty()
        ? TestingPolicy.answer("done")
        : TestingPolicy.call("echo", "{\"turn\":" + turn + "}");
  }

  private static Agent agent(ModelServer server) {
    Limits limits =
        new Limits(
            1000, 0, 0, HANGS, Duration.ofMillis(1), Duration.ofMillis(50), Duration.ofMinutes(2));
    ModelSpec spec =
        TestingEndpoint.spec(server).withLimits(limits).withProtocol(ProtocolChoice.NATIVE);
    Endpoint endpoint = Endpoint.of(spec, "");
    return Agent.builder(new ChatPolicy(endpoint))
        .tools(TestingTool.echo())
        .pricing(endpoint.spec().pricing())
        .build();
  }

  @Test
  void everyTrajectoryEndsAndEveryTokenIsCounted() throws InterruptedException {
    Conduct bad = Conduct.GOOD.withFaults(Faults.share(0.2, WAYS, 11));
    PolicyResponder policy = new PolicyResponder(new TestingPolicy(FaultMixTest::next));
    Collected all = new Collected();
    try (ModelServer server = ModelServer.start(0, policy, bad);
        RunDirectory run = RunDirectory.open(folder, configuration(), false)) {
      new Rollout(run, agent(server), 1, CONCURRENCY, 5, "web")
          .run(
              IntStream.range(0, TRAJECTORIES)
                  .mapToObj(i -> new Rollout.Asked("q" + i, new Question("Which " + i + "?"))),
              all);

      assertThat(all.trajectories.stream().map(Trajectory::qaId))
          .isEqualTo(IntStream.range(0, TRAJECTORIES).mapToObj(i -> "q" + i).toList());
      Usage told = sum(all.trajectories);
      assertThat(told).isEqualTo(server.log().usage());
      assertThat(all.trajectories.stream().mapToDouble(t -> t.costUsd().orElseThrow()).sum())
          .isCloseTo((2.0 * told.inputTokens() + 10.0 * told.outputTokens()) / 1e6, within(1e-9));
      Map<String, Long> outcomes =
          server.log().calls().stream()
              .collect(Collectors.groupingBy(call -> call.outcome(), Collectors.counting()));
      assertThat(outcomes).containsKeys("ok", "rate_limit", "hang", "disconnect", "no_usage");
      Map<StopReason, Long> reasons =
          all.trajectories.stream()
              .collect(Collectors.groupingBy(Trajectory::stopReason, Collectors.counting()));
      System.out.println(TRAJECTORIES + " trajectories: " + reasons + ", calls: " + outcomes);
      assertThat(reasons.keySet())
          .isSubsetOf(StopReason.ANSWERED, StopReason.CONTEXT, StopReason.ERROR);
      assertThat(reasons.get(StopReason.ERROR))
          .as("content filters alone end in an error")
          .isEqualTo(outcomes.get("content_filter"));
    }
  }

  private static Usage sum(List<Trajectory> trajectories) {
    return trajectories.stream().map(Trajectory::usage).reduce(Usage.NONE, Usage::plus);
  }

  private static RunConfiguration configuration() {
    return new RunConfiguration(JsonNodeFactory.instance.objectNode(), Map.of());
  }
}
