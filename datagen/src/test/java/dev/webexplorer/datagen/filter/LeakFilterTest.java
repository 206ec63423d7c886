package dev.webexplorer.datagen.filter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.webexplorer.datasets.QaPair;
import org.junit.jupiter.api.Test;

class LeakFilterTest {
  private static Finding.Kind of(QaPair pair) {
    return new LeakFilter().examine(pair).kind();
  }

  @Test
  void answerOrAlias_isALeak() {
    assertThat(of(Pairs.asked("What do people of Ostrow call their harbour?", "Ostrow")))
        .isEqualTo(Finding.Kind.FAIL);
    assertThat(of(Pairs.asked("Which harbour is the Gate?", "Ostrow", "The Gate")))
        .isEqualTo(Finding.Kind.FAIL);
  }

  @Test
  void earlierRound_isALeakAndNamed() {
    Finding finding =
        new LeakFilter()
            .examine(
                Pairs.evolved("Ostrow", "Which Ostrowian harbour froze?", "Which harbour froze?"));

    assertThat(finding.kind()).isEqualTo(Finding.Kind.FAIL);
    assertThat(finding.reason()).contains("round 0");
  }

  @Test
  void whatTellsNamesakesApart_isNoPartOfTheName() {
    assertThat(of(Pairs.asked("Which planet is the smallest?", "Mercury", "Mercury (planet)")))
        .isEqualTo(Finding.Kind.PASS);
  }

  @Test
  void kindOfTheAnswer_isAskedForFreely_whereItIsNotTheWholeName() {
    QaPair asked = Pairs.asked("Which bridge was built by a widow?", "Ister Bridge");

    assertThat(of(asked)).isEqualTo(Finding.Kind.FAIL);
    assertThat(LeakFilter.butKinds().examine(asked)).isEqualTo(Finding.PASS);
    assertThat(LeakFilter.butKinds().examine(Pairs.asked("Which Ister is it?", "Ister Bridge")))
        .extracting(Finding::kind)
        .isEqualTo(Finding.Kind.FAIL);
    assertThat(LeakFilter.butKinds().examine(Pairs.asked("What is a bridge?", "Bridge")).kind())
        .isEqualTo(Finding.Kind.FAIL);
  }

  @Test
  void dateOrCount_isNamedByAllItsWords() {
    QaPair other = Pairs.asked("What happened a month before 3 June 1977?", "July 4, 1977");

    assertThat(LeakFilter.butKinds().examine(other)).isEqualTo(Finding.PASS);
    assertThat(LeakFilter.butKinds().examine(Pairs.asked("Who ruled 12 years?", "12 years")).kind())
        .isEqualTo(Finding.Kind.FAIL);
  }
}
