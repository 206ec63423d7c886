package dev.webexplorer.browser.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.webexplorer.browser.local.SourcePage.Content;
import dev.webexplorer.browser.local.SourcePage.Prose;
import dev.webexplorer.browser.local.SourcePage.Redirect;
import dev.webexplorer.browser.local.TitleTable.Target;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.StringLength;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;

class TitleTableTest {
  private static final String BASE = "https://x.invalid/";

  @Test
  void follow_redirects_leadToTheEndOrSayWhy() throws IOException {
    List<SourcePage> pages =
        List.of(
            page("Page", new Prose("")),
            page("One", new Redirect("two")),
            page("Two", new Redirect(BASE + "Page#part")),
            page("Lost", new Redirect("Nowhere")),
            page("Round", new Redirect("About")),
            page("About", new Redirect("Round")));
    try (TitleTable table = table(pages)) {
      TitleTable.Reader titles = table.reader();
      assertThat(titles.follow("one")).isEqualTo(new Target.Found(BASE + "Page"));
      assertThat(titles.follow(" Page_ ")).isEqualTo(new Target.Found(BASE + "Page"));
      assertThat(titles.follow("Lost")).isEqualTo(new Target.Missing());
      assertThat(titles.follow("Page2")).isEqualTo(new Target.Missing());
      assertThat(titles.follow("")).isEqualTo(new Target.Missing());
      assertThat(titles.follow("Round")).isEqualTo(new Target.Cycle(List.of("Round", "About")));
      assertThat(titles.follow("http://Else.where"))
          .isEqualTo(new Target.Elsewhere("http://else.where/"));
    }
  }

  @Test
  void follow_pageAndRedirectOfOneName_thePageCounts() throws IOException {
    try (TitleTable table =
        table(
            List.of(
                page("A", new Redirect("B")),
                page("A", new Prose("")),
                page("B", new Prose(""))))) {
      assertThat(table.reader().follow("A")).isEqualTo(new Target.Found(BASE + "A"));
    }
  }

  @Property(tries = 50)
  void follow_anyTitles_findsEachAndNoOther(
      @ForAll("titles") List<String> titles, @ForAll @StringLength(max = 5) String other)
      throws IOException {
    Map<String, String> urls = new HashMap<>();
    List<SourcePage> pages = titles.stream().map(title -> page(title, new Prose(""))).toList();
    pages.forEach(page -> urls.put(TitleTable.key(page.title()), Intake.address(page, BASE)));
    try (TitleTable table = table(pages)) {
      urls.forEach(
          (title, url) -> assertThat(follow(table, title)).isEqualTo(new Target.Found(url)));
      if (PageUrl.canonical(other).isEmpty() && !urls.containsKey(TitleTable.key(other))) {
        assertThat(follow(table, other)).isNotEqualTo(new Target.Found(BASE + other));
      }
    }
  }

  @Test
  void longestTitle_manyTitles_equalsTryingEach() throws IOException {
    Random random = new Random(5);
    List<String> titles =
        random.ints(300, 1, 4).mapToObj(words -> words(random, words)).distinct().toList();
    String text = words(random, 2_000);
    try (TitleTable table =
        table(titles.stream().map(title -> page(title, new Prose(""))).toList())) {
      TitleTable.Reader reader = table.reader();
      for (int at = 0; at < text.length(); at++) {
        int start = at;
        int longest =
            titles.stream()
                .filter(title -> text.startsWith(title, start))
                .mapToInt(title -> start + title.length())
                .filter(end -> Words.endsAt(text, end))
                .max()
                .orElse(start);
        assertThat(reader.longestTitle(text, at)).isEqualTo(longest);
      }
    }
  }

  @Provide
  Arbitrary<List<String>> titles() {
    return Arbitraries.strings()
        .excludeChars('\0')
        .ofMinLength(1)
        .ofMaxLength(5)
        .filter(title -> !TitleTable.key(title).isEmpty())
        .list()
        .ofMinSize(1)
        .ofMaxSize(30);
  }

  private static String words(Random random, int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(i == 0 ? "" : " ").append("éab".charAt(random.nextInt(3)));
      text.append("cd".charAt(random.nextInt(2)));
    }
    return text.toString();
  }

  private static Target follow(TitleTable table, String title) {
    try {
      return table.reader().follow(title);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static SourcePage page(String title, Content content) {
    return new SourcePage("here", title, "", content, List.of(), Instant.EPOCH);
  }

  private static TitleTable table(List<SourcePage> pages) throws IOException {
    TitleTableWriter writer = new TitleTableWriter(new ByteBuffersDirectory());
    for (int i = 0; i < pages.size(); i++) {
      SourcePage page = pages.get(i);
      writer.add(page, Intake.address(page, BASE), PageDigest.of(page), i);
    }
    return writer.finish();
  }
}
