package dev.webexplorer.datagen.models;

import dev.webexplorer.agent.Agent;
import dev.webexplorer.agent.Attempt;
import dev.webexplorer.agent.Policy;
import dev.webexplorer.agent.Question;
import dev.webexplorer.agent.Tool;
import dev.webexplorer.agent.run.TurnLog;
import dev.webexplorer.browser.Web;
import dev.webexplorer.datasets.InputException;
import dev.webexplorer.datasets.StopReason;
import dev.webexplorer.datasets.Trajectory;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Function;

/**
 * A model at work for a dataset: whose conversations are in the run's journal, turn by turn, so
 * that none is paid twice. Thread-safe.
 *
 * @param agents starts an agent of a policy that stands for the model's, with its prices, its
 *     budget and the run's
 * @param policy the model's
 * @param tools what it may use; may be none
 * @param web what the tools look at
 * @param turns the run's journal
 */
public record ModelRole(
    Function<Policy, Agent.Builder> agents,
    Policy policy,
    List<Tool> tools,
    Web web,
    TurnLog turns,
    long randomSeed) {
  public ModelRole {
    tools = List.copyOf(tools);
  }

  String name() {
    return policy.name();
  }

  Agent agent(String instructions, Vetted.Vetting vetting) {
    return agents
        .apply(new Vetted(policy, vetting))
        .tools(tools)
        .instructions(instructions)
        .build();
  }

  /**
   * Holds a conversation, or goes on with it.
   *
   * @param job what it is found by in the journal
   * @throws InputException when the model failed; the message says why
   * @throws CancellationException when the thread is interrupted
   */
  Trajectory converse(Agent agent, String job, String task) {
    Trajectory trajectory =
        agent.run(
            new Question(task),
            new Attempt(job, 0, randomSeed, web.id().toString(), ""),
            turns.finished(job, 0),
            turns.listener(job, 0));
    if (trajectory.stopReason() == StopReason.ERROR) {
      String why = trajectory.unknown().containsKey("error") ? error(trajectory) : "no reason told";
      throw new InputException(name() + " failed: " + why);
    }
    if (trajectory.stopReason() == StopReason.CANCELLED) {
      throw new CancellationException("interrupted in " + job);
    }
    return trajectory;
  }

  private static String error(Trajectory trajectory) {
    return String.valueOf(trajectory.unknown().get("error"));
  }
}
