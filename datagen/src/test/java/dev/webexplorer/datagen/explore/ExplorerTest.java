package dev.webexplorer.datagen.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.webexplorer.agent.rules.RulePageReader;
import dev.webexplorer.browser.Page;
import dev.webexplorer.datagen.SmallWebs;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplorerTest {
  @TempDir static Path folder;
  private static SmallWebs webs;

  @BeforeAll
  static void build() {
    webs = SmallWebs.passages(folder);
  }

  @AfterAll
  static void close() {
    webs.close();
  }

  private static Exploration explore(String title, int mostPages) {
    Page seed = webs.web().page(webs.page(title));
    return new Explorer(new RuleExplorer(mostPages), webs.web(), new RulePageReader())
        .explore(seed.title(), seed.url(), 3);
  }

  private static List<String> titles(Exploration exploration) {
    return exploration.pages().stream().map(url -> webs.web().open(url).title()).toList();
  }

  @Test
  void seed_isReadFirstAndThenPagesThatNameIt() {
    assertThat(titles(explore("Ilse Varden", 6)))
        .startsWith("Ilse Varden")
        .contains("The Salt Harbour", "Winter Ferry")
        .doesNotHaveDuplicates();
  }

  @Test
  void pages_areNoMoreThanAllowed() {
    Exploration exploration = explore("Karsholm", 2);

    assertThat(exploration.pages()).hasSize(2);
    assertThat(exploration.turns()).isGreaterThanOrEqualTo(3);
  }

  @Test
  void sameSeed_isExploredTheSameWay() {
    assertThat(explore("Sele", 8)).isEqualTo(explore("Sele", 8));
  }

  @Test
  void titleWithBrackets_isExplored() {
    URI url = webs.web().page(webs.page("Silver Heron")).url();
    Exploration exploration =
        new Explorer(new RuleExplorer(3), webs.web(), new RulePageReader())
            .explore("[Silver] Heron", url, 3);

    assertThat(exploration.pages()).startsWith(url);
  }
}
