package dev.webexplorer.agent;

import dev.webexplorer.agent.telemetry.AgentRun;
import dev.webexplorer.agent.telemetry.Telemetry;
import dev.webexplorer.datasets.Trajectory;
import java.time.InstantSource;
import java.util.List;

/**
 * Runs a policy with tools under a budget to a trajectory. Thread-safe and reusable: each {@code
 * run} is on its own and uses the calling thread, which may be a virtual one; interrupting that
 * thread cancels the run.
 *
 * <p>The conversation only grows; a {@link ContextStrategy} may leave some of it out of what the
 * policy sees. When a budget is about to end, or the policy repeats itself after having been told,
 * one last turn without tools asks for the answer; it is part of the budget.
 */
public final class Agent {
  final Policy policy;
  final ToolBox tools;
  final Budget budget;
  final String instructions;
  final Pricing pricing;
  final TokenCounter counter;
  final ContextStrategy strategy;
  final RunBudget runBudget;
  final InstantSource clock;
  private final Telemetry telemetry;

  private Agent(Builder builder) {
    this.policy = builder.policy;
    this.tools = new ToolBox(builder.tools, builder.parallelCalls, builder.telemetry);
    this.budget = builder.budget;
    this.instructions = builder.instructions;
    this.pricing = builder.pricing;
    this.counter = builder.counter;
    this.strategy = builder.strategy;
    this.runBudget = builder.runBudget;
    this.clock = builder.clock;
    this.telemetry = builder.telemetry;
  }

  /** Starts an agent: no tools, {@link Budget#DEFAULT}, no price. */
  public static Builder builder(Policy policy) {
    return new Builder(policy);
  }

  /** Runs from the question to the end. */
  public Trajectory run(Question question, Attempt attempt) {
    return run(question, attempt, List.of(), TurnListener.NONE);
  }

  /**
   * Runs to the end from where an earlier run was left. A failing or cancelled run returns as well,
   * with the turns it finished; the reason stands in the trajectory's field {@code error}.
   *
   * @param finished the turns that are finished already, in order; empty to begin
   * @throws RunBudget.Spent when the run's budget ends first
   */
  public Trajectory run(
      Question question, Attempt attempt, List<Turn> finished, TurnListener listener) {
    Session session = new Session(this, question, attempt, finished, listener);
    return telemetry.on() ? traced(session, attempt) : session.run();
  }

  private Trajectory traced(Session session, Attempt attempt) {
    try (AgentRun run =
        telemetry.agent(attempt.id(), attempt.qaId(), attempt.number(), policy.name())) {
      try {
        Trajectory trajectory = session.run();
        run.ended(trajectory);
        return trajectory;
      } catch (RuntimeException e) {
        run.failed(e);
        throw e;
      }
    }
  }

  /** Settings of an agent. */
  public static final class Builder {
    private final Policy policy;
    private List<Tool> tools = List.of();
    private Budget budget = Budget.DEFAULT;
    private String instructions = Instructions.DEFAULT;
    private Pricing pricing = Pricing.UNKNOWN;
    private TokenCounter counter = TokenCounter.ESTIMATE;
    private ContextStrategy strategy = ContextStrategy.APPEND_ONLY;
    private RunBudget runBudget = RunBudget.unlimited();
    private InstantSource clock = InstantSource.system();
    private Telemetry telemetry = Telemetry.global();
    private boolean parallelCalls;

    private Builder(Policy policy) {
      this.policy = policy;
    }

    public Builder tools(List<Tool> value) {
      tools = List.copyOf(value);
      return this;
    }

    public Builder tools(Tool... value) {
      return tools(List.of(value));
    }

    public Builder budget(Budget value) {
      budget = value;
      return this;
    }

    /** The system message. */
    public Builder instructions(String value) {
      instructions = value;
      return this;
    }

    public Builder pricing(Pricing value) {
      pricing = value;
      return this;
    }

    public Builder counter(TokenCounter value) {
      counter = value;
      return this;
    }

    /** What of a long conversation the policy sees; default: all. */
    public Builder strategy(ContextStrategy value) {
      strategy = value;
      return this;
    }

    /** What this agent shares with others of its run; default: no limit. */
    public Builder runBudget(RunBudget value) {
      runBudget = value;
      return this;
    }

    public Builder clock(InstantSource value) {
      clock = value;
      return this;
    }

    /** Who is told of runs and calls of tools; default: what listens in this process. */
    public Builder telemetry(Telemetry value) {
      telemetry = value;
      return this;
    }

    /** Whether the calls of one turn run at once; their observations keep the calls' order. */
    public Builder parallelCalls(boolean value) {
      parallelCalls = value;
      return this;
    }

    public Agent build() {
      return new Agent(this);
    }
  }
}
