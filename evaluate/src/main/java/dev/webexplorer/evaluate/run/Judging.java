package dev.webexplorer.evaluate.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.webexplorer.agent.run.Job;
import dev.webexplorer.agent.run.JobResult;
import dev.webexplorer.datasets.InputException;
import dev.webexplorer.datasets.StopReason;
import dev.webexplorer.datasets.Trajectory;
import dev.webexplorer.datasets.benchmark.BenchmarkItem;
import dev.webexplorer.datasets.journal.Entry;
import dev.webexplorer.datasets.journal.Journal;
import dev.webexplorer.datasets.journal.Key;
import dev.webexplorer.datasets.jsonl.Json;
import dev.webexplorer.evaluate.Judge;
import dev.webexplorer.evaluate.reward.Scorer;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One judge at work on the attempts of a run. What it said is journaled under its name, so it is
 * asked once for each attempt, and a second judge does not touch what the first one said. An
 * attempt that it left unjudged is asked about again when the run is started again. Thread-safe.
 */
final class Judging {
  private static final String KIND = "judgement ";

  private final Judge judge;
  private final Scorer scorer;
  private final Journal journal;
  private final Map<String, BenchmarkItem> items;
  private final Set<Key> tried = ConcurrentHashMap.newKeySet();

  Judging(Judge judge, Journal journal, Map<String, BenchmarkItem> items) {
    this.judge = judge;
    this.scorer = new Scorer(judge);
    this.journal = journal;
    this.items = items;
  }

  String kind() {
    return KIND + judge.name();
  }

  /** Returns the job of judging an attempt: by whom, and which. */
  Job job(Trajectory trajectory) {
    JsonNode id = JsonNodeFactory.instance.objectNode().put("trajectory", trajectory.id());
    return new Job(trajectory.qaId(), trajectory.attempt(), kind(), id);
  }

  /** Judges what was not judged, writes it down and returns it. */
  Judgement judge(Trajectory trajectory) {
    Key key = new Key(trajectory.qaId(), trajectory.attempt(), kind());
    Optional<Entry> known = journal.find(key).filter(e -> e.done() || tried.contains(key));
    if (known.isPresent()) {
      return known.get().value(Judgement.class);
    }
    tried.add(key);
    Judgement said = ask(trajectory);
    if (said.correct().isPresent()) {
      journal.done(key, said);
    } else {
      journal.failed(key, said.reason(), said);
    }
    return said;
  }

  /** Returns the trajectory with the verdict, and the reward for it. */
  Trajectory scored(Trajectory trajectory, Judgement said) {
    return scorer.with(trajectory.withFields(Opinions.with(trajectory, said)), said.verdict());
  }

  /** Returns which trajectory a job is about. */
  static String trajectory(Job job) {
    return job.payload().path("trajectory").asText();
  }

  /** Returns what the judge said in a job; a fault of the program leaves it unjudged. */
  Judgement said(JobResult result) {
    if (result instanceof JobResult.Failed failed && failed.value().isNull()) {
      return Judgement.none(judge.name(), failed.reason());
    }
    return Json.read(result.value().toString(), Judgement.class);
  }

  /** The same as the result of a job. */
  JobResult result(Trajectory trajectory) {
    Judgement said = ask(trajectory);
    JsonNode value = Json.mapper().valueToTree(said);
    return said.correct().isPresent()
        ? new JobResult.Done(value)
        : new JobResult.Failed(said.reason(), value);
  }

  private Judgement ask(Trajectory trajectory) {
    if (trajectory.stopReason() == StopReason.ERROR) {
      return Judgement.none(judge.name(), "the attempt failed");
    }
    BenchmarkItem item = items.get(trajectory.qaId());
    if (item == null) {
      throw new InputException(
          "trajectory %s is at question %s, which items.jsonl does not have; restore it"
              .formatted(trajectory.id(), trajectory.qaId()));
    }
    return Judgement.of(
        judge.name(), judge.judge(Judge.Item.of(item), trajectory.answer().orElse("")));
  }
}
