package dev.webexplorer.datagen.clue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.webexplorer.datasets.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class DraftTest {
  private static final String SENTENCE =
      "During the long war, Mira Tolland left Ulm in 1894 for the Lunde, which was quiet in winter.";
  private static final Template PLAIN =
      Patterns.template(
          SENTENCE,
          "Ulm",
          Patterns.named(SENTENCE, "Mira Tolland", "painter", "artist"),
          Patterns.named(SENTENCE, "the Lunde", "river", "waterway"));

  private static final String TOLD =
      "After a bad winter, Mira Tolland broke a copper plate in 1850, although nobody had seen it.";
  private static final Template OF_MIRA = Patterns.template(TOLD, "Mira Tolland");
  private static final Draft HOPPING = hopping(0, "painter");

  private static Draft hopping(int part, String noun) {
    return Draft.exact(PLAIN).with(new Draft.Hop(part, noun, Draft.exact(OF_MIRA)));
  }

  /** Takes steps, each chosen by a number, until there is none. */
  private static List<Draft> path(Draft first, List<Integer> choices) {
    List<Draft> path = new ArrayList<>(List.of(first));
    for (int i = 0; !path.getLast().steps().isEmpty(); i++) {
      List<Draft.Step> steps = path.getLast().steps();
      int choice = choices.get(i % choices.size());
      path.add(steps.get(Math.floorMod(choice, steps.size())).draft());
    }
    return path;
  }

  @Test
  void exactDraft_isTheSentenceWithTheAnswerCalledByItsKind() {
    assertThat(Draft.exact(PLAIN).text("town"))
        .isEqualTo(
            "During the long war, Mira Tolland left this town in 1894 for the Lunde, which was"
                + " quiet in winter.");
    assertThat(Draft.exact(PLAIN).stepsTaken()).isZero();
    assertThat(Draft.exact(PLAIN).sources()).containsExactly(PLAIN);
  }

  @Test
  void vaguestDraft_hasNoNamesAndNothingThatMayGo() {
    Draft vaguest = Draft.exact(PLAIN).vaguest();

    assertThat(vaguest.text("town"))
        .isEqualTo(
            "An artist left this town in the second half of the 19th century for a waterway.");
    assertThat(vaguest.steps()).isEmpty();
    assertThat(vaguest.stepsLeft()).isZero();
    assertThat(vaguest.stepsTaken()).isEqualTo(8);
  }

  @Test
  void step_changesItsWordsAlone() {
    Draft.Step dated =
        Draft.exact(PLAIN).steps().stream()
            .filter(step -> step.before().equals("in 1894"))
            .findFirst()
            .orElseThrow();

    assertThat(dated.after()).isEqualTo("in the mid-1890s");
    assertThat(dated.operation()).isEqualTo(Operation.Kind.OBFUSCATE);
    assertThat(dated.draft().text("town"))
        .isEqualTo(Draft.exact(PLAIN).text("town").replace("in 1894", "in the mid-1890s"));
  }

  @Test
  void hop_tellsOfTheThingOnceItsNameIsGone() {
    Draft.Step hop = HOPPING.steps().getFirst();

    assertThat(HOPPING.hops()).isFalse();
    assertThat(HOPPING.text("town")).isEqualTo(Draft.exact(PLAIN).text("town"));
    assertThat(hop.before()).isEqualTo("Mira Tolland");
    assertThat(hop.draft().hops()).isTrue();
    assertThat(hop.draft().sources()).containsExactly(PLAIN, OF_MIRA);
    assertThat(hop.draft().text("town"))
        .isEqualTo(
            "During the long war, a painter left this town in 1894 for the Lunde, which was quiet"
                + " in winter. After a bad winter, this painter broke a copper plate in 1850,"
                + " although nobody had seen it.");
  }

  @Test
  void hop_goesNoVaguerThanTheNounByWhichItsThingIsKnown() {
    assertThat(HOPPING.vaguest().text("town"))
        .isEqualTo(
            "A painter left this town in the second half of the 19th century for a waterway. This"
                + " painter broke a copper plate in the second half of the 19th century.");
  }

  @Test
  void clauseThatHoldsAHopsThing_stays() {
    String sentence = "The painter left Ulm in May, although Nils Orvane had paid for the rooms.";
    Template template =
        Patterns.template(sentence, "Ulm", Patterns.named(sentence, "Nils Orvane", "poet"));
    Draft plain = Draft.exact(template);
    Draft told = plain.with(new Draft.Hop(1, "poet", Draft.exact(OF_MIRA)));

    assertThat(plain.vaguest().text("town")).isEqualTo("The painter left this town in May.");
    assertThat(told.vaguest().text("town"))
        .startsWith("The painter left this town in May, although a poet had paid for the rooms. ");
  }

  @Test
  void secondThingOfAKind_isAnother() {
    String sentence = "The canal joined the Lunde with the Ithel and the mills of Ulm.";
    Template template =
        Patterns.template(
            sentence,
            "Ulm",
            Patterns.named(sentence, "the Lunde", "river"),
            Patterns.named(sentence, "the Ithel", "river"));

    assertThat(Draft.exact(template).vaguest().text("town"))
        .isEqualTo("The canal joined a river with another river and the mills of this town.");
    assertThat(template.says(0, "river")).isFalse();
    assertThat(PLAIN.says(0, "painter")).isTrue();
  }

  @Test
  void terms_areThoseOfWhatIsStillSaid() {
    Set<String> exact = Draft.exact(PLAIN).terms();
    Set<String> vague = Draft.exact(PLAIN).vaguest().terms();

    assertThat(exact).contains("w:tolland", "y0:1894", "w:war").doesNotContain("k:artist");
    assertThat(vague)
        .contains("k:artist", "k:waterway", "y2:the second half of the 19th century")
        .doesNotContain("w:tolland", "y0:1894", "w:war", "w:ulm");
  }

  @Property(tries = 100)
  void stepsInAnyOrder_leadToTheVaguest(@ForAll @Size(min = 1, max = 9) List<Integer> choices) {
    for (Draft first : List.of(Draft.exact(PLAIN), HOPPING, hopping(3, "river"))) {
      List<Draft> path = path(first, choices);

      assertThat(path.getLast().text("town")).isEqualTo(first.vaguest().text("town"));
      assertThat(path.getLast().stepsLeft()).isZero();
    }
  }

  @Property(tries = 100)
  void stepsLeft_countDownAndStepsTakenUp(@ForAll @Size(min = 1, max = 9) List<Integer> choices) {
    List<Draft> path = path(HOPPING, choices);

    for (int i = 1; i < path.size(); i++) {
      assertThat(path.get(i).stepsLeft()).isLessThan(path.get(i - 1).stepsLeft());
      assertThat(path.get(i).stepsTaken()).isGreaterThan(path.get(i - 1).stepsTaken());
    }
    assertThat(path.size() - 1).isLessThanOrEqualTo(path.getFirst().stepsLeft());
  }

  @Property(tries = 100)
  void answersPlace_survivesEveryStep(@ForAll @Size(min = 1, max = 9) List<Integer> choices) {
    assertThat(path(HOPPING, choices))
        .allSatisfy(draft -> assertThat(draft.text("town")).containsOnlyOnce("this town"));
  }

  @Property(tries = 100)
  void everyStep_tellsWhatWasThereAndWhatIs(@ForAll @Size(min = 1, max = 9) List<Integer> choices) {
    for (Draft draft : path(HOPPING, choices)) {
      String text = draft.text("town").toLowerCase(Locale.ROOT);
      for (Draft.Step step : draft.steps()) {
        String then = step.draft().text("town").toLowerCase(Locale.ROOT);
        assertThat(text).contains(step.before().toLowerCase(Locale.ROOT)).isNotEqualTo(then);
        assertThat(then).doesNotContain(step.before().toLowerCase(Locale.ROOT));
      }
    }
  }
}
