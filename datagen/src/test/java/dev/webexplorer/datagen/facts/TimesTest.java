package dev.webexplorer.datagen.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TimesTest {
  @Property
  void everyYear_hasTheTermsOfItsVaguerNames(@ForAll @IntRange(min = 1000, max = 2099) int year) {
    Set<String> terms = new TreeSet<>();
    Times.terms("It was built in " + year + ".", terms);

    assertThat(terms).contains(Times.term(year, 0), Times.term(year, 1), Times.term(year, 2));
  }

  @Test
  void words_nameDecadesAndCenturies() {
    assertThat(Times.words(1994, 1)).isEqualTo("the mid-1990s");
    assertThat(Times.words(2003, 2)).isEqualTo("the first half of the 21st century");
    assertThat(Times.words(1150, 2)).isEqualTo("the second half of the 12th century");
  }

  @Test
  void counts_areRounded() {
    assertThat(Counts.round(4598)).isEqualTo("5,000");
    assertThat(Counts.round(16)).isEqualTo("15");
    assertThat(Counts.round(1_234_000)).isEqualTo("1 million");
  }

  @Test
  void kinds_leadUpwardsWithoutEnd() {
    assertThat(Kinds.ladder("river"))
        .startsWith("river", "waterway", "body of water")
        .contains("place")
        .contains("place");
    assertThat(Kinds.isPerson("painter")).isTrue();
    assertThat(Kinds.isPlace("painter")).isFalse();
  }
}
