package dev.webexplorer.datagen.clue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LifeTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "A B( 4 March 1921 – 19 October 1988) was | was born on 4 March 1921 | died on 19 October 1988",
        "A B (September 20, 1872 – December 16, 1949) was | was born on September 20, 1872 | died on December 16, 1949",
        "A B (1899–1971) was | was born in 1899 | died in 1971",
        "A B (1 May 1532 in Ostrel – 2 May 1595 at Sele) was | was born in Ostrel on 1 May 1532 | died in Sele on 2 May 1595",
        "A B (Ostrel, 1 May 1532 – Sele, 2 May 1595) was | was born in Ostrel on 1 May 1532 | died in Sele on 2 May 1595"
      })
  void datesOfALife_areTwoFacts(String quote, String born, String died) {
    assertThat(Life.predicates(quote, quote.replaceFirst(" ?[(].*", " ")))
        .containsExactly(born, died);
  }

  @Test
  void birthAlone_isOne() {
    assertThat(Life.predicates("A B( born 12 May 1930) is a rower.", "A B "))
        .isEqualTo(List.of("was born on 12 May 1930"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "A B was a rower.",
        "A B (also known as C) was a rower.",
        "The firm (founded 1921) makes rope.",
        "A B (reigned with her brother from 1921) was queen."
      })
  void otherRemarks_areNone(String quote) {
    assertThat(Life.predicates(quote, quote.replaceFirst(" ?[(].*", " "))).isEmpty();
  }

  @Test
  void datesOfAnother_areNotTheSubjects() {
    assertThat(
            Life.predicates(
                "Stuart, son of Luther Rowe (1855–1916), was a cook.",
                "Stuart, son of Luther Rowe, "))
        .isEmpty();
    assertThat(Life.predicates("He met Luther Rowe (1855–1916) at sea.", "He ")).isEmpty();
  }
}
