package dev.webexplorer.evaluate.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.webexplorer.datasets.InputException;
import dev.webexplorer.evaluate.report.ComparisonText;
import dev.webexplorer.evaluate.run.RunLog;
import dev.webexplorer.evaluate.run.TestingRun;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComparisonTest {
  @TempDir private Path folder;

  /** The first has {@code onlyFirst} questions for itself, the second {@code onlySecond}. */
  private static TestingRun single(TestingRun run, boolean first, int onlyFirst, int onlySecond) {
    for (int i = 0; i < 60; i++) {
      boolean flips = i < onlyFirst + onlySecond;
      boolean right = flips ? (i < onlyFirst) == first : i % 2 == 0;
      run.question("q%02d".formatted(i), "1", right ? "+" : "-");
    }
    return run;
  }

  private RunLog run(String name, boolean first, int onlyFirst, int onlySecond) {
    return single(new TestingRun("gaia", name), first, onlyFirst, onlySecond)
        .in(folder.resolve(name));
  }

  @Test
  void oneAttempt_isMcNemar() {
    Comparison found = Comparison.of(run("a", true, 15, 5), run("b", false, 15, 5), false);
    assertThat(found.test()).isEqualTo("McNemar, exact");
    assertThat(found.p()).isEqualTo(0.041389465, within(1e-9));
    assertThat(found.difference().value()).isEqualTo(-10 / 60.0, within(1e-12));
    assertThat(found.accuracyFirst()).isEqualTo(35 / 60.0, within(1e-12));
    assertThat(found.accuracySecond()).isEqualTo(25 / 60.0, within(1e-12));
    assertThat(found.flips()).hasSize(20);
    assertThat(found.bootstrap().high()).isLessThan(0);
    assertThat(ComparisonText.of(found, found.p(), 3))
        .contains("B less A: -16.7 points", "McNemar", "20 questions flipped");
  }

  @Test
  void severalAttempts_areComparedByQuestion() {
    RunLog a =
        new TestingRun("gaia", "a")
            .question("q1", "1", "++--")
            .question("q2", "1", "+?+-")
            .question("q3", "1", "----")
            .in(folder.resolve("a"));
    RunLog b =
        new TestingRun("gaia", "b")
            .question("q1", "1", "++++")
            .question("q2", "1", "++++")
            .question("q3", "1", "----")
            .in(folder.resolve("b"));
    Comparison found = Comparison.of(a, b, false);
    assertThat(found.test()).isEqualTo("sign flips");
    // two of four signs that move are as extreme, both ways
    assertThat(found.p()).isEqualTo(0.5);
    assertThat(found.pairs()).isEqualTo(11);
    assertThat(found.unpaired()).isEqualTo(1);
    assertThat(found.flips()).extracting(Comparison.Flip::question).containsExactly("q1", "q2");
    assertThat(ComparisonText.json(found, 1).path("flips").path(0).path("first").asInt())
        .isEqualTo(2);
  }

  @Test
  void otherSettings_areRefusedWithTheDifference() {
    RunLog a = run("a", true, 3, 1);
    RunLog b =
        single(new TestingRun("gaia", "b").setting("web", "other").judge("gpt"), false, 3, 1)
            .in(folder.resolve("b"));
    assertThatThrownBy(() -> Comparison.of(a, b, false))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("judged_by was \"match\" and is \"gpt\"")
        .hasMessageContaining("web was absent and is \"other\"")
        .hasMessageContaining("--force");
    assertThat(Comparison.of(a, b, true).settings()).contains("judged_by");
  }

  @Test
  void otherBenchmarks_areRefusedAlways() {
    RunLog a = run("a", true, 3, 1);
    RunLog b = single(new TestingRun("hle", "b"), false, 3, 1).in(folder.resolve("b"));
    assertThatThrownBy(() -> Comparison.of(a, b, true)).hasMessageContaining("nothing to align");
    assertThatThrownBy(() -> Comparisons.of(List.of(a, b), true))
        .hasMessageContaining("the only run on gaia r1");
  }

  @Test
  void severalComparisons_areCorrectedTogether() {
    RunLog base = run("a", true, 15, 5);
    RunLog one = run("b", false, 15, 5);
    Comparisons found = Comparisons.of(List.of(base, one, one), false);
    assertThat(found.each()).hasSize(2);
    assertThat(found.adjusted().getFirst()).isEqualTo(2 * 0.041389465, within(1e-8));
  }

  @Test
  void nothingShared_isTold() {
    RunLog a = new TestingRun("gaia", "a").question("q1", "1", "+").in(folder.resolve("a"));
    RunLog b = new TestingRun("gaia", "b").question("q2", "1", "+").in(folder.resolve("b"));
    assertThatThrownBy(() -> Comparison.of(a, b, false)).hasMessageContaining("share 0 judged");
  }
}
