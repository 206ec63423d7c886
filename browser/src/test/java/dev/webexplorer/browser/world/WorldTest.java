package dev.webexplorer.browser.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.webexplorer.browser.Link;
import dev.webexplorer.datasets.InputException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class WorldTest {
  private static final int PAGES = 7500;
  private static final List<WorldPage> WORLD = World.generate(7, PAGES).pages().toList();

  /** When this fails the pages of all worlds have changed: then raise {@link World#FORMAT}. */
  @Test
  void pages_sameSeed_sameBytes() throws NoSuchAlgorithmException {
    MessageDigest sha = MessageDigest.getInstance("SHA-256");
    for (WorldPage page : WORLD) {
      sha.update(
          (page.title() + page.markdown() + page.categories()).getBytes(StandardCharsets.UTF_8));
    }
    assertThat(World.FORMAT + " " + HexFormat.of().formatHex(sha.digest(), 0, 8))
        .isEqualTo("3 dd22804b3de63232");
  }

  @Test
  void page_anyOrder_sameAsInTurn() {
    World world = World.generate(7, PAGES);
    for (int ordinal : new int[] {7499, 0, 3210, 3211, 5000, 1, 7498, 2999}) {
      assertThat(world.page(ordinal)).isEqualTo(WORLD.get(ordinal));
    }
  }

  @Test
  void pages_otherSeed_otherNames() {
    Set<String> titles = new HashSet<>();
    WORLD.forEach(page -> titles.add(page.title()));
    long shared =
        World.generate(8, 480).pages().filter(page -> titles.contains(page.title())).count();
    assertThat(shared).isLessThan(24); // titles of plain words and list pages may meet
  }

  @Test
  void titles_ofPagesAndRedirects_areUnique() {
    List<String> titles =
        WORLD.stream()
            .flatMap(page ->
                java.util.stream.Stream.concat(
                    java.util.stream.Stream.of(page.title()), page.redirects().stream()))
            .toList();
    assertThat(titles).doesNotHaveDuplicates().hasSizeGreaterThan(PAGES);
  }

  @Test
  void links_leadToPages_andStandInTheMarkdown() {
    Set<String> urls = new HashSet<>();
    WORLD.forEach(page -> urls.add(page.url()));
    assertThat(urls).hasSize(PAGES);
    for (WorldPage page : WORLD) {
      for (Link link : page.links()) {
        assertThat(urls.contains(link.url().toString())).as("%s", link).isTrue();
        assertThat(page.markdown().contains("[" + link.text() + "](" + link.url() + ")")).isTrue();
        assertThat(page.text().contains(link.text())).isTrue();
      }
    }
  }

  @Test
  void markdown_withoutMarkup_isTheText() {
    for (WorldPage page : WORLD) {
      assertThat(words(page.markdown().replaceAll("\\]\\(https?://[^)]*\\)", "")))
          .isEqualTo(words(page.text()));
    }
  }

  private static String words(String text) {
    return text.replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }

  @Property(tries = 12)
  void size_anyNumberOfPages_isMet(
      @ForAll long seed, @ForAll @IntRange(min = 150, max = 3000) int pages) {
    World world = World.generate(seed, pages);
    Set<String> titles = new HashSet<>();
    world.pages().forEach(page -> titles.add(page.title()));
    assertThat(titles).hasSize(pages);
  }

  @Test
  void generate_tooFewPages_saysHowMany() {
    assertThatThrownBy(() -> World.generate(1, 5))
        .isInstanceOf(InputException.class)
        .hasMessage("a world of 5 pages is too small: ask for 150 or more");
  }

  @Test
  void lengths_haveALongTail() {
    int[] words =
        WORLD.stream().mapToInt(page -> page.text().split("\\s+", -1).length).sorted().toArray();
    assertThat(words[words.length / 2]).isBetween(100, 400);
    assertThat(words[words.length * 99 / 100]).isGreaterThan(280);
    assertThat(IntStream.of(words).min().orElseThrow()).isGreaterThan(3);
  }
}
