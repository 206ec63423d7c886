package dev.webexplorer.agent.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.webexplorer.agent.TestingWeb;
import dev.webexplorer.browser.Page;
import dev.webexplorer.datasets.Usage;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class RulePageReaderTest {
  private static final Page PAGE =
      TestingWeb.page(
          "Harz",
          """
          Harz Enlarge Harz

          The Harz is a mountain range in [[Germany]]. It is old.

          Copper was mined on its slopes. [[Heinrich Heine]] crossed it in 1824.

          Many hikers come.\
          """);

  private final RulePageReader reader = new RulePageReader();

  @Test
  void reading_isTitleDefinitionAndThePassagesThatMatterWithTheirLinks() {
    assertThat(reader.read(PAGE, "A poet crossed this mountain range in the mid-1820s.").text())
        .isEqualTo(
            """
            # [Harz](https://testing.invalid/Harz)
            Definition: The Harz is a mountain range in Germany.
            - [Heinrich Heine](https://testing.invalid/Heinrich_Heine) crossed it in 1824.\
            """);
  }

  @Test
  void reading_takesTheBestForEachPartOfTheGoalInThePagesOrder() {
    String text =
        reader
            .read(PAGE, "Which poet crossed it in 1824? Where was copper mined on slopes?")
            .text();

    assertThat(text.indexOf("Copper")).isPositive().isLessThan(text.indexOf("Heine"));
    assertThat(reader.read(PAGE, "copper").usage()).isEqualTo(Usage.NONE);
  }

  @Test
  void reading_saysWhenNothingMatters() {
    assertThat(reader.read(PAGE, "submarine volcano").text()).endsWith("says more about it.");
  }

  @Test
  void reading_ofALongPageIsBounded() {
    Page page =
        TestingWeb.page("Long", ("Copper mining " + "went on ".repeat(100) + ".\n").repeat(50));

    assertThat(reader.read(page, "copper mining went. mining copper. copper.").text())
        .hasSizeLessThan(2 * RulePageReader.MOST_CHARACTERS);
  }

  @Property
  void reading_neverFails(@ForAll String text, @ForAll String goal) {
    Page page = TestingWeb.page("T", text.replace("[[", ""));

    assertThat(reader.read(page, goal).text()).startsWith("# [T](");
  }
}
