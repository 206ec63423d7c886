package dev.webexplorer.bench.evolution;

import dev.webexplorer.browser.world.World;
import dev.webexplorer.datasets.Clue;
import dev.webexplorer.datasets.Evidence;
import dev.webexplorer.datasets.QaPair;
import dev.webexplorer.datasets.jsonl.JsonLinesReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code EvolutionQuality QA.JSONL RANDOM_SEED PAGES}: of the questions that were made on a world,
 * how many have exactly one right answer in their last round, and how much of their evidence bears
 * its clue out, by the world's facts. For comparison, so that it shows that either can fail, it
 * asks the same of questions cut down to one clue, and of clues with a stranger's evidence.
 */
public final class EvolutionQuality {
  private static final Pattern ASKED =
      Pattern.compile("(?:Who is|What is the name of) the ([a-z ]+?) described");

  private final Truth truth;
  private int questions;
  private int unique;
  private int uniqueClosely;
  private int ownAnswer;
  private int clues;
  private int supported;
  private int silent;
  private int looseUnique;
  private int strangerSupported;
  private List<Evidence> stranger = List.of();

  private EvolutionQuality(Truth truth) {
    this.truth = truth;
  }

  public static void main(String[] args) {
    World world = World.generate(Long.parseLong(args[1]), Integer.parseInt(args[2]));
    EvolutionQuality quality = new EvolutionQuality(new Truth(world));
    try (JsonLinesReader<QaPair> pairs = JsonLinesReader.open(Path.of(args[0]), QaPair.class)) {
      pairs.forEachRemaining(quality::add);
    }
    System.out.printf(
        "%d questions: at least %d have their answer and no other (%.2f %%), %d read closely"
            + " (%.2f %%); %d have their answer%n",
        quality.questions,
        quality.unique,
        100.0 * quality.unique / quality.questions,
        quality.uniqueClosely,
        100.0 * quality.uniqueClosely / quality.questions,
        quality.ownAnswer);
    System.out.printf(
        "%d clues: the evidence of %d bears them out (%.2f %%); %d ask nothing that facts tell%n",
        quality.clues,
        quality.supported,
        100.0 * quality.supported / quality.clues,
        quality.silent);
    System.out.printf(
        "for comparison: with their last clue alone %d have no other answer; with the evidence of"
            + " another question's clue %d clues are borne out%n",
        quality.looseUnique, quality.strangerSupported);
  }

  private void add(QaPair pair) {
    questions++;
    String answer = pair.aliases().isEmpty() ? pair.answer() : pair.aliases().getFirst();
    List<List<Condition>> asked = new ArrayList<>();
    List<List<Condition>> closely = new ArrayList<>();
    for (Clue clue : pair.clues()) {
      asked.add(clue(pair, clue, answer));
      closely.add(
          ClueTruth.of(clue.text(), answer, evidence(pair, clue), truth, true).conditions());
    }
    Set<String> kind = kind(pair.question());
    stranger = evidence(pair, pair.clues().getFirst());
    boolean own = fits(asked, answer);
    List<String> rivals = rivals(asked, answer, kind);
    List<List<Condition>> last = List.of(asked.getLast());
    looseUnique += rivals(last, answer, kind).isEmpty() ? 1 : 0;
    uniqueClosely += own && rivals(closely, answer, kind).isEmpty() ? 1 : 0;
    ownAnswer += own ? 1 : 0;
    unique += own && rivals.isEmpty() ? 1 : 0;
    if (!own || !rivals.isEmpty()) {
      System.out.printf(
          "%s %s: %s%n  %s%n  %s%n",
          pair.id(), answer, own ? "also " + rivals : "not its own answer", pair.question(), asked);
    }
  }

  /** The kind that is asked for. */
  private static Set<String> kind(String question) {
    Matcher asked = ASKED.matcher(question);
    return asked.find() ? Set.of(asked.group(1)) : Set.of();
  }

  private List<String> rivals(List<List<Condition>> asked, String answer, Set<String> kind) {
    return truth.titles().stream()
        .filter(title -> !title.equals(answer))
        .filter(title -> truth.isPerson(title) == truth.isPerson(answer))
        .filter(title -> truth.called(title, kind))
        .filter(title -> fits(asked, title))
        .toList();
  }

  private static List<Evidence> evidence(QaPair pair, Clue clue) {
    return clue.evidence().stream().map(pair.evidence()::get).toList();
  }

  private List<Condition> clue(QaPair pair, Clue clue, String answer) {
    List<Evidence> evidence = evidence(pair, clue);
    ClueTruth told = ClueTruth.of(clue.text(), answer, evidence, truth, false);
    List<Condition> conditions = told.conditions();
    Optional<String> unsupported = told.unsupported(evidence);
    clues++;
    supported += unsupported.isEmpty() ? 1 : 0;
    silent += conditions.isEmpty() ? 1 : 0;
    boolean fooled =
        ClueTruth.of(clue.text(), answer, stranger, truth, false).unsupported(stranger).isEmpty();
    strangerSupported += fooled ? 1 : 0;
    unsupported.ifPresent(why ->
        System.out.printf(
            "%s %s: %s%n  %s%n  %s%n", pair.id(), answer, why, clue.text(), evidence));
    return conditions;
  }

  private boolean fits(List<List<Condition>> asked, String answer) {
    return asked.stream().allMatch(conditions -> Condition.hold(conditions, answer, truth));
  }
}
