package dev.webexplorer.browser.world;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.webexplorer.browser.Link;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Names that are nearly those of others, which a search must not take for the ones it looks for.
 */
class AlikeNamesTest {
  private static final List<WorldPage> WORLD = World.generate(31, 3000).pages().toList();

  @Test
  void surnames_areShared() {
    Map<String, Long> surnames =
        WORLD.stream()
            .filter(page -> page.categories().stream().anyMatch(c -> c.endsWith(" births")))
            .collect(
                groupingBy(
                    page -> page.title().replaceAll(" \\(.*| of .*", "").replaceAll(".* ", ""),
                    counting()));

    long people = surnames.values().stream().mapToLong(Long::longValue).sum();
    long alike = surnames.values().stream().filter(n -> n > 1).mapToLong(Long::longValue).sum();

    assertThat(alike).isGreaterThan(people / 4);
  }

  @Test
  void towns_giveTheirNamesToOthers() {
    long alike =
        WORLD.stream()
            .filter(
                page -> page.categories().stream().anyMatch(c -> c.startsWith("Universities of")))
            .filter(page ->
                WORLD.stream()
                    .anyMatch(town -> page.title().equals("University of " + town.title())))
            .count();

    assertThat(alike).isGreaterThan(5);
  }

  @Test
  void disambiguations_leadToPagesOfThatName() {
    Map<String, String> titles = new HashMap<>();
    WORLD.forEach(page -> titles.put(page.url(), page.title()));
    List<WorldPage> names =
        WORLD.stream().filter(p -> p.categories().contains("Disambiguation pages")).toList();

    assertThat(names).hasSizeGreaterThan(10);
    for (WorldPage page : names) {
      String name = page.title().replaceAll(" \\(.*", "");
      assertThat(page.links()).as(page.title()).hasSizeGreaterThan(1);
      for (Link link : page.links()) {
        assertThat(titles.getOrDefault(link.url().toString(), "")).contains(name);
      }
    }
  }

  @Test
  void otherNames_areThoseOfTheirPages() {
    List<WorldPage> renamed = WORLD.stream().filter(p -> !p.redirects().isEmpty()).toList();

    assertThat(renamed).hasSizeGreaterThan(50);
    for (WorldPage page : renamed) {
      for (String other : page.redirects()) {
        String words = page.text() + " " + page.title();
        assertThat(words.contains(other) || words.contains(other.replace(" University", "")))
            .as("%s of %s", other, page.title())
            .isTrue();
      }
    }
  }
}
