package dev.webexplorer.datagen.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.webexplorer.datagen.Evolution;
import dev.webexplorer.datagen.Evolving;
import dev.webexplorer.datagen.LittleWeb;
import dev.webexplorer.datagen.Stage;
import dev.webexplorer.datagen.clue.Draft;
import dev.webexplorer.datagen.clue.Leaks;
import dev.webexplorer.datagen.facts.Kinds;
import dev.webexplorer.datagen.write.FixedSchedule;
import dev.webexplorer.datasets.Operation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleEvolverTest {
  private static final int ROUNDS = 5;

  @TempDir static Path folder;
  private static LittleWeb little;
  private static List<Evolution> evolutions;

  @BeforeAll
  static void build() {
    little = LittleWeb.smallWorld(folder);
    evolutions = evolutions();
  }

  @AfterAll
  static void close() {
    little.close();
  }

  private static List<Evolution> evolutions() {
    List<Evolution> found = new ArrayList<>();
    for (String town : SmallQuestions.TOWNS) {
      SmallQuestions.sketch(little, town).ifPresent(sketch -> found.add(evolved(sketch, ROUNDS)));
    }
    return found;
  }

  private static Evolution evolved(Sketch sketch, int rounds) {
    return new FixedSchedule(rounds).evolve(new RulePuzzle(sketch, little.web()), evolver());
  }

  private static Sketch sketch(Stage stage) {
    return RuleEvolver.sketch(stage.puzzle());
  }

  private static RuleEvolver evolver() {
    return new RuleEvolver(
        little.web(), little.facts(), new Salience(little.web(), little.facts().catalog()));
  }

  @Test
  void evolution_hasAStageForEveryRound() {
    assertThat(evolutions).hasSizeGreaterThanOrEqualTo(4);
    for (Evolution evolution : evolutions) {
      assertThat(evolution.stages()).hasSize(ROUNDS + 1);
      assertThat(evolution.stages().getFirst().operations()).isEmpty();
    }
  }

  @Test
  void everyStage_keepsTwoCluesAndHidesTheAnswer() {
    for (Evolution evolution : evolutions) {
      String answer = sketch(evolution.stages().getFirst()).entity().title();
      Leaks leaks = new Leaks(List.of(answer));
      for (Stage stage : evolution.stages()) {
        assertThat(sketch(stage).clues()).hasSizeGreaterThanOrEqualTo(2);
        assertThat(leaks.in(sketch(stage).question())).isFalse();
        assertThat(new Uniqueness(little.facts()).holds(sketch(stage))).isTrue();
      }
    }
  }

  @Test
  void operations_sayWhatChangedFromWhat() {
    for (Evolution evolution : evolutions) {
      for (Stage stage : evolution.stages()) {
        assertThat(stage.operations())
            .allSatisfy(operation -> {
              assertThat(operation.before()).isNotEmpty().isNotEqualTo(operation.after());
              assertThat(operation.operation() == Operation.Kind.REMOVE)
                  .isEqualTo(removes(stage, operation));
            });
      }
    }
  }

  /** Whether the clue is gone from the stage that the operation led to. */
  private static boolean removes(Stage stage, Operation operation) {
    return operation.clue() >= 0
        && operation.after().isEmpty()
        && sketch(stage).clues().stream().noneMatch(c -> c.number() == operation.clue());
  }

  @Test
  void operationsReplayed_giveTheNextRound() {
    for (Evolution evolution : evolutions) {
      Sketch now = sketch(evolution.stages().getFirst());
      for (Stage stage : evolution.stages()) {
        for (Operation operation : stage.operations()) {
          now = replay(now, operation);
        }
        assertThat(now.question()).isEqualTo(sketch(stage).question());
      }
    }
  }

  private static Sketch replay(Sketch sketch, Operation operation) {
    if (operation.clue() < 0) {
      assertThat(operation.before()).isEqualTo(sketch.kind());
      assertThat(Kinds.vaguer(sketch.kind())).contains(operation.after());
      return sketch.called(operation.after());
    }
    int place = place(sketch, operation.clue());
    Sketch.Numbered clue = sketch.clues().get(place);
    if (operation.operation() == Operation.Kind.REMOVE) {
      assertThat(operation.before()).isEqualTo(sketch.text(clue));
      return sketch.without(place);
    }
    List<Draft> next =
        clue.draft().steps().stream()
            .filter(step ->
                step.operation() == operation.operation()
                    && step.before().equals(operation.before())
                    && step.after().equals(operation.after()))
            .map(Draft.Step::draft)
            .toList();
    assertThat(next).hasSize(1);
    return sketch.with(place, next.getFirst());
  }

  private static int place(Sketch sketch, int number) {
    for (int i = 0; i < sketch.clues().size(); i++) {
      if (sketch.clues().get(i).number() == number) {
        return i;
      }
    }
    throw new AssertionError("no clue " + number);
  }

  @Test
  void rounds_makeTheQuestionShorterAndVaguer() {
    for (Evolution evolution : evolutions) {
      Sketch first = sketch(evolution.stages().getFirst());
      Sketch last = sketch(evolution.stages().getLast());
      assertThat(last.clues()).hasSizeLessThanOrEqualTo(first.clues().size());
      assertThat(last.clues()).anyMatch(clue -> clue.draft().stepsTaken() > 0);
    }
  }

  @Test
  void evolution_isTheSameWhenDoneAgain() {
    List<Evolution> again = evolutions();

    assertThat(again).isEqualTo(evolutions);
  }

  @Test
  void stepThatWouldLetInARival_isTakenBackAndCounted() {
    assertThat(evolutions)
        .extracting(Evolution::undone)
        .anySatisfy(undone -> assertThat(undone).containsKey("ambiguous"))
        .allSatisfy(undone -> assertThat(undone.keySet()).isSubsetOf("ambiguous", "leak"));
  }

  @Test
  void roundTakenBack_goesOnInSmallerSteps() {
    for (Evolution evolution : evolutions) {
      Evolving evolving = evolver().begin(evolution.first());
      Stage large = evolving.next(1);
      evolving.back();
      Stage small = evolving.next(1);

      assertThat(small.operations()).hasSizeLessThan(large.operations().size());
      assertThat(evolving.undone()).containsEntry("too_hard", 1);
    }
  }

  @Test
  void noRounds_leaveTheQuestionAsItIs() {
    Sketch sketch = sketch(evolutions.getFirst().stages().getFirst());
    Evolution none = evolved(sketch, 0);

    assertThat(none.stages()).extracting(RuleEvolverTest::sketch).containsExactly(sketch);
    assertThat(none.undone()).isEqualTo(Map.of());
  }
}
