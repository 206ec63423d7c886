package dev.webexplorer.browser.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What no page may look like. */
class ProseTest {
  private static final List<WorldPage> WORLD = World.generate(3, 2400).pages().toList();
  private static final Pattern ARTICLE = Pattern.compile("\\b([Aa]n?) ([\\p{L}\\d][\\p{L}\\d,]*)");
  private static final Pattern DOUBLED = Pattern.compile("\\b(\\p{L}+) \\1\\b");

  private static void none(String pattern) {
    Pattern wrong = Pattern.compile(pattern);
    for (WorldPage page : WORLD) {
      Matcher found = wrong.matcher(page.text());
      if (found.find()) {
        int from = Math.max(0, found.start() - 60);
        int to = Math.min(page.text().length(), found.end() + 60);
        assertThat(page.text().substring(from, to)).as("%s: %s", page.title(), pattern).isEmpty();
      }
    }
  }

  @Test
  void articles_agreeWithTheNextWord() {
    for (WorldPage page : WORLD) {
      Matcher found = ARTICLE.matcher(page.text());
      while (found.find()) {
        boolean an = found.group(1).length() == 2;
        assertThat(Spelling.takesAn(found.group(2)))
            .as("%s: %s", page.title(), found.group())
            .isEqualTo(an);
      }
    }
  }

  @Test
  void words_areNotDoubled() {
    for (WorldPage page : WORLD) {
      Matcher found = DOUBLED.matcher(page.text());
      while (found.find()) {
        assertThat(found.group()).as(page.title()).isEmpty();
      }
    }
  }

  @Test
  void punctuation_isClean() {
    none("  ");
    none(" [,.;:)]");
    none("[,;:][,.;:]|\\.\\.");
    none("\\( ");
    none("[{}\\[\\]<>|~^]");
    none("\\n\\n\\n");
    none("[a-z]\\.[A-Z]");
  }

  @Test
  void parentheses_areBalanced() {
    for (WorldPage page : WORLD) {
      long open = page.text().chars().filter(c -> c == '(').count();
      long closed = page.text().chars().filter(c -> c == ')').count();
      assertThat(open).as(page.title()).isEqualTo(closed);
    }
  }

  @Test
  void sentences_startWithACapital_andEnd() {
    none("(?<![A-Z\\d])[.!?] [a-z]");
    for (WorldPage page : WORLD) {
      for (String block : page.text().split("\n\n", -1)) {
        boolean prose = block.indexOf('\n') < 0 && block.split(" ", -1).length > 12;
        if (prose) {
          assertThat(block).as(page.title()).matches("(?s).*[.:]");
        }
      }
    }
  }

  @Test
  void numbers_standWhereTheyAreNeeded() {
    none("\\b(?:0|9999) (?:kilometres|metres|inhabitants)");
    none("9999|\\bnull\\b|\\b0 people");
  }

  @Test
  void definitions_sayWhatThePageIsAbout() {
    Pattern definition = Pattern.compile("(?: is| was|,) (?:an?|the|one) ");
    long defined =
        WORLD.stream()
            .filter(page -> !page.categories().contains("Disambiguation pages"))
            .filter(page -> page.categories().stream().noneMatch(c -> c.startsWith("Lists of ")))
            .filter(page -> {
              String first = page.text().substring(0, Math.min(240, page.text().length()));
              String name = page.title().replaceAll(" \\(.*", "");
              return first.toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT))
                  && definition.matcher(first).find();
            })
            .count();
    long articles =
        WORLD.stream()
            .filter(page -> !page.categories().contains("Disambiguation pages"))
            .filter(page -> page.categories().stream().noneMatch(c -> c.startsWith("Lists of ")))
            .count();
    assertThat(defined).isEqualTo(articles);
  }
}
