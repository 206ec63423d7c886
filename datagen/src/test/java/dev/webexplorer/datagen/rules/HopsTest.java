package dev.webexplorer.datagen.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.webexplorer.datagen.LittleWeb;
import dev.webexplorer.datagen.LittleWeb.Sheet;
import dev.webexplorer.datagen.clue.Draft;
import dev.webexplorer.datagen.clue.Template;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What clues gain by telling of a thing instead of naming it, and that one answer stays. */
class HopsTest {
  private static final String OPENED =
      "In 185%d, %s opened a small workshop beside the old granary of %s. ";

  @TempDir static Path folder;
  private static LittleWeb little;

  @BeforeAll
  static void build() {
    little =
        LittleWeb.of(
            folder,
            Sheet.of(
                "Mira Tolland",
                "Mira Tolland was a painter from the northern hills. "
                    + OPENED.formatted(5, "Mira Tolland", "Arvenholt")
                    + "Mira Tolland engraved copper maps of the stormy coast for sailors. "
                    + "Rich sailors from Arvenholt gave Mira Tolland a silver watch. "
                    + "Mira Tolland taught young engravers how to draw with chalk.",
                "Arvenholt"),
            Sheet.of(
                "Nils Orvane",
                "Nils Orvane was a painter from the southern plains. "
                    + OPENED.formatted(6, "Nils Orvane", "Besselmar")
                    + "Nils Orvane played the organ in a wooden church for pilgrims.",
                "Besselmar"),
            Sheet.of(
                "Oda Pellerin",
                "Oda Pellerin was a painter from the western shore. "
                    + "Oda Pellerin and the older Mira Tolland shared a studio near the mint.",
                "Mira Tolland"),
            Sheet.of(
                "Salt road",
                "The Salt road is a road in the hills. "
                    + "The Salt road brought barrels of fish from Arvenholt to Besselmar in spring.",
                "Arvenholt",
                "Besselmar"),
            Sheet.of("Arvenholt", "Arvenholt is a town in the northern hills."),
            Sheet.of("Besselmar", "Besselmar is a town in the southern plains."));
  }

  @AfterAll
  static void close() {
    little.close();
  }

  private static List<Draft> hops(Template template, String answer) {
    return new Hops(new Sources(little.web()), little.facts().catalog(), little.finder())
        .of(template, little.page(answer), little.entity(answer));
  }

  private static List<Draft> workshop() {
    return hops(little.clue("Mira Tolland", "Arvenholt", "workshop"), "Arvenholt");
  }

  @Test
  void thingBesideTheAnswer_isToldOfByItsOwnPage() {
    assertThat(workshop())
        .hasSize(2)
        .allSatisfy(draft -> {
          assertThat(draft.hop()).map(Draft.Hop::noun).contains("painter");
          assertThat(draft.hops()).isFalse();
          assertThat(draft.vaguest().hops()).isTrue();
          assertThat(draft.vaguest().text("town"))
              .contains("painter opened a small workshop beside the old granary of this town. ")
              .contains(" this painter ".strip().substring(1));
        });
  }

  @Test
  void toldSentence_isAnotherOneThatHidesTheAnswer() {
    assertThat(workshop())
        .extracting(draft -> draft.hop().orElseThrow().told().template().text())
        .containsExactlyInAnyOrder(
            "Mira Tolland engraved copper maps of the stormy coast for sailors.",
            "Mira Tolland taught young engravers how to draw with chalk.");
  }

  private static Sketch sketch(Draft draft) {
    return Sketch.of(little.page("Arvenholt"), little.entity("Arvenholt"), List.of(draft));
  }

  private static boolean unique(Draft draft) {
    return new Uniqueness(little.facts()).holds(sketch(draft));
  }

  @Test
  void rivalThatSatisfiesTheSentenceOnly_doesNotCountOnAHop() {
    Draft exact = Draft.exact(little.clue("Mira Tolland", "Arvenholt", "workshop"));

    assertThat(unique(exact)).isTrue();
    assertThat(unique(exact.vaguest())).isFalse();
    assertThat(new Uniqueness(little.facts()).pages(sketch(exact.vaguest())).stream().boxed())
        .containsExactlyInAnyOrder(little.page("Arvenholt"), little.page("Besselmar"));
    assertThat(workshop()).allMatch(draft -> unique(draft.vaguest()));
  }

  @Test
  void thingWithTwoTownsOfItsOwn_makesBothRivals() {
    Draft road = Draft.exact(little.clue("Salt road", "Arvenholt", "barrels"));

    assertThat(unique(road)).isFalse();
  }

  @Test
  void otherKind_isNoRival() {
    Draft exact = Draft.exact(little.clue("Mira Tolland", "Arvenholt", "workshop"));

    assertThat(new Uniqueness(little.facts()).pages(sketch(exact)).get(little.page("Mira Tolland")))
        .isFalse();
    assertThat(
            new Uniqueness(little.facts())
                .pages(sketch(exact).called("person"))
                .get(little.page("Mira Tolland")))
        .isTrue();
  }
}
