package dev.webexplorer.datagen.generate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.webexplorer.agent.Agent;
import dev.webexplorer.agent.run.Job;
import dev.webexplorer.agent.run.JobResult;
import dev.webexplorer.agent.run.LocalJobRunner;
import dev.webexplorer.agent.run.RunDirectory;
import dev.webexplorer.browser.Web;
import dev.webexplorer.datagen.Seed;
import dev.webexplorer.datagen.filter.Examined;
import dev.webexplorer.datagen.filter.Filters;
import dev.webexplorer.datagen.filter.Yield;
import dev.webexplorer.datagen.write.QuestionWriter;
import dev.webexplorer.datasets.InputException;
import dev.webexplorer.datasets.QaPair;
import dev.webexplorer.datasets.jsonl.Json;
import dev.webexplorer.datasets.jsonl.JsonLinesWriter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Generates a dataset into a run directory; begun again, it goes on where it was stopped. */
public final class Generator {
  private static final String KIND = "seed";

  private final Web web;
  private final QuestionWriter writer;
  private final Agent solver;
  private final GivenEvidence given;
  private final RunDirectory directory;
  private final GenerateSettings settings;
  private final Filters filters;
  private final Filters known;
  private final Seeds seeds;

  /**
   * @param filters asked of each written pair, many at once
   * @param known asked last, in the order of the seeds, with all pairs accepted before; for filters
   *     that compare
   */
  public Generator(
      Web web,
      Seeds seeds,
      QuestionWriter writer,
      Filters filters,
      Filters known,
      Agent solver,
      GivenEvidence given,
      RunDirectory directory,
      GenerateSettings settings) {
    this.web = web;
    this.seeds = seeds;
    this.writer = writer;
    this.filters = filters;
    this.known = known;
    this.solver = solver;
    this.given = given;
    this.directory = directory;
    this.settings = settings;
  }

  /** Told how far a run is. */
  public interface Progress {
    /** Told before the first seed is explored: how many pages can be answers. */
    void answerable(int pages);

    void accepted(int questions, int seeds);

    void solved(long attempts, long all);
  }

  /**
   * Runs to the end.
   *
   * @throws InputException when no page of the web can be an answer
   * @throws InterruptedException when the thread is interrupted; what is finished stays so
   */
  public Generated run(Progress progress) throws InterruptedException {
    OptionalInt answerable = writer.answerable();
    if (answerable.isPresent() && answerable.getAsInt() == 0) {
      throw new InputException(
          ("0 of %d pages of %s can be answers: none tells what it is about in a way that rules"
                  + " read, and is tied to another page by a link or a name")
              .formatted(seeds.numbers().size(), web.id().name()));
    }
    answerable.ifPresent(progress::answerable);
    Intake intake = new Intake(progress);
    new LocalJobRunner(directory.journal(), settings.concurrency(), Map.of(KIND, this::write))
        .run(seeds(), intake::accept);
    Solving solving =
        new Solving(
            web,
            solver,
            given,
            directory,
            settings,
            done -> progress.solved(done, intake.attempts()));
    List<QaPair> solved = solving.solve(intake.accepted);
    try (JsonLinesWriter out = directory.results("qa.jsonl")) {
      solved.forEach(out::write);
      out.commit();
    }
    return solving.generated(
        new Solving.Intake(intake.seeds, intake.rejected, intake.yield.lines(), intake.failures),
        answerable,
        solved);
  }

  private Stream<Job> seeds() {
    return seeds.numbers().stream()
        .limit(settings.maxSeeds())
        .map(seed -> Job.of("seed-" + seed, KIND, JsonNodeFactory.instance.numberNode(seed)));
  }

  private JobResult write(Job job) {
    return new JobResult.Done(Json.mapper().valueToTree(written(job, Set.of())));
  }

  /**
   * What came of a seed.
   *
   * @param refused why there is no pair; empty when there is one
   * @param findings of the filters, for the pair or the last one that was refused
   */
  private record Written(Optional<QaPair> pair, String refused, List<Examined.Said> findings) {}

  private Seed seed(Job job) {
    return seeds.byNumber().apply(job.payload().intValue());
  }

  private Written written(Job job, Set<String> taken) {
    return switch (writer.write(seed(job), taken, directory.run())) {
      case QuestionWriter.Result.Written written -> filtered(job, written.examined());
      case QuestionWriter.Result.Refused refused ->
          new Written(Optional.empty(), refused.reason(), refused.findings());
    };
  }

  private Written filtered(Job job, Examined written) {
    Examined examined = filters.journaled(directory.journal(), job.id()).examine(written.pair());
    List<Examined.Said> findings = new ArrayList<>(written.findings());
    findings.addAll(examined.findings());
    return examined
        .refusedBy()
        .map(filter -> new Written(Optional.empty(), filter, findings))
        .orElseGet(() -> new Written(Optional.of(examined.pair()), "", findings));
  }

  /** Takes what came of the seeds in their order, so that which repeats which is no chance. */
  private final class Intake {
    private final Progress progress;
    private final List<QaPair> accepted = new ArrayList<>();
    private final Set<String> answers = new HashSet<>();
    private final Yield yield = new Yield();
    private final SequencedMap<String, Long> rejected = new TreeMap<>();
    private final List<String> failures = new ArrayList<>();
    private int seeds;

    Intake(Progress progress) {
      this.progress = progress;
    }

    long attempts() {
      return accepted.stream().mapToLong(settings::attemptsAt).sum();
    }

    boolean accept(Job job, JobResult result) {
      seeds++;
      switch (result) {
        case JobResult.Failed failed -> {
          reject("failed");
          failures.add(job.id() + ": " + failed.reason());
        }
        case JobResult.Done(JsonNode value) ->
            take(job, Json.read(value.toString(), Written.class));
      }
      progress.accepted(accepted.size(), seeds);
      return accepted.size() < settings.count();
    }

    private void take(Job job, Written written) {
      boolean again = written.pair().filter(pair -> answers.contains(pair.answer())).isPresent();
      Written last = again ? other(job) : written;
      yield.add(last.findings());
      if (last.pair().isEmpty()) {
        reject(again ? "same_answer" : last.refused());
        return;
      }
      Examined examined = known.examine(last.pair().get());
      yield.add(examined.findings());
      examined.refusedBy().ifPresentOrElse(this::reject, () -> accept(examined.pair()));
    }

    private Written other(Job job) {
      return directory
          .journal()
          .step(job.id(), "other answer", Written.class, () -> written(job, answers));
    }

    private void accept(QaPair pair) {
      known.accepted(pair);
      answers.add(pair.answer());
      accepted.add(pair);
    }

    private void reject(String reason) {
      rejected.merge(reason, 1L, Long::sum);
    }
  }
}
