package dev.webexplorer.evaluate.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.webexplorer.datasets.StopReason;
import dev.webexplorer.evaluate.Verdict;
import dev.webexplorer.evaluate.metrics.Shortcut.Place;
import dev.webexplorer.evaluate.statistics.Interval;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RoundTallyTest {

  private static Scored right(int turns, int heldFrom) {
    return new Scored(
        new Verdict.Correct(""),
        turns,
        StopReason.ANSWERED,
        List.of(new Scored.Change(heldFrom, true)));
  }

  private static Scored wrong(int turns) {
    return new Scored(new Verdict.Wrong(""), turns, StopReason.TURNS, List.of());
  }

  private static Scored unjudged(int turns) {
    return new Scored(new Verdict.Unjudged(""), turns, StopReason.ERROR, List.of());
  }

  @Test
  void figures_weighQuestionsTheSame() {
    RoundTally tally = new RoundTally();
    tally.add(0, List.of(right(4, 2), wrong(100)));
    tally.add(0, List.of(right(20, 11)));
    RoundFigures figures = tally.figures().getFirst();
    assertThat(figures.questions()).isEqualTo(2);
    assertThat(figures.attempts()).isEqualTo(3);
    assertThat(figures.accuracy()).hasValue(0.75);
    assertThat(figures.accuracyAt())
        .containsExactlyInAnyOrderEntriesOf(Map.of(3, 0.25, 10, 0.25, 30, 0.75, 100, 0.75));
    assertThat(figures.answeredWithin())
        .containsExactlyInAnyOrderEntriesOf(Map.of(3, 0.0, 10, 0.25, 30, 0.75, 100, 0.75));
    assertThat(figures.meanTurns()).hasValue(124.0 / 3);
    assertThat(figures.mixed()).hasValue(0.5);
    assertThat(figures.passAt()).containsEntry(1, 0.75).containsEntry(2, 1.0);
    assertThat(figures.stopReasons())
        .isEqualTo(Map.of(StopReason.ANSWERED, 2L, StopReason.TURNS, 1L));
  }

  @Test
  void unjudged_isNeitherRightNorWrong() {
    RoundTally tally = new RoundTally();
    tally.add(2, List.of(right(1, 1), unjudged(5)));
    tally.add(2, List.of(unjudged(9)));
    RoundFigures figures = tally.figures().getFirst();
    assertThat(figures.accuracy()).hasValue(1);
    assertThat(figures.questions()).isEqualTo(2);
    assertThat(figures.judged()).isEqualTo(1);
    assertThat(figures.attempts()).isEqualTo(3);
    assertThat(figures.meanTurns()).hasValue(5);
  }

  @Test
  void nothingJudged_givesNoAccuracy() {
    RoundTally tally = new RoundTally();
    tally.add(0, List.of(unjudged(5)));
    RoundFigures figures = tally.figures().getFirst();
    assertThat(figures.accuracy()).isEmpty();
    assertThat(figures.accuracyAt()).isEmpty();
    assertThat(figures.interval()).isEqualTo(new Interval(0, 1));
    assertThatThrownBy(() -> tally.add(0, List.of())).hasMessage("a question without an attempt");
  }

  @Test
  void rounds_comeInOrderWithTheirShortcuts() {
    RoundTally tally = new RoundTally();
    tally.add(5, List.of(wrong(3)));
    tally.add(0, List.of(right(1, 1)));
    tally.add(0, new Shortcut(Place.FIRST, List.of(Place.LISTED, Place.FIRST), true));
    tally.add(0, new Shortcut(Place.LISTED, List.of(Place.FIRST), false));
    tally.add(0, new Shortcut(Place.ABSENT, List.of(), false));
    tally.add(0, new Shortcut(Place.ABSENT, List.of(Place.ABSENT), false));
    tally.add(0, new Shortcut(Place.UNKNOWN, List.of(Place.FIRST), true));
    List<RoundFigures> figures = tally.figures();
    assertThat(figures).extracting(RoundFigures::round).containsExactly(0, 5);
    assertThat(figures.getFirst().shortcutRate()).hasValue(0.25);
    assertThat(figures.getFirst().clueShortcutRate()).hasValue(0.5);
    assertThat(figures.getFirst().namedRate()).hasValue(0.25);
    assertThat(figures.getLast().shortcutRate()).isEmpty();
  }

  @Test
  void json_isThatOfTheCommandLine() {
    RoundTally tally = new RoundTally();
    tally.add(1, List.of(right(4, 2)));
    assertThat(tally.figures().getFirst().json())
        .hasToString(
            "{\"round\":1,\"questions\":1,\"accuracy\":1.0,"
                + "\"accuracy_at\":{\"3\":1.0,\"10\":1.0,\"30\":1.0,\"100\":1.0},"
                + "\"mean_turns\":4.0,\"shortcut_rate\":null,\"clue_shortcut_rate\":null}");
  }
}
