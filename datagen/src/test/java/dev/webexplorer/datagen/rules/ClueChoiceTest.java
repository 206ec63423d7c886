package dev.webexplorer.datagen.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.webexplorer.datagen.LittleWeb;
import dev.webexplorer.datagen.clue.Draft;
import dev.webexplorer.datagen.clue.Template;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClueChoiceTest {
  @TempDir static Path folder;
  private static LittleWeb little;

  @BeforeAll
  static void build() {
    little = LittleWeb.smallWorld(folder);
  }

  @AfterAll
  static void close() {
    little.close();
  }

  private static Optional<List<Draft>> choose(String answer, List<Draft> drafts) {
    Salience salience = new Salience(little.web(), little.facts().catalog());
    return new ClueChoice(salience).choose(little.page(answer), little.entity(answer), drafts);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Arvenholt",
        "Besselmar",
        "Corvinth",
        "Dunmarrow",
        "Elsweir",
        "Farnholm",
        "Gretvik"
      })
  void choice_isOfFourToSixCluesOnSeveralPages(String town) {
    choose(town, SmallQuestions.drafts(little, town))
        .ifPresent(clues -> {
          assertThat(clues).hasSizeBetween(4, 6);
          assertThat(clues.stream().map(clue -> clue.template().page()).distinct())
              .hasSizeGreaterThanOrEqualTo(2);
        });
  }

  @Test
  void halfOfTheTowns_haveAQuestion() {
    long with =
        SmallQuestions.TOWNS.stream()
            .filter(town -> choose(town, SmallQuestions.drafts(little, town)).isPresent())
            .count();

    assertThat(with).isGreaterThanOrEqualTo(4);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Arvenholt", "Besselmar", "Corvinth", "Dunmarrow", "Elsweir"})
  void noTwoClues_sayNearlyTheSame(String town) {
    List<Draft> clues = choose(town, SmallQuestions.drafts(little, town)).orElse(List.of());
    for (int i = 0; i < clues.size(); i++) {
      for (int j = 0; j < i; j++) {
        Set<String> shared = new HashSet<>(clues.get(i).literals());
        shared.retainAll(clues.get(j).literals());
        int shorter = Math.min(clues.get(i).literals().size(), clues.get(j).literals().size());
        assertThat(2 * shared.size()).isLessThanOrEqualTo(shorter);
      }
    }
    List<String> nouns =
        clues.stream().flatMap(clue -> clue.hop().map(Draft.Hop::noun).stream()).toList();
    assertThat(nouns).doesNotHaveDuplicates();
  }

  @Test
  void fewClues_makeNoQuestion() {
    List<Draft> all = SmallQuestions.drafts(little, "Dunmarrow");
    List<String> sentences = all.stream().map(d -> d.template().text()).distinct().toList();
    List<Draft> three = new ArrayList<>(all);
    three.removeIf(draft -> sentences.indexOf(draft.template().text()) > 2);

    assertThat(choose("Dunmarrow", List.of())).isEmpty();
    assertThat(choose("Dunmarrow", three)).isEmpty();
  }

  @Test
  void cluesOfOnePage_makeNoQuestion() {
    List<Draft> all = new ArrayList<>(SmallQuestions.drafts(little, "Dunmarrow"));
    int page = little.page("Mira Tolland");
    all.removeIf(draft -> draft.template().page() != page);

    assertThat(all).isNotEmpty();
    assertThat(choose("Dunmarrow", all)).isEmpty();
  }

  @Test
  void pages_areThoseThatAClueRestsOn() {
    Template told = little.clue("Mira Tolland", "Mira Tolland", "commissions");
    Draft clue = Draft.exact(little.clue("Mira Tolland", "Dunmarrow", "workshop"));
    Set<Integer> pages = ClueChoice.pages(clue);

    assertThat(pages).containsExactly(told.page());
  }

  @Test
  void quality_isBetterForAShortSentenceWithFewNames() {
    List<Double> byNames =
        List.of(0, 1, 2).stream()
            .map(names -> {
              Template clue = little.clue("Mira Tolland", "Dunmarrow", "workshop");
              return ClueChoice.quality(SmallQuestions.withNames(clue, names));
            })
            .toList();

    assertThat(byNames.get(0)).isGreaterThan(byNames.get(1));
    assertThat(byNames.get(1)).isGreaterThan(byNames.get(2));
  }
}
