package dev.webexplorer.datagen.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.webexplorer.datagen.Evolution;
import dev.webexplorer.datagen.Evolver;
import dev.webexplorer.datagen.Evolving;
import dev.webexplorer.datagen.NumberedClue;
import dev.webexplorer.datagen.Puzzle;
import dev.webexplorer.datagen.SetAside;
import dev.webexplorer.datagen.Stage;
import dev.webexplorer.datagen.filter.Filters;
import dev.webexplorer.datasets.Difficulty;
import dev.webexplorer.datasets.InputException;
import dev.webexplorer.datasets.Operation;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdaptiveScheduleTest {
  private static final Operation STEP =
      new Operation(Operation.Kind.OBFUSCATE, 0, "exact", "vague");

  private final List<Integer> measured = new ArrayList<>();

  /** A question that is so vague. */
  private record Vague(int steps) implements Puzzle {
    @Override
    public String answer() {
      return "answer";
    }

    @Override
    public List<String> aliases() {
      return List.of();
    }

    @Override
    public Optional<URI> answerUrl() {
      return Optional.empty();
    }

    @Override
    public String language() {
      return "en";
    }

    @Override
    public String question() {
      return "vague " + steps + "?";
    }

    @Override
    public List<NumberedClue> clues() {
      return List.of();
    }
  }

  /** Takes strides until it has gone back, then single steps; in all no more than it may. */
  private record Strides(int stride, int most) implements Evolver {
    @Override
    public String name() {
      return "strides";
    }

    @Override
    public Evolving begin(Puzzle first) {
      return new Evolving() {
        private final List<Integer> steps = new ArrayList<>(List.of(0));
        private int now = stride;

        @Override
        public Stage next(int roundsLeft) {
          int before = steps.getLast();
          steps.add(Math.min(most, before + now));
          return new Stage(
              new Vague(steps.getLast()), steps.getLast() == before ? List.of() : List.of(STEP));
        }

        @Override
        public void back() {
          steps.removeLast();
          now = 1;
        }

        @Override
        public Map<String, Integer> undone() {
          return now == stride ? Map.of() : Map.of("too_hard", 1);
        }
      };
    }

    @Override
    public Filters checks(Evolution evolution) {
      return Filters.NONE;
    }

    @Override
    public boolean satisfied(Evolution evolution) {
      return true;
    }
  }

  /** Each step costs a tenth of the solve rate. */
  private Gauge gauge() {
    return puzzle -> {
      int steps = ((Vague) puzzle).steps();
      measured.add(steps);
      return new Gauge.Measure("solver", 4, Math.max(0, (10 - steps) / 10.0), steps);
    };
  }

  private Evolution evolve(String band, int stride, int most) {
    return new AdaptiveSchedule(gauge(), Band.of(band), 5)
        .evolve(new Vague(0), new Strides(stride, most));
  }

  @Test
  void evolution_endsAsSoonAsTheRateIsInTheBand() {
    Evolution evolution = evolve("0.3..0.6", 2, 100);

    assertThat(measured).containsExactly(0, 2, 4);
    assertThat(evolution.last()).isEqualTo(new Vague(4));
    assertThat(evolution.measured())
        .containsExactly(
            new Difficulty(0, "solver", 4, 1, 0),
            new Difficulty(1, "solver", 4, 0.8, 2),
            new Difficulty(2, "solver", 4, 0.6, 4));
  }

  @Test
  void questionThatIsInTheBandAtOnce_isLeftAsItIs() {
    assertThat(evolve("0.5..1", 2, 100).stages()).hasSize(1);
  }

  @Test
  void roundThatMadeItTooHard_isTakenBackAndSmallerStepsFollow() {
    Evolution evolution = evolve("0.4..0.5", 8, 100);

    assertThat(measured).containsExactly(0, 8, 1, 2, 3, 4, 5);
    assertThat(evolution.last()).isEqualTo(new Vague(5));
    assertThat(evolution.stages()).hasSize(6);
    assertThat(evolution.undone()).containsEntry("too_hard", 1);
    assertThat(evolution.measured())
        .extracting(Difficulty::round)
        .containsExactly(0, 1, 2, 3, 4, 5);
  }

  @Test
  void questionThatStaysEasy_isSetAsideAndNotMeasuredForNothing() {
    assertThatThrownBy(() -> evolve("0.1..0.2", 1, 3))
        .isInstanceOfSatisfying(
            SetAside.class, e -> assertThat(e.word()).isEqualTo(AdaptiveSchedule.TOO_EASY));
    assertThat(measured).containsExactly(0, 1, 2, 3);
  }

  @Test
  void questionThatIsTooHardAtFirst_isSetAsideAtOnce() {
    Gauge hopeless = _ -> new Gauge.Measure("solver", 1, 0, 9);

    assertThatThrownBy(() ->
            new AdaptiveSchedule(hopeless, Band.of("0.1..0.6"), 5)
                .evolve(new Vague(0), new Strides(1, 9)))
        .isInstanceOfSatisfying(
            SetAside.class, e -> assertThat(e.word()).isEqualTo(AdaptiveSchedule.TOO_HARD));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.6..0.1", "-1..0.5", "0.5..1.5", "0.5", "a..b", ".."})
  void bandThatIsNone_isRefusedWithAnExample(String text) {
    assertThatThrownBy(() -> Band.of(text))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("0.1..0.6");
  }
}
