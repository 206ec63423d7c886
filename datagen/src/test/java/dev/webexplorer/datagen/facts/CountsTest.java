package dev.webexplorer.datagen.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeSet;
import java.util.regex.Matcher;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "some 240,000 people | 240000 | 200,000",
        "about 3.4 million birds | 3400000 | 3 million",
        "it has 47 rooms | 47 | 45",
        "over 12 billion leaves | 12000000000 | 10 billion"
      })
  void count_isReadAndRounded(String text, double value, String rounded) {
    Matcher count = Counts.COUNT.matcher(text);

    assertThat(count.find()).isTrue();
    assertThat(Counts.value(count)).isEqualTo(value);
    assertThat(Counts.round(value)).isEqualTo(rounded);
  }

  @ParameterizedTest
  @CsvSource({"it cost $1200", "version 1.2.30", "a 45% share", "5 cats", "on 12:30"})
  void otherNumbers_areNoCounts(String text) {
    assertThat(Counts.COUNT.matcher(text).find()).isFalse();
  }

  @Property
  void sentence_holdsTheTermOfItsCount(@ForAll @IntRange(min = 10, max = 99_999) int number) {
    TreeSet<String> terms = new TreeSet<>();
    Counts.terms("They kept " + number + " geese there.", terms);

    assertThat(terms).containsExactly(Counts.term(number));
  }
}
