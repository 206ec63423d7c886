package dev.webexplorer.datagen.generate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.webexplorer.agent.Agent;
import dev.webexplorer.agent.Attempt;
import dev.webexplorer.agent.ContextOverflow;
import dev.webexplorer.agent.Paid;
import dev.webexplorer.agent.Question;
import dev.webexplorer.agent.run.Rollout;
import dev.webexplorer.agent.run.RunDirectory;
import dev.webexplorer.agent.run.TrajectorySink;
import dev.webexplorer.browser.Web;
import dev.webexplorer.datagen.filter.Yield;
import dev.webexplorer.datagen.write.QuestionWriter;
import dev.webexplorer.datasets.Difficulty;
import dev.webexplorer.datasets.InputException;
import dev.webexplorer.datasets.QaPair;
import dev.webexplorer.datasets.Round;
import dev.webexplorer.datasets.Trajectory;
import dev.webexplorer.datasets.jsonl.JsonLinesWriter;
import dev.webexplorer.evaluate.Judge;
import dev.webexplorer.evaluate.Verdict;
import dev.webexplorer.evaluate.judge.MatchJudge;
import dev.webexplorer.evaluate.metrics.RoundTally;
import dev.webexplorer.evaluate.metrics.Scored;
import dev.webexplorer.evaluate.metrics.ShortcutProbe;
import dev.webexplorer.evaluate.report.EvenSample;
import dev.webexplorer.evaluate.report.RunReport;
import dev.webexplorer.evaluate.reward.Scorer;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import java.util.stream.Stream;

/**
 * Has the rounds that are wanted of every question solved k times, judged and measured. An
 * attempt's {@code qa_id} is the question's id with the round after it: {@code q-3f2a.r5}.
 */
final class Solving {
  /** An answer without a page of its own is known in results by its name. */
  private static final URI NO_PAGE = URI.create("about:blank");

  private final Judge judge = new MatchJudge();
  private final Scorer scorer = new Scorer(judge);
  private final RoundTally tally = new RoundTally();
  private final EvenSample<RunReport.Attempted> sample = new EvenSample<>(RunReport.MOST_ATTEMPTS);
  private final List<String> failures = new ArrayList<>();
  private final Map<String, Asked> asked = new HashMap<>();
  private final Map<String, Difficulty> difficulty = new HashMap<>();
  private final Web web;
  private final Agent solver;
  private final GivenEvidence given;
  private final RunDirectory directory;
  private final GenerateSettings settings;
  private final LongConsumer progress;
  private long done;

  private int givenAsked;
  private int givenRight;

  /** A question in one round, with its attempts as far as they are done. */
  private static final class Asked {
    final QaPair pair;
    final Round round;
    final List<Scored> scored = new ArrayList<>();
    int done;

    Asked(QaPair pair, Round round) {
      this.pair = pair;
      this.round = round;
    }
  }

  Solving(
      Web web,
      Agent solver,
      GivenEvidence given,
      RunDirectory directory,
      GenerateSettings settings,
      LongConsumer progress) {
    this.web = web;
    this.solver = solver;
    this.given = given;
    this.directory = directory;
    this.settings = settings;
    this.progress = progress;
  }

  /** Returns the pairs with their difficulty. */
  List<QaPair> solve(List<QaPair> pairs) throws InterruptedException {
    pairs.forEach(this::probe);
    pairs.stream().filter(settings::solvesLast).forEach(this::giveEvidence);
    try (JsonLinesWriter trajectories = directory.results("trajectories.jsonl")) {
      new Rollout(
              directory,
              solver,
              settings.attempts(),
              settings.concurrency(),
              settings.randomSeed(),
              web.id().toString())
          .run(pairs.stream().flatMap(this::ask), sink(trajectories));
      trajectories.commit();
    }
    return pairs.stream().map(this::measured).toList();
  }

  private void probe(QaPair pair) {
    ShortcutProbe probe = new ShortcutProbe(web);
    String title = pair.aliases().isEmpty() ? pair.answer() : pair.aliases().getFirst();
    JsonNode page = pair.unknown().get(QuestionWriter.ANSWER_URL);
    URI url = page == null ? NO_PAGE : URI.create(page.asText());
    ShortcutProbe.Answer answer = new ShortcutProbe.Answer(url, title);
    for (Round round : pair.rounds()) {
      tally.add(round.round(), probe.probe(round.question(), round.clues(), answer));
    }
  }

