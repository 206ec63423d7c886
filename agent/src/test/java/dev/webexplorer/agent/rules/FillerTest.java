package dev.webexplorer.agent.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.webexplorer.agent.text.MarkedText;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FillerTest {
  private static List<Filler> fillers(String said, String clue, String kind) {
    return Filler.in(MarkedText.parse(said), Constraint.of(clue, new Kind(kind)));
  }

  private static List<String> words(String said, String clue, String kind) {
    String plain = MarkedText.parse(said).plain();
    return fillers(said, clue, kind).stream()
        .map(filler -> plain.substring(filler.start(), filler.end()))
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The poet crossed the Upper Harz on foot. | Upper Harz",
        "The poet crossed it on foot. | it",
        "The poet crossed the Hills of Norway on foot. | Hills of Norway",
        "The poet crossed [the long ridge](https://x.invalid/) on foot. | the long ridge",
        "The poet crossed Range 12 on foot. | Range 12",
        "The poet crossed Rhon 1824 on foot. | Rhon"
      })
  void nameBetweenTheWordsThatBothShare_fillsTheSlot(String said, String filler) {
    assertThat(words(said, "The poet crossed this range on foot.", "range"))
        .containsExactly(filler);
  }

  @Test
  void comma_endsAName() {
    assertThat(
            words(
                "The poet crossed Harz, Rhon and Alps in winter.",
                "The poet crossed this range in winter.",
                "range"))
        .containsExactly("Harz", "Rhon", "Alps");
  }

  @Test
  void sentence_mayBeginWithTheName() {
    String clue = "This town is known for green glass.";

    assertThat(words("Arvenholt is known for green glass.", clue, "town"))
        .containsExactly("Arvenholt");
    assertThat(words("There is known for green glass.", clue, "town")).isEmpty();
  }

  @Test
  void commonNoun_fillsATightSlotOnly() {
    String clue = "Miners dug this mineral in the hills.";

    assertThat(words("Miners dug salt in the hills.", clue, "mineral")).containsExactly("salt");
    assertThat(words("Miners dug the rock salt in the hills.", clue, "mineral"))
        .containsExactly("rock salt");
    assertThat(words("Miners dug very much good old salt in the hills.", clue, "mineral"))
        .isEmpty();
    assertThat(words("Miners dug salt.", clue, "mineral")).isEmpty();
    assertThat(
            words(
                "Miners dug salt in the hills.",
                "Miners dug often this mineral in the hills.",
                "mineral"))
        .isEmpty();
  }

  @Test
  void name_isPreferredToACommonNoun() {
    assertThat(
            words(
                "Miners dug salt near Ulm in the hills.",
                "Miners dug this mineral in the hills.",
                "mineral"))
        .containsExactly("Ulm");
  }

  @Test
  void closeness_isLessForWhatStandsFartherOff() {
    String clue = "The poet crossed this range on foot.";
    List<Filler> near = fillers("The poet crossed Harz on foot.", clue, "range");
    List<Filler> far =
        fillers(
            "The poet crossed with a very old friend and two dogs Harz on foot.", clue, "range");

    assertThat(near.getFirst().closeness()).isEqualTo(1);
    assertThat(far.getFirst().closeness()).isBetween(0.2, 0.8);
  }

  @Test
  void constraintWithoutASlot_hasNoFillers() {
    assertThat(words("The poet crossed Harz on foot.", "A poet crossed Harz on foot.", "range"))
        .isEmpty();
  }

  @Property
  void fillers_lieInTheSentenceInOrderAndApart(@ForAll String text, @ForAll String other) {
    String said = "Ulm " + text + " Harz, it was Rhon 3 " + other;
    int end = 0;
    for (Filler filler :
        Filler.in(
            new MarkedText(said, List.of()),
            Constraint.of(other + " this town " + text, new Kind("town")))) {
      assertThat(filler.start()).isGreaterThanOrEqualTo(end);
      assertThat(filler.end()).isGreaterThan(filler.start()).isLessThanOrEqualTo(said.length());
      assertThat(filler.closeness()).isBetween(0.2, 1.0);
      end = filler.end();
    }
  }
}
