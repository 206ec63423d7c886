package dev.webexplorer.agent.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          born in 1994                            | 1994 | 1994 | true
          in the mid-1990s                        | 1994 | 1996 | true
          in the early 1990s                      | 1990 | 1993 | true
          the 1990s                               | 1990 | 1999 | true
          in the second half of the 20th century  | 1950 | 2000 | true
          a first-half thing of the 19th century  | 1800 | 1900 | true
          the late 16th century                   | 1570 | 1600 | true
          a 3rd century ruler                     | 200  | 300  | true
          several thousand people                 | 2000 | 9999 | false
          tens of thousands of people             | 10000 | 99999 | false
          hundreds of thousands of people         | 100000 | 999999 | false
          more than a hundred ships               | 100  | 199  | false
          about 2.5 million people                | 2500000 | 2500000 | false
          some 12,345 people                      | 12345 | 12345 | false
          """)
  void expression_isReadAsTheNumbersItMayMean(String text, double low, double high, boolean years) {
    assertThat(Numbers.find(text))
        .extracting(Numbers.Found::span)
        .containsExactly(new Span(low, high, years));
  }

  @Property
  void everyYear_liesInItsDecadeAndCentury(@ForAll @IntRange(min = 1000, max = 2099) int year) {
    String text = "the " + year / 10 + "0s, the " + (year / 100 + 1) + "th century, " + year;

    List<Span> spans = Numbers.find(text).stream().map(Numbers.Found::span).toList();

    assertThat(spans).hasSize(3).allMatch(span -> span.years() && span.holds(year));
  }

  @Property
  void anyText_givesExpressionsInOrderThatDoNotOverlap(@ForAll String text) {
    int end = 0;
    for (Numbers.Found found : Numbers.find(text + " 1,000 in 1995s. 20th-century 5 million")) {
      assertThat(found.start()).isGreaterThanOrEqualTo(end);
      end = found.end();
    }
  }
}
