package dev.webexplorer.datagen.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.webexplorer.datagen.LittleWeb;
import dev.webexplorer.datagen.rules.Salience.Ranks;
import java.nio.file.Path;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SalienceTest {
  @Test
  void search_ranksTheAnswerAndTheSources(@TempDir Path folder) {
    try (LittleWeb little = LittleWeb.smallWorld(folder)) {
      Salience salience = new Salience(little.web(), little.facts().catalog());
      int town = little.page("Dunmarrow");
      int source = little.page("Mira Tolland");

      Ranks own = salience.of("Dunmarrow town glass market", town, Set.of(source));
      assertThat(own.answer()).isEqualTo(1);
      assertThat(own.shortcut()).isTrue();
      assertThat(own.given()).isTrue();

      Ranks told = salience.of("Mira Tolland workshop granary", town, Set.of(source));
      assertThat(told.source()).isEqualTo(1);
      assertThat(told.shown()).isEqualTo(1);
      assertThat(told.shortcut()).isFalse();
      assertThat(told.told()).isTrue();

      Ranks nothing = salience.of("Zyzzyx", town, Set.of(source));
      assertThat(nothing).isEqualTo(new Ranks(0, 0, 0, false));
      assertThat(nothing.ease()).isZero();
    }
  }

  @Property
  void ease_isMoreForWhatStandsHigher(
      @ForAll @IntRange(min = 1, max = 9) int answer,
      @ForAll @IntRange(min = 0, max = 10) int source,
      @ForAll @IntRange(min = 0, max = 10) int shown) {
    Ranks ranks = new Ranks(answer, source, shown, false);

    assertThat(ranks.ease()).isGreaterThan(new Ranks(answer + 1, source, shown, false).ease());
    assertThat(ranks.ease()).isGreaterThan(new Ranks(0, source, shown, false).ease());
    assertThat(ranks.shortcut()).isEqualTo(answer == 1);
    assertThat(ranks.told()).isEqualTo(shown > 0);
  }
}
