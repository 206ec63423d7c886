package dev.webexplorer.agent.rules;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InquiryTest {
  private static final String QUESTION =
      "What is the name of the mountain range described below? An explorer crossed this mountain"
          + " range in the mid-1820s. Copper was mined on the slopes of this mountain range.";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          What is the name of the mountain range described below? It is high. | mountain range
          What is the name of the city where Verne was born?                  | city
          Which river flows through Vienna?                                   | river
          Who wrote a novel about a whale in 1851?                            | person
          A painter left this town. A king liked it.                          | town
          """)
  void kind_isReadFromTheQuestion(String question, String kind) {
    assertThat(Inquiry.of(question).kind()).isEqualTo(new Kind(kind));
  }

  @Test
  void constraints_areTheSentencesWithoutTheOpening() {
    Inquiry inquiry = Inquiry.of(QUESTION);

    assertThat(inquiry.constraints()).hasSize(2);
    Constraint first = inquiry.constraints().getFirst();
    assertThat(first.words()).containsKeys("explorer", "crossed").doesNotContainKey("range");
    assertThat(first.spans()).containsOnlyKeys(new Span(1824, 1826, true));
    assertThat(first.slot().before()).containsExactly("crossed", "explorer", "an");
    assertThat(first.slot().after()).startsWith("in", "the");
  }

  @Test
  void coverage_ofTheSentenceItselfIsFullAndOfAnotherSmall() {
    Constraint constraint = Inquiry.of(QUESTION).constraints().get(1);

    assertThat(coverage(constraint, "Copper was mined on the slopes of the Harz.")).isEqualTo(1);
    assertThat(coverage(constraint, "Copper is a metal.")).isBetween(0.05, 0.4);
    assertThat(coverage(constraint, "He sang.")).isZero();
  }

  @Test
  void coverage_aVagueDateIsMetByAYearInside() {
    Constraint constraint = Inquiry.of(QUESTION).constraints().getFirst();

    assertThat(coverage(constraint, "Smith crossed it in 1825."))
        .isGreaterThan(coverage(constraint, "Smith crossed it in 1835."));
  }

  private static double coverage(Constraint constraint, String sentence) {
    return constraint.coverage(Unit.of(sentence, 0, sentence.length()));
  }

  @Test
  void names_whatTheQuestionSaysIsNoAnswer() {
    Inquiry inquiry = Inquiry.of("Which river flows through Vienna and Lower Austria?");

    assertThat(inquiry.names("Lower Austria")).isTrue();
    assertThat(inquiry.names("Danube")).isFalse();
    assertThat(inquiry.names("Upper Austria")).isFalse();
    assertThat(inquiry.names("The")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "city,Lyon is a city in France.,1",
    "city,The Loire is the longest river in France.,0.6",
    "city,Ada was an English mathematician.,0",
    "city,Xyzzy is a frob.,0.3",
    "entity,Lyon is a city.,0.5"
  })
  void kind_fitsADefinition(String kind, String definition, double fit) {
    assertThat(new Kind(kind).fit(definition)).isEqualTo(fit);
  }

  @Property
  void anyText_isAnInquiryWithSharesBetweenNoneAndAll(@ForAll String text, @ForAll String page) {
    for (Constraint constraint : Inquiry.of("x" + text).constraints()) {
      assertThat(constraint.coverage(Unit.of(page, 0, page.length()))).isBetween(0.0, 1.0001);
    }
  }
}
