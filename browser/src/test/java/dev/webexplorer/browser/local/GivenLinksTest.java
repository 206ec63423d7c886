package dev.webexplorer.browser.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.webexplorer.browser.local.GivenLinks.Wanted;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class GivenLinksTest {
  @Test
  void in_titleInsideALongerOne_isNotFoundThere() {
    assertThat(found("Northern Ireland, then Ireland.", "Ireland", "Northern Ireland"))
        .containsExactly("0-16 Northern Ireland", "23-30 Ireland");
    assertThat(found("Northern Ireland only.", "Ireland", "Northern Ireland"))
        .containsExactly("0-16 Northern Ireland");
  }

  @Test
  void in_severalKindsOfMention_theBestCounts() {
    assertThat(found("Some bears, a bear, a Bear.", "Bear")).containsExactly("22-26 Bear");
    assertThat(found("Some bears, a bear.", "Bear")).containsExactly("14-18 bear");
    assertThat(found("Some bears.", "Bear")).containsExactly("5-10 bears");
    assertThat(found("A GREAT White shark.", "Great white shark"))
        .containsExactly("2-19 GREAT White shark");
    assertThat(found("On Mercury.", "Mercury (planet)")).containsExactly("3-10 Mercury");
  }

  @Test
  void in_wordInOtherLetters_isNoMention() {
    assertThat(found("If it rains.", "IT")).isEmpty();
    assertThat(found("Bearing, forbear, Bearskin.", "Bear")).isEmpty();
  }

  @Test
  void in_heading_isPassedOver() {
    assertThat(found("First.\n\nBears\n\nThere are bears.", "Bear")).containsExactly("25-30 bears");
  }

  @Test
  void in_oddTitles_areFoundToo() {
    assertThat(found("The .NET and C++ and 'Tis.", ".NET", "C++", "'Tis"))
        .containsExactly("4-8 .NET", "13-16 C++", "21-25 'Tis");
  }

  @Property
  void in_anyTextAndTitles_mentionsAreApartInOrderAndWhole(
      @ForAll("texts") String text, @ForAll("titles") List<String> titles) {
    int last = 0;
    for (Mention mention : mentions(text, titles.toArray(new String[0]))) {
      assertThat(mention.start()).isGreaterThanOrEqualTo(last);
      assertThat(mention.end()).isGreaterThan(mention.start());
      assertThat(Words.startsAt(text, mention.start())).isTrue();
      assertThat(Words.endsAt(text, mention.end())).isTrue();
      assertThat(text.substring(mention.start(), mention.end()))
          .startsWithIgnoringCase(mention.url().replaceFirst("\\s*\\([^()]*\\)$", ""));
      last = mention.end();
    }
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of("a", "B", "bs", "A b", "é", "(c)", ".", " ", "\n\n", "\ud83d\ude00", "ß")
        .list()
        .ofMaxSize(40)
        .map(parts -> String.join(" ", parts));
  }

  @Provide
  Arbitrary<List<String>> titles() {
    return Arbitraries.of("A", "B", "A b", "É", "B (c)", "(c)", "\ud83d\ude00", "SS", "ß")
        .list()
        .uniqueElements()
        .ofMaxSize(6);
  }

  private static List<String> found(String text, String... titles) {
    return mentions(text, titles).stream()
        .map(mention ->
            mention.start()
                + "-"
                + mention.end()
                + " "
                + text.substring(mention.start(), mention.end()))
        .toList();
  }

  /** The titles stand for the addresses. */
  private static List<Mention> mentions(String text, String... titles) {
    List<Wanted> wanted = Arrays.stream(titles).map(title -> new Wanted(title, title)).toList();
    return new GivenLinks(wanted).in(text, TextBlocks.of(text));
  }
}
