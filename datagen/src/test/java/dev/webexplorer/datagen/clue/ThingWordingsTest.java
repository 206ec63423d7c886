package dev.webexplorer.datagen.clue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.webexplorer.datagen.facts.Entity;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ThingWordingsTest {
  private static final Leaks NONE = new Leaks(List.of("Zzyx"));
  private static final Entity LUNDE = thing("Lunde", "river", "a river in Norway");

  private static Entity thing(String title, String kind, String description) {
    return new Entity(
        URI.create("https://testing.invalid/" + title),
        title,
        kind,
        false,
        Optional.of(description));
  }

  private static List<String> words(List<Wording> wordings) {
    return wordings.stream().map(Wording::words).toList();
  }

  @Test
  void wordings_goFromTheNameToVaguerKinds() {
    List<Wording> wordings = ThingWordings.of(LUNDE, "the Lunde", false, false, NONE);

    assertThat(words(wordings))
        .containsExactly("the Lunde", "a river in Norway", "a river", "a waterway");
    assertThat(wordings.getFirst().terms()).containsExactly("w:lund");
    assertThat(wordings.get(2).terms()).containsExactly("k:river");
    assertThat(wordings.get(2).noun()).contains("river");
  }

  @Test
  void possessive_staysOne() {
    assertThat(words(ThingWordings.of(LUNDE, "Lunde's", true, false, NONE)))
        .containsExactly("Lunde's", "a river in Norway's", "a river's", "a waterway's");
    assertThat(
            words(
                ThingWordings.of(
                    thing("Lunde", "river", "a river of Norway"), "Lunde's", true, false, NONE)))
        .containsExactly("Lunde's", "a river's", "a waterway's");
  }

  @Test
  void several_areSome() {
    assertThat(words(ThingWordings.of(LUNDE, "the Lundes", false, true, NONE)))
        .containsExactly("the Lundes", "some rivers", "some waterways");
  }

  @Test
  void wordingThatTellsTheAnswer_isLeftOut() {
    assertThat(words(ThingWordings.of(LUNDE, "Lunde", false, false, leaks("Norway"))))
        .containsExactly("Lunde", "a river", "a waterway");
    assertThat(words(ThingWordings.of(LUNDE, "Lunde", false, false, leaks("River Kestrin"))))
        .containsExactly("Lunde");
    assertThat(words(ThingWordings.of(LUNDE, "Lunde", false, false, leaks("Waterway"))))
        .containsExactly("Lunde", "a river in Norway", "a river");
  }

  private static Leaks leaks(String answer) {
    return new Leaks(List.of(answer));
  }

  @Test
  void kindThatIsNotKnownOrSaysTooLittle_isNotSaid() {
    assertThat(
            words(
                ThingWordings.of(thing("Q", "frob", "a frob in Norway"), "Q", false, false, NONE)))
        .containsExactly("Q");
    assertThat(words(ThingWordings.of(thing("Q", "park", "a park"), "Q", false, false, NONE)))
        .containsExactly("Q", "a park");
  }

  @Test
  void kindThatIsRelative_isSaidPlainly() {
    assertThat(words(ThingWordings.of(thing("Q", "capital", "a capital"), "Q", false, false, NONE)))
        .containsExactly("Q", "a city", "a settlement");
  }
}
