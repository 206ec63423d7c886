package dev.webexplorer.datasets.overlap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class KnownQuestionsTest {
  private static final String LONG =
      "Which harbour town, founded by salt traders in the fourteenth century, lost its lighthouse"
          + " in a storm, and later gave its name to a cheese that is sold in blue paper?";
  private static final String SHORT = "Who is the paternal grandmother of Ottokar Venn?";
  private static final String CHINESE = "哪座港口城市由盐商在十四世纪建立，后来在一场风暴中失去了灯塔，并以一种蓝纸包装的奶酪闻名？";
  private static final String PROSE =
      IntStream.range(0, 400)
          .mapToObj(i -> "The town by the river number " + i + " is known for its market")
          .collect(Collectors.joining(". "));

  private final KnownQuestions known =
      KnownQuestions.builder()
          .add("long", LONG, List.of("Ostrow"))
          .add("short", SHORT, List.of("Tetta", "Tetta of Venn"))
          .add("zh", CHINESE, List.of("奥斯特罗"))
          .build();

  private String within(String text) {
    return PROSE + "\n" + text + "\n" + PROSE;
  }

  @Test
  void copy_isFoundAnywhereInALongText() {
    assertThat(known.find(within(LONG))).containsExactly(new Sighting("long", 1, false));
    assertThat(known.find(within(SHORT))).containsExactly(new Sighting("short", 1, false));
    assertThat(known.find(within(CHINESE))).containsExactly(new Sighting("zh", 1, false));
    assertThat(known.find(PROSE)).isEmpty();
  }

  @Test
  void answerBesideIt_isSeen() {
    assertThat(known.find(within("{\"q\": \"" + SHORT + "\", \"a\": \"Tetta of Venn\"}")))
        .containsExactly(new Sighting("short", 1, true));
    assertThat(known.find("Ostrow " + within(LONG)))
        .as("an answer far away is none")
        .containsExactly(new Sighting("long", 1, false));
  }

  @Test
  void lightParaphrase_isFound() {
    String said =
        "Which port town, founded by salt merchants in the fourteenth century, gave its name to a"
            + " cheese that is sold in blue wrapping, and earlier lost its lighthouse in a gale?";

    assertThat(known.find(within(said))).extracting(Sighting::name).containsExactly("long");
    assertThat(known.find(said).getFirst().share()).isBetween(0.5, 0.9);
    assertThat(known.find("请问哪座港口城市由商人在十四世纪建立，后来在一次风暴中失去灯塔，并以一种蓝纸包装的奶酪出名？"))
        .extracting(Sighting::name)
        .containsExactly("zh");
  }

  @Test
  void sameFactsInOtherWords_areNoQuestion() {
    assertThat(
            known.find(
                "Ostrow is a town with a harbour. Salt traders founded it in the fourteenth"
                    + " century. The lighthouse fell in a storm. A cheese from there is wrapped in"
                    + " blue paper. Ottokar Venn was born there; his paternal grandmother was"
                    + " Tetta of Venn."))
        .isEmpty();
  }

  @Test
  void halfOfAQuestion_isNone() {
    assertThat(known.find("Which harbour town, founded by salt traders, is it?")).isEmpty();
  }

  @Property(tries = 200)
  void anyText_isSearchedWithoutFailing(@ForAll String before, @ForAll String after) {
    assertThat(known.find(before + "\n" + LONG + "\n" + after))
        .contains(new Sighting("long", 1, false));
  }

  @Test
  void vectors_findWhatIsMeant() {
    QuestionVectors vectors =
        new QuestionVectors(new Letters(), List.of("one", "two"), List.of("abc abc", "xyz"), 0.99);

    assertThat(vectors.find("cab")).contains(new Sighting("one", 1, false));
    assertThat(vectors.find("abz")).isEmpty();
    assertThat(vectors.find("")).isEmpty();
  }

  /** Counts letters. */
  private record Letters() implements dev.webexplorer.datasets.Embedder {
    @Override
    public float[][] embed(List<String> texts) {
      return texts.stream()
          .map(text -> {
            float[] counts = new float[26];
            text.chars().filter(Character::isLetter).forEach(c -> counts[c - 'a']++);
            return counts;
          })
          .toArray(float[][]::new);
    }

    @Override
    public int dimensions() {
      return 26;
    }
  }
}
