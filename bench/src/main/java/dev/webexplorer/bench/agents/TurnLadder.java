package dev.webexplorer.bench.agents;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.webexplorer.agent.Agent;
import dev.webexplorer.agent.Budget;
import dev.webexplorer.agent.Context;
import dev.webexplorer.agent.Policy;
import dev.webexplorer.agent.Question;
import dev.webexplorer.agent.Remarks;
import dev.webexplorer.agent.Step;
import dev.webexplorer.agent.models.Tokenizers;
import dev.webexplorer.agent.run.Rollout;
import dev.webexplorer.agent.run.RunConfiguration;
import dev.webexplorer.agent.run.RunDirectory;
import dev.webexplorer.agent.run.TrajectorySink;
import dev.webexplorer.datasets.Message;
import dev.webexplorer.datasets.ToolCall;
import dev.webexplorer.datasets.Trajectory;
import dev.webexplorer.datasets.Usage;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * What a trajectory costs beside its requests: the loop, token counting with a real tokenizer, the
 * budget and the journal, for 25, 50 and 100 turns of about 1,280 tokens, up to 128K.
 */
public final class TurnLadder {
  private static final int CHARACTERS = 5600;
  private static final int TRAJECTORIES = 20;
  private static final int RUNS = 5;

  private TurnLadder() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    for (int warm = 0; warm < 3; warm++) {
      micros(50);
    }
    for (int turns : new int[] {25, 50, 100}) {
      double[] micros = new double[RUNS];
      for (int i = 0; i < RUNS; i++) {
        micros[i] = micros(turns);
      }
      Arrays.sort(micros);
      System.out.printf(
          "%3d turns: %.0f us of CPU a trajectory, %.1f us a turn%n",
          turns, micros[RUNS / 2], micros[RUNS / 2] / turns);
    }
  }

  private static double micros(int turns) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("ladder");
    Agent agent =
        Agent.builder(new Walker())
            .tools(new Look(CHARACTERS))
            .counter(Tokenizers.of("gpt-4o"))
            .budget(new Budget(turns, 200_000, Duration.ofHours(1), OptionalDouble.empty()))
            .build();
    RunConfiguration configuration =
        new RunConfiguration(JsonNodeFactory.instance.objectNode(), Map.of());
    com.sun.management.OperatingSystemMXBean system =
        (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    try (RunDirectory run = RunDirectory.open(folder, configuration, false)) {
      long cpu = system.getProcessCpuTime();
      new Rollout(run, agent, 1, 1, 0, "none")
          .run(
              IntStream.range(0, TRAJECTORIES)
                  .mapToObj(i -> new Rollout.Asked("q" + i, new Question("Which " + i + "?"))),
              new Ending());
      return (system.getProcessCpuTime() - cpu) / 1e3 / TRAJECTORIES;
    }
  }

  /** Looks further each turn, without any request. */
  private static final class Walker implements Policy {
    @Override
    public String name() {
      return "walker";
    }

    @Override
    public Step next(Context seen) {
      int turn = seen.left().turns();
      if (seen.tools().isEmpty()) {
        return new Step(
            new Message.Assistant("<answer>x</answer>", "", List.of()),
            Optional.of("x"),
            Usage.NONE,
            Remarks.NONE);
      }
      ToolCall call = new ToolCall("call-" + turn, "look", "{\"at\":" + turn + "}");
      return new Step(
          new Message.Assistant("Further " + turn, "", List.of(call)),
          Optional.empty(),
          Usage.NONE);
    }
  }

  /** Takes trajectories and keeps none. */
  private static final class Ending implements TrajectorySink {
    @Override
    public void accept(Trajectory trajectory) {
      if (trajectory.answer().isEmpty()) {
        throw new IllegalStateException("no answer: " + trajectory.stopReason());
      }
    }

    @Override
    public void failed(dev.webexplorer.agent.Attempt attempt, String reason) {
      throw new IllegalStateException(reason);
    }
  }
}
