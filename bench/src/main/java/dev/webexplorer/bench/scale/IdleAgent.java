package dev.webexplorer.bench.scale;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.webexplorer.agent.Agent;
import dev.webexplorer.agent.Attempt;
import dev.webexplorer.agent.Budget;
import dev.webexplorer.agent.Context;
import dev.webexplorer.agent.Observation;
import dev.webexplorer.agent.Policy;
import dev.webexplorer.agent.Question;
import dev.webexplorer.agent.Step;
import dev.webexplorer.agent.Tool;
import dev.webexplorer.agent.ToolSpec;
import dev.webexplorer.datasets.Message;
import dev.webexplorer.datasets.ToolCall;
import dev.webexplorer.datasets.Trajectory;
import dev.webexplorer.datasets.Usage;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** An agent that thinks nothing and finds the same everywhere: what is left is the loop's cost. */
final class IdleAgent {
  private static final int TURNS = 60_000;
  private static final String PAGE = "Aldmoor is a town in Vell, founded in 1421.\n".repeat(45);

  private IdleAgent() {}

  /** What a turn cost. */
  record Speed(double microsPerTurn, double turnsPerSecond) {}

  static void warmUp(int turns) {
    measure(turns);
  }

  /** Runs attempts of so many turns each. */
  static Speed measure(int turns) {
    Agent agent = Agent.builder(new Idle()).tools(new Library()).budget(budget(turns)).build();
    int attempts = TURNS / turns;
    long start = System.nanoTime();
    long processor = Processor.thisThread();
    int done = 0;
    for (int i = 0; i < attempts; i++) {
      Trajectory trajectory =
          agent.run(new Question("Which town is it?"), new Attempt("q", i, 1, "none", "none"));
      done += trajectory.turns();
    }
    double spent = Processor.thisThread() - processor;
    double wall = System.nanoTime() - start;
    if (done != attempts * turns) {
      throw new IllegalStateException(done + " turns, not " + attempts * turns);
    }
    return new Speed(spent / 1e3 / done, done / (wall / 1e9));
  }

  private static Budget budget(int turns) {
    return new Budget(turns, Integer.MAX_VALUE, Duration.ofHours(1), OptionalDouble.empty());
  }

  /** Asks for another page each time, and answers when there is no other turn. */
  private static final class Idle implements Policy {
    @Override
    public String name() {
      return "idle";
    }

    @Override
    public Step next(Context seen) {
      boolean last = seen.tools().isEmpty() || seen.left().turns() == 1;
      String number = Integer.toString(seen.messages().size());
      List<ToolCall> calls =
          last
              ? List.of()
              : List.of(new ToolCall("call-" + number, "read", "{\"page\":" + number + "}"));
      return new Step(
          new Message.Assistant(last ? "Aldmoor" : "", "", calls),
          last ? Optional.of("Aldmoor") : Optional.empty(),
          Usage.NONE);
    }
  }

  /** Has two thousand characters to say about anything. */
  private static final class Library implements Tool {
    @Override
    public ToolSpec spec() {
      return new ToolSpec("read", "Reads.", JsonNodeFactory.instance.objectNode());
    }

    @Override
    public Observation call(ToolCall call) {
      return Observation.of(call.arguments() + PAGE);
    }
  }
}
