package dev.webexplorer.evaluate.judge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.webexplorer.datasets.Message;
import dev.webexplorer.datasets.StopReason;
import dev.webexplorer.datasets.ToolCall;
import dev.webexplorer.datasets.Trajectory;
import dev.webexplorer.evaluate.Judge;
import dev.webexplorer.evaluate.Verdict;
import java.util.List;
import java.util.Optional;

/**
 * Fills in a trajectory's verdict and reward.
 *
 * <p>The reward is 0.2·format + correct. The weight and the idea are the paper's (arXiv 2509.06501,
 * section 4); when a format is right is our reading: 1 when every turn is well formed – calls whose
 * arguments are a JSON object and that name a known tool, or one final answer – and the trajectory
 * ended {@code answered}, not forced; else 0. There is no reward without a verdict.
 */
public final class Scorer {
  private static final double FORMAT_WEIGHT = 0.2;
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private final Judge judge;

  public Scorer(Judge judge) {
    this.judge = judge;
  }

  /** Returns the trajectory with the judge's verdict on its answer, and the reward for it. */
  public Trajectory score(Trajectory trajectory, Judge.Item item) {
    return with(trajectory, judge.judge(item, trajectory.answer().orElse("")));
  }

  /** Returns the trajectory with this verdict, and the reward for it. */
  public Trajectory with(Trajectory trajectory, Verdict verdict) {
    Optional<Boolean> correct =
        switch (verdict) {
          case Verdict.Correct _ -> Optional.of(true);
          case Verdict.Wrong _ -> Optional.of(false);
          case Verdict.Unjudged _ -> Optional.empty();
        };
    return new Trajectory(
        trajectory.id(),
        trajectory.qaId(),
        trajectory.attempt(),
        trajectory.messages(),
        trajectory.contexts(),
        trajectory.answer(),
        Optional.of(new Trajectory.Judged(correct, judge.name(), verdict.reason())),
        correct.map(right -> reward(wellFormed(trajectory), right)),
        trajectory.stopReason(),
        trajectory.forcedAnswer(),
        trajectory.turns(),
        trajectory.toolCalls(),
        trajectory.usage(),
        trajectory.costUsd(),
        trajectory.started(),
        trajectory.wallMs(),
        trajectory.policy(),
        trajectory.web(),
        trajectory.randomSeed(),
        trajectory.run(),
        trajectory.unknown());
  }

  /** Returns the reward for one attempt. */
  public static Trajectory.Reward reward(boolean wellFormed, boolean correct) {
    double format = wellFormed ? 1 : 0;
    double right = correct ? 1 : 0;
    return new Trajectory.Reward(format, right, FORMAT_WEIGHT * format + right);
  }

  /** Returns whether the format of a trajectory is right, as told above. */
  public static boolean wellFormed(Trajectory trajectory) {
    boolean ended =
        trajectory.stopReason() == StopReason.ANSWERED
            && !trajectory.forcedAnswer()
            && trajectory.answer().isPresent();
    return ended
        && trajectory.toolCalls().getOrDefault("malformed", 0) == 0
        && turnsWellFormed(trajectory.messages());
  }

  private static boolean turnsWellFormed(List<Message> messages) {
    int withoutCalls = 0;
    for (Message message : messages) {
      if (message instanceof Message.Assistant assistant) {
        if (withoutCalls > 0 || !assistant.toolCalls().stream().allMatch(Scorer::wellFormed)) {
          return false;
        }
        withoutCalls += assistant.toolCalls().isEmpty() ? 1 : 0;
      }
    }
    return withoutCalls == 1;
  }

  private static boolean wellFormed(ToolCall call) {
    try {
      return !call.name().isBlank() && JSON.readTree(call.arguments()).isObject();
    } catch (JsonProcessingException e) {
      return false; // the arguments are the policy's words, not JSON
    }
  }
}
