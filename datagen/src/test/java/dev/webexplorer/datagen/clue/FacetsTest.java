package dev.webexplorer.datagen.clue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.webexplorer.datagen.facts.Entity;
import dev.webexplorer.datagen.facts.SourceText.Statement;
import dev.webexplorer.datagen.text.Tagger;
import dev.webexplorer.datagen.text.Word;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FacetsTest {
  private static final Tagger TAGGER = new Tagger();

  private static List<String> facts(String name, String kind, boolean goesOn, String sentence) {
    Entity entity =
        new Entity(URI.create("https://small.invalid/x"), name, kind, false, Optional.empty());
    List<Word> words = TAGGER.tag(sentence);
    Statement statement = new Statement(sentence, sentence, List.of(), true);
    if (Lead.possessive(entity, words, goesOn)) {
      return Facets.possessive(statement, entity, words).stream().map(Statement::text).toList();
    }
    int predicate = Lead.predicate(entity, sentence, words, goesOn);
    return predicate < 0
        ? List.of()
        : Facets.of(statement, entity, words, predicate).stream().map(Statement::text).toList();
  }

  @Test
  void definitionOfAWork_saysWhenWhoAndWithWhom() {
    assertThat(
            facts(
                "The Salt Harbour",
                "film",
                false,
                "The Salt Harbour is a 1961 Norwegian drama film directed by Ilse Varden and"
                    + " starring Tomas Rehn and Oda Lund."))
        .containsExactlyInAnyOrder(
            "The Salt Harbour dates from 1961.",
            "The Salt Harbour is Norwegian.",
            "The Salt Harbour was directed by Ilse Varden.",
            "The Salt Harbour stars Tomas Rehn.",
            "The Salt Harbour stars Oda Lund.");
  }

  @Test
  void twoParticiples_keepTheirCommonAgent() {
    assertThat(
            facts(
                "Winter Ferry",
                "film",
                false,
                "Winter Ferry is a film written and directed by Ilse Varden."))
        .containsExactly("Winter Ferry was written and directed by Ilse Varden.");
  }

  @Test
  void definitionOfAPerson_saysWhatElseTheyWere() {
    assertThat(
            facts(
                "Ilse Varden",
                "director",
                false,
                "Ilse Varden was a Mexican film director, screenwriter and producer, whose career"
                    + " spanned over 38 years."))
        .containsExactly(
            "Ilse Varden was Mexican.",
            "Ilse Varden was also a screenwriter and a producer.",
            "Ilse Varden's career spanned over 38 years.");
  }

  @Test
  void relativeClause_isAFactOnce() {
    assertThat(
            facts("A Rowe", "actor", false, "A Rowe was an actor who acted in almost 100 films."))
        .containsExactly("A Rowe acted in almost 100 films.");
  }

  @Test
  void verbsOfOneSubject_areFactsEach() {
    assertThat(
            facts(
                "Rob Marne",
                "director",
                false,
                "Marne grew up in Rumson and graduated from a small school."))
        .isEmpty();
    assertThat(
            facts(
                "Rob Marne",
                "director",
                true,
                "Marne grew up in Rumson and graduated from a small school."))
        .containsExactly(
            "Rob Marne grew up in Rumson.", "Rob Marne graduated from a small school.");
  }

  @Test
  void pronounsAndKinds_standForWhatWasSpokenOf() {
    assertThat(facts("Winter Ferry", "film", true, "The film was shot on an island."))
        .containsExactly("Winter Ferry was shot on an island.");
    assertThat(facts("Winter Ferry", "film", true, "It was shown in four towns."))
        .containsExactly("Winter Ferry was shown in four towns.");
    assertThat(facts("Winter Ferry", "film", true, "Its music was written by a sailor."))
        .containsExactly("Winter Ferry's music was written by a sailor.");
    assertThat(facts("Winter Ferry", "film", false, "It was shown in four towns.")).isEmpty();
    assertThat(facts("Winter Ferry", "film", true, "The river was dry in that year.")).isEmpty();
  }

  @Test
  void longerName_isTheSameSubject() {
    assertThat(
            facts(
                "Abdul Majid",
                "person",
                false,
                "Tun Abdul bin Majid was the governor of Malacca from 1971 to 1975."))
        .containsExactly("Abdul Majid was the governor of Malacca from 1971 to 1975.");
  }

  @Test
  void verbWithoutSubject_isSaidOfTheFunction() {
    assertThat(facts("mq::queue_push", "function", false, "Appends a message to the tail."))
        .containsExactly("mq::queue_push appends a message to the tail.");
    assertThat(facts("Winter Ferry", "film", false, "Appends a message to the tail.")).isEmpty();
  }

  @Test
  void lastPartOfTheName_isTheSubjectInDocumentation() {
    assertThat(facts("mq::queue_push", "function", false, "queue_push refuses long messages."))
        .containsExactly("mq::queue_push refuses long messages.");
  }

  @Test
  void sentenceThatBreaksOff_isNoFact() {
    assertThat(facts("A Rowe", "actor", true, "He directed over 100.")).isEmpty();
  }
}
