package dev.webexplorer.evaluate.run;

import com.fasterxml.jackson.databind.JsonNode;
import dev.webexplorer.agent.run.RunDirectory;
import dev.webexplorer.datasets.StopReason;
import dev.webexplorer.datasets.Trajectory;
import dev.webexplorer.datasets.jsonl.Json;
import dev.webexplorer.datasets.jsonl.JsonLinesWriter;
import dev.webexplorer.evaluate.leak.LeakCounts;
import dev.webexplorer.evaluate.leak.LeakLog;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Writes trajectories with their verdicts, sealed where the benchmark is. */
final class RunResults implements AutoCloseable {
  private final JsonLinesWriter out;
  private final RunSeal seal;
  private final Optional<Judging> judging;
  private final Optional<LeakLog> leaks;

  RunResults(
      RunDirectory directory, RunSeal seal, Optional<Judging> judging, Optional<LeakLog> leaks) {
    this.out = directory.results(RunLog.TRAJECTORIES);
    this.seal = seal;
    this.judging = judging;
    this.leaks = leaks;
  }

  /** Writes a trajectory with the verdict on it, and returns what counts. */
  AttemptFigures write(Trajectory trajectory) {
    Trajectory counted = leaks.map(log -> counted(trajectory, log)).orElse(trajectory);
    return judging.map(one -> write(counted, one.judge(counted))).orElseGet(() -> written(counted));
  }

  private static Trajectory counted(Trajectory trajectory, LeakLog log) {
    LeakCounts counts = log.counts(trajectory, trajectory.qaId());
    if (!counts.flagged()) {
      return trajectory;
    }
    Map<String, JsonNode> fields = new HashMap<>(trajectory.unknown());
    fields.put(AttemptFigures.LEAKS, Json.mapper().valueToTree(counts));
    return trajectory.withFields(fields);
  }

  /** Writes a trajectory with this verdict. */
  AttemptFigures write(Trajectory trajectory, Judgement said) {
    return written(judging.orElseThrow().scored(trajectory, said));
  }

  private AttemptFigures written(Trajectory trajectory) {
    out.write(seal.close(trajectory));
    return AttemptFigures.of(trajectory);
  }

  /** Returns why an attempt failed. */
  static Optional<String> error(Trajectory trajectory) {
    return trajectory.stopReason() == StopReason.ERROR
        ? Optional.of(
            trajectory.id()
                + ": "
                + Optional.ofNullable(trajectory.unknown().get("error"))
                    .map(JsonNode::asText)
                    .orElse("failed"))
        : Optional.empty();
  }

  void commit() {
    out.commit();
  }

  @Override
  public void close() {
    out.close();
  }
}
