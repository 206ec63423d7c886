package dev.webexplorer.datagen.generate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.webexplorer.agent.Agent;
import dev.webexplorer.agent.run.Job;
import dev.webexplorer.agent.run.JobResult;
import dev.webexplorer.agent.run.LocalJobRunner;
import dev.webexplorer.agent.run.RunDirectory;
import dev.webexplorer.browser.Corpus;
import dev.webexplorer.datagen.rules.RuleWriter;
import dev.webexplorer.datasets.InputException;
import dev.webexplorer.datasets.QaPair;
import dev.webexplorer.datasets.jsonl.Json;
import dev.webexplorer.datasets.jsonl.JsonLinesWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Generates a dataset into a run directory; begun again, it goes on where it was stopped. */
public final class Generator {
  private static final String KIND = "seed";

  private final Corpus web;
  private final RuleWriter writer;
  private final Agent solver;
  private final GivenEvidence given;
  private final RunDirectory directory;
  private final GenerateSettings settings;

  public Generator(
      Corpus web,
      RuleWriter writer,
      Agent solver,
      GivenEvidence given,
      RunDirectory directory,
      GenerateSettings settings) {
    this.web = web;
    this.writer = writer;
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
    int answerable = writer.answerable();
    if (answerable == 0) {
      throw new InputException(
          ("0 of %d pages of %s can be answers: none tells what it is about in a way that rules"
                  + " read, and is tied to another page by a link or a name")
              .formatted(web.size(), web.id().name()));
    }
    progress.answerable(answerable);
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
    return solving.generated(intake.seeds, intake.rejected, answerable, solved);
  }

  /** The pages of the web in an order of chance. */
  private Stream<Job> seeds() {
    List<Integer> pages =
        IntStream.range(0, web.size()).boxed().collect(Collectors.toCollection(ArrayList::new));
    Collections.shuffle(pages, new Random(settings.randomSeed()));
    return pages.stream()
        .limit(settings.maxSeeds())
        .map(page -> Job.of("seed-" + page, KIND, JsonNodeFactory.instance.numberNode(page)));
  }

  private JobResult write(Job job) {
    return new JobResult.Done(written(job, Set.of()));
  }

  /** Returns a pair, or why there is none. */
  private JsonNode written(Job job, Set<String> taken) {
    return switch (writer.write(job.payload().intValue(), taken, directory.run())) {
      case RuleWriter.Result.Written written -> Json.mapper().valueToTree(written.pair());
      case RuleWriter.Result.Refused refused -> JsonNodeFactory.instance.textNode(refused.reason());
    };
  }

  /** Takes what came of the seeds in their order, so that which repeats which is no chance. */
  private final class Intake {
    private final Progress progress;
    private final List<QaPair> accepted = new ArrayList<>();
    private final Set<String> answers = new HashSet<>();
    private final NearDuplicates known = new NearDuplicates();
    private final SequencedMap<String, Long> rejected = new TreeMap<>();
    private int seeds;

    Intake(Progress progress) {
      this.progress = progress;
    }

    long attempts() {
      return accepted.size() * settings.attemptsAtQuestion();
    }

    boolean accept(Job job, JobResult result) {
      seeds++;
      switch (result) {
        case JobResult.Failed failed -> reject("failed: " + failed.reason());
        case JobResult.Done(JsonNode value) -> take(job, value);
      }
      progress.accepted(accepted.size(), seeds);
      return accepted.size() < settings.count();
    }

    private void take(Job job, JsonNode value) {
      JsonNode found = value;
      boolean again = value.isObject() && answers.contains(value.path("answer").asText());
      if (again) {
        found =
            directory
                .journal()
                .step(job.id(), "other answer", JsonNode.class, () -> written(job, answers));
      }
      if (found.isTextual()) {
        reject(again ? "duplicate" : found.asText());
        return;
      }
      QaPair pair = Json.read(found.toString(), QaPair.class);
      if (!known.add(pair)) {
        reject("near_duplicate");
        return;
      }
      answers.add(pair.answer());
      accepted.add(pair.withCheck("duplicate", "pass"));
    }

    private void reject(String reason) {
      rejected.merge(reason, 1L, Long::sum);
    }
  }
}
