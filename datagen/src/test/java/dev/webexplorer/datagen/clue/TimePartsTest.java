package dev.webexplorer.datagen.clue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimePartsTest {
  private static String at(String text, int level) {
    StringBuilder said = new StringBuilder(text);
    for (Part part : TimeParts.find(text).reversed()) {
      List<Wording> wordings = part.wordings();
      String words = wordings.get(Math.min(level, wordings.size() - 1)).words();
      said.replace(part.start(), part.end(), words);
    }
    return said.toString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "It opened on 12 May 1994. | It opened in the mid-1990s. | It opened in the second half of the 20th century.",
        "It stood from 1828 to 1839. | It stood from the late 1820s to the late 1830s. | It stood in the first half of the 19th century.",
        "It stood between 1951 and 1953. | It stood in the early 1950s. | It stood in the second half of the 20th century.",
        "Since 1994 it grew. | Since the mid-1990s it grew. | Since the second half of the 20th century it grew.",
        "It ran in 1939–45. | It ran from the late 1930s to the mid-1940s. | It ran in the first half of the 20th century.",
        "A 1957 policy failed. | A 1957 policy failed. | A 1957 policy failed."
      })
  void wordings_areWholeAndTrue(String exact, String vague, String vaguer) {
    assertThat(at(exact, 0)).isEqualTo(exact);
    assertThat(at(exact, 1)).isEqualTo(vague);
    assertThat(at(exact, 2)).isEqualTo(vaguer);
  }

  @Test
  void numbersThatAreNoYears_areLeft() {
    assertThat(TimeParts.find("It weighs 1994.5 kg and costs $1994.")).isEmpty();
  }

  @Property
  void parts_lieInTheTextAndApart(@ForAll String text) {
    List<Part> parts = TimeParts.find(text + " in 1994 and from 1801 to 1803.");

    assertThat(parts).isNotEmpty();
    for (Part part : parts) {
      assertThat(parts.stream().filter(p -> p.overlaps(part.start(), part.end()))).hasSize(1);
    }
  }
}