  private Stream<Rollout.Asked> ask(QaPair pair) {
    return pair.rounds().stream()
        .filter(round -> settings.solves(pair, round.round()))
        .map(round -> {
          String id = id(pair, round.round());
          asked.put(id, new Asked(pair, round));
          return new Rollout.Asked(id, new Question(round.question()));
        });
  }

  private static String id(QaPair pair, int round) {
    return pair.id() + ".r" + round;
  }

  private TrajectorySink sink(JsonLinesWriter out) {
    return new TrajectorySink() {
      @Override
      public void accept(Trajectory trajectory) {
        out.write(judged(trajectory));
        progress.accept(++done);
      }

      @Override
      public void failed(Attempt attempt, String reason) {
        failures.add(attempt.id() + ": " + reason);
        count(attempt.qaId());
        progress.accept(++done);
      }
    };
  }

  private Trajectory judged(Trajectory trajectory) {
    Asked what = Objects.requireNonNull(asked.get(trajectory.qaId()));
    QaPair pair = what.pair;
    Judge.Item item = new Judge.Item(what.round.question(), pair.answer(), pair.aliases());
    Trajectory judged = scorer.score(trajectory, item);
    what.scored.add(Scored.of(judged, item, judge));
    sample.offer(new RunReport.Attempted(what.round.round(), pair.answer(), judged));
    count(trajectory.qaId());
    return judged;
  }

  /** Counts an attempt as done, and after the last of them adds the question up. */
  private void count(String id) {
    Asked what = Objects.requireNonNull(asked.get(id));
    if (++what.done < settings.attempts()) {
      return;
    }
    asked.remove(id);
    List<Scored> scored = what.scored;
    if (!scored.isEmpty()) {
      int round = what.round.round();
      tally.add(round, scored);
      double solved = scored.stream().mapToInt(each -> each.correct() ? 1 : 0).average().orElse(0);
      double turns = scored.stream().mapToInt(Scored::turns).average().orElse(0);
      String policy = given.policy().name();
      difficulty.put(id, new Difficulty(round, policy, scored.size(), solved, turns));
    }
  }

  /** Whether the answer was right with the evidence in hand, as the journal keeps it. */
  private record Given(boolean right, Paid paid) {}

  private void giveEvidence(QaPair pair) {
    try {
      Given result =
          directory
              .journal()
              .step(pair.id(), "given evidence", Given.class, () -> answersGiven(pair));
      givenAsked++;
      givenRight += result.right() ? 1 : 0;
    } catch (InputException | ContextOverflow e) {
      failures.add(pair.id() + " with the evidence in hand: " + e.getMessage());
    }
  }

  private Given answersGiven(QaPair pair) {
    Judge.Item item = new Judge.Item(pair.question(), pair.answer(), pair.aliases());
    GivenEvidence.Answered answered = given.answer(pair);
    boolean right = judge.judge(item, answered.answer().orElse("")) instanceof Verdict.Correct;
    return new Given(right, answered.paid());
  }

  private QaPair measured(QaPair pair) {
    List<Difficulty> all = new ArrayList<>();
    for (Round round : pair.rounds()) {
      Difficulty one = difficulty.get(id(pair, round.round()));
      if (one != null) {
        all.add(one);
      } else {
        pair.difficulty().stream().filter(each -> each.round() == round.round()).forEach(all::add);
      }
    }
    return pair.withDifficulty(all);
  }

  /** What came of the seeds before anything was solved. */
  record Intake(
      int seeds,
      SequencedMap<String, Long> rejected,
      List<Yield.Line> filters,
      List<String> failures) {}

  Generated generated(Intake intake, OptionalInt answerable, List<QaPair> pairs) {
    EvenSample<QaPair> questions = new EvenSample<>(RunReport.MOST_QUESTIONS);
    pairs.forEach(questions::offer);
    failures.addAll(0, intake.failures());
    return new Generated(
        intake.seeds(),
        pairs.size(),
        intake.rejected(),
        intake.filters(),
        changes(pairs),
        answerable,
        tally.figures(),
        givenAsked == 0
            ? OptionalDouble.empty()
            : OptionalDouble.of((double) givenRight / givenAsked),
        questions.items(),
        sample.items(),
        failures);
  }

  /** Adds up what was taken back while the pairs were evolved. */
  private static SequencedMap<String, Long> changes(List<QaPair> pairs) {
    SequencedMap<String, Long> all = new TreeMap<>();
    for (QaPair pair : pairs) {
      JsonNode undone = pair.unknown().get(QuestionWriter.UNDONE);
      if (undone != null) {
        undone
            .properties()
            .forEach(each -> all.merge(each.getKey(), each.getValue().asLong(), Long::sum));
      }
    }
    return all;
  }
}
