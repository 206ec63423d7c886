package dev.webexplorer.evaluate.run;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.webexplorer.datasets.StopReason;
import dev.webexplorer.datasets.Usage;
import dev.webexplorer.evaluate.statistics.Estimate;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFiguresTest {
  @TempDir private Path folder;

  private RunFigures figures() {
    return new TestingRun("gaia", "a")
        .question("q1", "1", "++")
        .question("q2", "1", "+-")
        .question("q3", "2", "-?")
        .question("q4", "2", "??")
        .in(folder)
        .figures();
  }

  @Test
  void verdicts_keepWhatWasNotJudgedInSight() {
    Verdicts verdicts = figures().verdicts();
    assertThat(verdicts.questions()).isEqualTo(4);
    assertThat(verdicts.total()).isEqualTo(8);
    assertThat(verdicts.finished()).isEqualTo(8);
    assertThat(verdicts.judged()).isEqualTo(5);
    assertThat(verdicts.unjudged()).isEqualTo(3);
    assertThat(verdicts.accuracy().orElseThrow().value()).isEqualTo(0.5, within(1e-12));
    assertThat(verdicts.worst()).isEqualTo(3 / 8.0);
    assertThat(verdicts.best()).isEqualTo(6 / 8.0);
    assertThat(verdicts.majority().orElseThrow()).isEqualTo(1 / 3.0, within(1e-12));
  }

  /** q3 has one judged attempt, so it tells of k = 1 alone. */
  @Test
  void passAtK_isOverTheQuestionsWithSoManyVerdicts() {
    Verdicts verdicts = figures().verdicts();
    assertThat(verdicts.passAt()).containsOnlyKeys(1, 2);
    assertThat(verdicts.passAt()).containsEntry(2, 1.0);
    assertThat(verdicts.allAt()).containsEntry(2, 0.5);
    assertThat(verdicts.passAt().get(1)).isEqualTo(0.5, within(1e-12));
  }

  @Test
  void epochsThatAreNoPowerOfTwo_areShownToo() {
    RunFigures three = new TestingRun("gaia", "a").question("q1", "1", "+--").in(folder).figures();
    assertThat(three.verdicts().passAt()).containsOnlyKeys(1, 2, 3);
    assertThat(three.verdicts().passAt().get(2)).isEqualTo(2 / 3.0, within(1e-12));
  }

  @Test
  void failedAttempts_areNeitherFinishedNorGone() {
    AttemptFigures failed =
        new AttemptFigures(
            "q1",
            0,
            Optional.empty(),
            "",
            StopReason.ERROR,
            false,
            3,
            Map.of(),
            Usage.NONE,
            OptionalDouble.empty(),
            5,
            OptionalDouble.empty(),
            false,
            Collections.emptySortedMap());
    Verdicts verdicts = Verdicts.of(2, 1, List.of(failed));
    assertThat(verdicts.finished()).isZero();
    assertThat(verdicts.total()).isEqualTo(2);
    assertThat(verdicts.accuracy()).isEmpty();
    assertThat(verdicts.worst()).isZero();
    assertThat(verdicts.best()).isEqualTo(1);
  }

  @Test
  void groups_haveTheirOwnDenominators() {
    Map<String, Verdicts> levels = requireNonNull(figures().byGroup().get("level"));
    assertThat(levels).containsOnlyKeys("1", "2");
    Verdicts first = requireNonNull(levels.get("1"));
    Verdicts second = requireNonNull(levels.get("2"));
    assertThat(first.accuracy().map(Estimate::value)).contains(0.75);
    assertThat(second.total()).isEqualTo(4);
    assertThat(second.judged()).isEqualTo(1);
  }

  @Test
  void spent_addsUp() {
    Spent spent = figures().spent();
    assertThat(spent.turns()).isEqualTo(4 * 2 + 4 * 3);
    assertThat(spent.tokens()).isEqualTo(1000 * spent.turns() + 100 * 8);
    assertThat(spent.costUsd().orElseThrow()).isEqualTo(0.2, within(1e-9));
    assertThat(spent.toolCalls()).containsEntry("search", 12L);
    assertThat(spent.meanTurns().orElseThrow()).isEqualTo(2.5);
    assertThat(spent.stopReasons()).containsOnly(Map.entry(StopReason.ANSWERED, 8L));
  }

  /** First attempts take two turns, second ones three. */
  @Test
  void budgetCurve_countsWhatWasRightWithinIt() {
    List<BudgetCurve.Point> points = figures().byTurns().points();
    assertThat(points).extracting(BudgetCurve.Point::budget).containsExactly(2.0, 3.0);
    assertThat(points.getFirst().accuracy().value()).isEqualTo(1 / 3.0, within(1e-12));
    assertThat(points.getLast().accuracy().value()).isEqualTo(0.5, within(1e-12));
    assertThat(figures().byCost().points()).hasSize(2);
  }

  @Test
  void calibration_isOverWhatWasJudgedAndStated() {
    assertThat(figures().calibration().n()).isEqualTo(5);
    assertThat(figures().calibration().reliability().getFirst().meanConfidence())
        .isEqualTo(0.2, within(1e-12));
  }
}
