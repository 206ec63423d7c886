package dev.webexplorer.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SectionTest {
  private static final String LINE =
      "Twelve words stand in this line, which is as long as others.\n";

  private static List<String> pieces(String markdown, int shortest, int longest) {
    return Section.cut(markdown, shortest, longest).stream().map(Section::markdown).toList();
  }

  private static Page page(String markdown) {
    return new Page(
        URI.create("https://example.org/"),
        Outcome.OK,
        "T",
        "",
        markdown,
        List.of(),
        List.of(),
        Instant.EPOCH);
  }

  @Test
  void shortText_isOneSection() {
    assertThat(Section.cut("# A\n\nb", 10, 100))
        .containsExactly(new Section(1, 1, List.of("A"), 0, 6, "# A\n\nb"));
  }

  @Test
  void noText_isOneEmptySection() {
    assertThat(pieces("", 10, 100)).containsExactly("");
  }

  @Test
  void text_isCutBeforeHeadingsOnceEnoughIsTogether() {
    String markdown = "# A\n\n## B\n\n" + LINE + "\n## C\n\n" + LINE;
    assertThat(pieces(markdown, 40, 1000))
        .containsExactly("# A\n\n## B\n\n" + LINE + "\n", "## C\n\n" + LINE);
  }

  @Test
  void headings_areThoseAboveAndItsOwn() {
    String markdown = "# A\n\n## B\n\n" + LINE + "\n### C\n\n" + LINE + "\n## D\n\n" + LINE;
    assertThat(Section.cut(markdown, 40, 1000))
        .extracting(Section::headings)
        .containsExactly(List.of("A"), List.of("A", "B", "C"), List.of("A", "D"));
  }

  @Test
  void longSection_isCutBetweenParagraphs() {
    String paragraph = LINE + LINE + "\n";
    assertThat(pieces(paragraph.repeat(3), 10, 2 * paragraph.length() + 20))
        .containsExactly(paragraph + paragraph, paragraph);
  }

  @Test
  void longTable_isCutBetweenRows() {
    String row = "| 1 | 2 |\n";
    assertThat(pieces(row.repeat(10), 15, 35))
        .containsExactly(row.repeat(3), row.repeat(3), row.repeat(3), row);
  }

  @Test
  void headingSignInCode_isNoHeading() {
    String code = "```sh\n# comment\n\n# another\n```\n";
    assertThat(pieces(code + "\n# A\n", 5, 1000)).containsExactly(code + "\n", "# A\n");
  }

  @Test
  void characterOfTwoUnits_isNotCutInTwo() {
    String text = "x" + "\ud83d\ude00".repeat(50);
    assertThat(pieces(text, 1, 10))
        .allSatisfy(piece -> assertThat(piece).doesNotMatch("^[\\udc00-\\udfff].*"));
    assertThat(String.join("", pieces(text, 1, 10))).isEqualTo(text);
  }

  @Property
  void sections_areTheTextInOrderAndBounded(
      @ForAll("markdown") String markdown,
      @ForAll @IntRange(min = 1, max = 60) int shortest,
      @ForAll @IntRange(min = 61, max = 200) int longest) {
    List<Section> sections = Section.cut(markdown, shortest, longest);
    assertThat(sections.stream().map(Section::markdown).collect(Collectors.joining()))
        .isEqualTo(markdown);
    int start = 0;
    for (Section section : sections) {
      assertThat(section.start()).isEqualTo(start);
      assertThat(section.markdown().length()).isLessThanOrEqualTo(longest);
      start += section.markdown().length();
    }
    assertThat(sections).isEqualTo(Section.cut(markdown, shortest, longest));
  }

  @Provide
  Arbitrary<String> markdown() {
    return Arbitraries.of(
            "# A\n", "## B b\n", "\n", LINE, "- x\n", "```\n", "| a | b |\n", "word ", "é")
        .list()
        .ofMaxSize(60)
        .map(lines -> String.join("", lines));
  }

  @Test
  void place_tellsTheWholeLengthAndWhereToReadOn() {
    Page page = page(("# A\n\n" + LINE.repeat(60)).repeat(2));
    assertThat(page.sections()).hasSize(2);
    assertThat(page.section(1).orElseThrow().place())
        .isEqualTo("section 1 of 2, characters 1 to 3,665 of 7,330; it goes on in section 2");
    assertThat(page.section(2).orElseThrow().place())
        .isEqualTo("section 2 of 2, characters 3,666 to 7,330 of 7,330");
    assertThat(page.section(3)).isEmpty();
  }
}
