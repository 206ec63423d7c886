package dev.webexplorer.agent.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NotebookTest {
  private static final String CLUE =
      "What is the name of the town described below? A painter opened a small workshop beside the"
          + " granary of this town.";
  private static final String HOP = CLUE + " This painter engraved copper maps of the coast.";

  private static final String MIRA =
      "Mira Tolland opened a small workshop beside the granary of [[Arvenholt]]. Mira Tolland"
          + " engraved copper maps of the coast.";
  private static final String NILS =
      "Nils Orvane opened a small workshop beside the granary of [[Besselmar]]. Nils Orvane played"
          + " the organ.";

  private static Talk talk(String question) {
    return new Talk(question)
        .page("Mira Tolland", MIRA)
        .page("Nils Orvane", NILS)
        .page("Arvenholt", "Arvenholt is a town in the hills.")
        .page("Besselmar", "Besselmar is a town in the hills.");
  }

  private static String best(Talk talk) {
    return talk.notebook().best().map(candidate -> candidate.title).orElse("");
  }

  @Test
  void nothingRead_hasNoBest() {
    assertThat(talk(CLUE).notebook().best()).isEmpty();
    assertThat(talk(CLUE).notebook().margin()).isZero();
  }

  @Test
  void nameInTheSlot_isCreditedNotThePageThatSaysIt() {
    Talk talk = talk(CLUE).search("workshop granary").browse("Mira Tolland");

    Candidate town = talk.candidate("Arvenholt");
    Candidate painter = talk.candidate("Mira Tolland");
    assertThat(town.support()).isGreaterThan(painter.support());
    assertThat(town.url).isEqualTo("https://testing.invalid/Arvenholt");
    assertThat(painter.says[0]).isGreaterThan(0.6);
  }

  @Test
  void hop_tellsTownsApartThatOneClueDoesNot() {
    Talk plain = talk(CLUE).browse("Nils Orvane").browse("Mira Tolland");
    Talk hop = talk(HOP).browse("Nils Orvane").browse("Mira Tolland");

    assertThat(plain.candidate("Arvenholt").support())
        .isEqualTo(plain.candidate("Besselmar").support());
    assertThat(best(hop)).isEqualTo("Arvenholt");
    assertThat(hop.candidate("Arvenholt").support())
        .isGreaterThan(hop.candidate("Besselmar").support() + 0.15);
    assertThat(hop.notebook().margin()).isGreaterThan(0.15);
  }

  @Test
  void shorterName_isNoRival() {
    String question =
        "Who is the painter described below? This painter opened a small workshop beside the"
            + " granary of a town. This painter engraved copper maps of the coast.";
    Talk talk =
        new Talk(question)
            .page("Mira Tolland", MIRA)
            .page("Granary", "Tolland opened a small workshop beside the granary of Arvenholt.")
            .browse("Mira Tolland")
            .browse("Granary");

    assertThat(best(talk)).isEqualTo("Mira Tolland");
    assertThat(talk.candidate("Tolland").support()).isPositive();
    assertThat(talk.notebook().margin())
        .isGreaterThan(
            talk.notebook().best().orElseThrow().support() - talk.candidate("Tolland").support());
  }

  @Test
  void definition_tellsTheKind() {
    Talk talk = talk(CLUE).browse("Arvenholt").browse("Mira Tolland");

    assertThat(talk.candidate("Arvenholt").fit).isEqualTo(1);
    assertThat(talk.candidate("Arvenholt").opened).isTrue();
  }

  @Test
  void pageThatCannotBeRead_isNeverTheBest() {
    Talk talk = talk(CLUE).browse("Nowhere");

    assertThat(talk.notebook().best()).isEmpty();
    assertThat(talk.notebook().candidates())
        .singleElement()
        .satisfies(page -> assertThat(page.failed && page.opened).isTrue());
  }

  @Test
  void turns_areCountedAndIdleOnesSinceTheBestGained() {
    Talk talk = talk(CLUE).search("workshop granary").browse("Mira Tolland");
    assertThat(talk.notebook().turns()).isEqualTo(2);
    assertThat(talk.notebook().searches()).isEqualTo(1);
    assertThat(talk.notebook().browsesSinceSearch()).isEqualTo(1);
    assertThat(talk.notebook().wasAsked("workshop granary")).isTrue();
    assertThat(talk.notebook().wasAsked("granary")).isFalse();

    int idle = talk.notebook().idleTurns();
    talk.search("xyzzy").search("zyxxy").search("yzzxy");
    assertThat(talk.notebook().idleTurns()).isGreaterThan(idle);
    assertThat(talk.notebook().browsesSinceSearch()).isZero();
  }

  @Test
  void notebook_isAFoldOverTheMessages() {
    Talk talk = talk(HOP).search("painter workshop").browse("Mira Tolland").browse("Nils Orvane");
    Notebook again = new Notebook(Inquiry.of(HOP));
    talk.messages().forEach(again::add);

    assertThat(again.candidates())
        .extracting(candidate -> List.of(candidate.title, candidate.support()))
        .isEqualTo(
            talk.notebook().candidates().stream()
                .map(candidate -> List.<Object>of(candidate.title, candidate.support()))
                .toList());
  }
}
