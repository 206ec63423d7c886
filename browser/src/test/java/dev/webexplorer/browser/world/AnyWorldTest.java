package dev.webexplorer.browser.world;

import static org.assertj.core.api.Assertions.assertThat;

import dev.webexplorer.browser.Link;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What holds in every world, whatever its random seed. */
class AnyWorldTest {
  private static final int TRIES = 4;

  @Property(tries = TRIES)
  void links_leadToPages_neverToThemselves(
      @ForAll long seed, @ForAll @IntRange(min = 150, max = 900) int pages) {
    List<WorldPage> all = World.generate(seed, pages).pages().toList();
    Set<String> urls = new HashSet<>();
    all.forEach(page -> urls.add(page.url()));
    int links = 0;
    for (WorldPage page : all) {
      for (Link link : page.links()) {
        links++;
        assertThat(link.url().toString()).isIn(urls).isNotEqualTo(page.url());
      }
    }
    assertThat(links).isGreaterThan(5 * pages);
  }

  @Property(tries = TRIES)
  void facts_standInTheirPages(
      @ForAll long seed, @ForAll @IntRange(min = 150, max = 900) int pages) {
    World.generate(seed, pages)
        .pages()
        .forEach(page -> {
          for (WorldFact fact : page.facts()) {
            assertThat(page.text()).as(page.title()).contains(fact.quote());
            assertThat(fact.object().isEmpty() && fact.value().isEmpty() && fact.date().isEmpty())
                .as("%s", fact)
                .isFalse();
          }
        });
  }

  @Property(tries = TRIES)
  void page_askedForAlone_isTheSameAsInTurn(
      @ForAll long seed, @ForAll @IntRange(min = 150, max = 900) int pages) {
    List<WorldPage> all = World.generate(seed, pages).pages().toList();
    World again = World.generate(seed, pages);
    Random random = new Random(seed);
    for (int i = 0; i < 40; i++) {
      int ordinal = random.nextInt(pages);
      assertThat(again.page(ordinal)).isEqualTo(all.get(ordinal));
    }
  }

  @Property(tries = TRIES)
  void otherNames_areNoTitles(
      @ForAll long seed, @ForAll @IntRange(min = 150, max = 900) int pages) {
    Set<String> names = new HashSet<>();
    World.generate(seed, pages)
        .pages()
        .forEach(page -> {
          assertThat(names.add(page.title())).as(page.title()).isTrue();
          page.redirects().forEach(other -> assertThat(names.add(other)).as(other).isTrue());
        });
  }

  @Property(tries = TRIES)
  void sentences_areNotSaidTwiceOnAPage(
      @ForAll long seed, @ForAll @IntRange(min = 150, max = 900) int pages) {
    World.generate(seed, pages)
        .pages()
        .forEach(page -> {
          Set<String> said = new HashSet<>();
          for (String sentence : page.text().split("(?<=[.])\\s+", -1)) {
            boolean whole = sentence.length() > 40 && sentence.endsWith(".");
            assertThat(!whole || said.add(sentence)).as("%s: %s", page.title(), sentence).isTrue();
          }
        });
  }

  @Property(tries = 4)
  void million_fewPagesOfIt_areMadeAtOnce(@ForAll @IntRange(min = 0, max = 999_999) int ordinal) {
    WorldPage page = World.generate(7, 1_000_000).page(ordinal);

    assertThat(page.url()).startsWith("https://world-7-1000000.invalid/");
    assertThat(page.text()).isNotBlank();
  }
}
