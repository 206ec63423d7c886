package dev.webexplorer.evaluate.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.webexplorer.evaluate.TestingWeb;
import dev.webexplorer.evaluate.metrics.Shortcut.Place;
import dev.webexplorer.evaluate.metrics.ShortcutProbe.Answer;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShortcutProbeTest {
  private static final Answer MERCURY =
      new Answer(TestingWeb.url("Mercury (planet)"), "Mercury (planet)");

  private static Shortcut probe(TestingWeb web, String... clues) {
    return new ShortcutProbe(web).probe("whole", List.of(clues), MERCURY);
  }

  @Test
  void firstResult_isAShortcut() {
    Shortcut found = probe(new TestingWeb().finds("whole", "Mercury (planet)", "Venus"));
    assertThat(found).isEqualTo(new Shortcut(Place.FIRST, List.of(), true));
    assertThat(found.byQuestion()).isTrue();
    assertThat(found.byClue()).isFalse();
  }

  @Test
  void laterResult_isNone() {
    Shortcut found = probe(new TestingWeb().finds("whole", "Venus", "Mercury (planet)"));
    assertThat(found).isEqualTo(new Shortcut(Place.LISTED, List.of(), true));
    assertThat(found.byQuestion()).isFalse();
  }

  @Test
  void oneClue_isEnough() {
    TestingWeb web =
        new TestingWeb()
            .finds("whole", "Venus")
            .finds("first", "Mars")
            .finds("second", "mercury planet");
    Shortcut found = probe(web, "first", "second");
    assertThat(found.clues()).containsExactly(Place.ABSENT, Place.FIRST);
    assertThat(found.byClue()).isTrue();
    assertThat(found.named()).isFalse();
  }

  @Test
  void namesake_isNotThePage() {
    Shortcut found = probe(new TestingWeb().finds("whole", "Mercury (element)"));
    assertThat(found).isEqualTo(new Shortcut(Place.ABSENT, List.of(), false));
  }

  @Test
  void titleThatHoldsTheAnswer_namesIt() {
    Shortcut found =
        new ShortcutProbe(new TestingWeb().finds("whole", "History of Paris"))
            .probe("whole", List.of(), new Answer(TestingWeb.url("Paris"), "Paris"));
    assertThat(found).isEqualTo(new Shortcut(Place.ABSENT, List.of(), true));
  }

  @Test
  void webThatDoesNotAnswer_isNotMeasured() {
    Shortcut found = probe(new TestingWeb().finds("whole", "Venus"), "times out");
    assertThat(found.clues()).containsExactly(Place.UNKNOWN);
    assertThat(found.measured()).isFalse();
  }
}
