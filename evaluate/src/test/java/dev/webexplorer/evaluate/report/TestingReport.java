package dev.webexplorer.evaluate.report;

import dev.webexplorer.datasets.Clue;
import dev.webexplorer.datasets.Difficulty;
import dev.webexplorer.datasets.Evidence;
import dev.webexplorer.datasets.Operation;
import dev.webexplorer.datasets.QaPair;
import dev.webexplorer.datasets.Round;
import dev.webexplorer.datasets.StopReason;
import dev.webexplorer.datasets.Trajectory;
import dev.webexplorer.evaluate.Judge.Item;
import dev.webexplorer.evaluate.TestingTrajectory;
import dev.webexplorer.evaluate.Verdict;
import dev.webexplorer.evaluate.judge.MatchJudge;
import dev.webexplorer.evaluate.metrics.RoundFigures;
import dev.webexplorer.evaluate.metrics.RoundTally;
import dev.webexplorer.evaluate.metrics.Scored;
import dev.webexplorer.evaluate.metrics.Shortcut;
import dev.webexplorer.evaluate.metrics.Shortcut.Place;
import dev.webexplorer.evaluate.reward.Scorer;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/** A report of made-up figures; every text that a web could have written is {@code text}. */
final class TestingReport {
  private TestingReport() {}

  static RunReport of(String text, URI url) {
    List<QaPair> questions = new ArrayList<>();
    List<RunReport.Attempted> attempts = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      questions.add(question("q-" + i, text, url));
      attempts.add(new RunReport.Attempted(i % 2 * 5, text, attempt(text, i)));
    }
    return new RunReport("Demo: " + text, setting(text), intake(), rounds(), questions, attempts);
  }

  private static SequencedMap<String, String> setting(String text) {
    SequencedMap<String, String> setting = new LinkedHashMap<>();
    setting.put("Web", "world:7,5000 · " + text);
    setting.put("Explorer, evolver, solver", "rules");
    setting.put("Configuration", "5f2c9a41d0b7e36c");
    return setting;
  }

  private static RunReport.Intake intake() {
    SequencedMap<String, Long> rejected = new LinkedHashMap<>();
    rejected.put("leak", 3L);
    rejected.put("shortcut", 41L);
    rejected.put("unique", 12L);
    rejected.put("duplicate", 0L);
    return new RunReport.Intake(256, 200, rejected);
  }

  static List<RoundFigures> rounds() {
    RoundTally tally = new RoundTally();
    for (int round = 0; round <= 5; round++) {
      for (int question = 0; question < 20; question++) {
        int turns = 2 + round + question * (round + 1) / 4;
        boolean right = question < 20 - round / 2;
        tally.add(
            round,
            List.of(
                new Scored(
                    right ? new Verdict.Correct("") : new Verdict.Wrong(""),
                    turns,
                    StopReason.ANSWERED,
                    right ? List.of(new Scored.Change(turns / 2 + 1, true)) : List.of())));
        tally.add(
            round,
            new Shortcut(
                question < 12 - 2 * round ? Place.FIRST : Place.LISTED,
                List.of(question < 18 - 3 * round ? Place.FIRST : Place.ABSENT),
                true));
      }
    }
    return tally.figures();
  }

  static QaPair question(String id, String text, URI url) {
    Operation vaguer =
        new Operation(Operation.Kind.OBFUSCATE, 1, "in 1994 " + text, "in the mid-1990s");
    Operation removed = new Operation(Operation.Kind.REMOVE, 0, "was built by " + text, "");
    return new QaPair(
        id,
        "Which bridge, finished in the mid-1990s, spans a strait? " + text,
        "Answer " + text,
        List.of("Alias " + text),
        "en",
        "seed",
        "world@0",
        List.of(
            new Round(
                0,
                "Which bridge was built by " + text + ", was finished in 1994 and spans a strait?",
                List.of(),
                List.of()),
            new Round(
                1,
                "Which bridge, finished in the mid-1990s, spans a strait? " + text,
                List.of(),
                List.of(vaguer, removed))),
        List.of(new Clue("finished in the mid-1990s " + text, List.of(0, 7))),
        List.of(new Evidence(url, "Title " + text, "Quote " + text, "00", Instant.EPOCH)),
        Map.of("leak", "pass"),
        List.of(new Difficulty(1, "rules", 4, 0.25, 9.8)),
        Map.of("explorer", "rules"),
        "run",
        Map.of());
  }

  static Trajectory attempt(String text, int number) {
    TestingTrajectory trajectory =
        new TestingTrajectory("Which bridge? " + text)
            .turn("Searching. " + text + "\nBest so far: unknown")
            .turn("Reading.\nBest so far: " + text);
    Trajectory ended =
        number % 2 == 0 ? trajectory.answer(text) : trajectory.answer("No", StopReason.TURNS);
    return new Scorer(new MatchJudge()).score(ended, new Item("", text, List.of()));
  }
}
