package dev.webexplorer.browser.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.webexplorer.browser.Outcome;
import dev.webexplorer.browser.Outcome.Status;
import dev.webexplorer.browser.Page;
import dev.webexplorer.browser.SearchQuery;
import dev.webexplorer.browser.TestingData;
import dev.webexplorer.browser.Web;
import dev.webexplorer.browser.engines.Engine;
import dev.webexplorer.browser.engines.EngineSettings;
import dev.webexplorer.browser.engines.SearchEngine;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LiveWebTest {
  private final TestingSite site = new TestingSite();
  @TempDir Path folder;

  @AfterEach
  void stop() {
    site.close();
  }

  /** Results in another language or of another region are those of another web. */
  @Test
  void id_engines_saidWithLanguageAndRegion() {
    List<String> names = new ArrayList<>();
    List<String> digests = new ArrayList<>();
    for (EngineSettings settings :
        List.of(
            settings("en", "us"),
            settings("en", "gb"),
            settings("", ""),
            new EngineSettings(URI.create("http://proxy.test/serper"), "key", "en", "us"))) {
      SearchEngine engine = Engine.SERPER.open(settings);
      try (Web web = site.web().engines(List.of(engine)).build()) {
        names.add(web.id().name());
        digests.add(web.id().digest());
      }
    }
    assertThat(names)
        .containsExactly(
            "live:serper(en-us)",
            "live:serper(en-gb)",
            "live:serper",
            "live:serper(en-us)@proxy.test");
    assertThat(digests).doesNotHaveDuplicates();
  }

  private static EngineSettings settings(String language, String region) {
    return Engine.SERPER
        .settings(Map.of("SERPER_API_KEY", "the-key"), language, region)
        .orElseThrow();
  }

  @Test
  void open_article_readWithItsLinks() {
    try (Web web = site.web().build()) {
      Page page = web.open(TestingSite.url("/from"));
      assertThat(page.outcome()).isEqualTo(Outcome.OK);
      assertThat(page.url()).isEqualTo(TestingSite.url("/"));
      assertThat(page.title()).isEqualTo("Home");
      assertThat(page.text()).contains("A page like any other.");
      assertThat(page.links())
          .extracting(link -> link.url().toString())
          .contains("http://site.test/next");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/none | NOT_FOUND | the server answered 404",
        "/closed/x | REFUSED | robots.txt of http://site.test does not allow it (--ignore-robots"
            + " would)",
        "/inside | REFUSED | 169.254.169.254 is not public: link-local or cloud metadata"
            + " (--allow-host allows it)",
        "/slow | TIMED_OUT | no whole answer within 4 s",
      })
  void open_whatGoesWrong_isAnOutcome(String path, Status status, String detail) {
    try (Web web = site.web().build()) {
      assertThat(web.open(TestingSite.url(path)).outcome()).isEqualTo(new Outcome(status, detail));
    }
  }

  @Test
  void open_unknownHost_failsInWords() {
    try (Web web = site.web().build()) {
      Outcome outcome = web.open(URI.create("http://nowhere.test/")).outcome();
      assertThat(outcome.status()).isEqualTo(Status.FAILED);
      assertThat(outcome.detail()).endsWith("no address is known for nowhere.test");
    }
  }

  @Test
  void open_theHostileList_allRefused() throws IOException {
    site.net()
        .name("localtest.me", "127.0.0.1")
        .name("metadata.google.internal", "169.254.169.254");
    List<String> hostile = Files.readAllLines(TestingData.path("hostile/must_block_urls.txt"));
    int opened = 0;
    try (Web web = site.web().build()) {
      for (String line : hostile) {
        try {
          Page page = web.open(new URI(line));
          assertThat(page.outcome().status()).as(line).isEqualTo(Status.REFUSED);
          opened++;
        } catch (URISyntaxException e) {
          assertThat(line).as("what is no URI never gets here").contains(" ");
        }
      }
    }
    assertThat(opened).isGreaterThan(25);
    assertThat(site.net().dialed()).isEmpty();
  }

  @Test
  void open_ignoringRobots_opens() {
    try (Web web = site.web().ignoreRobots().build()) {
      assertThat(web.open(TestingSite.url("/closed/x")).outcome().status())
          .isEqualTo(Status.NOT_FOUND);
    }
  }

  @Test
  void open_shell_shownInTheBrowserWhereThereIsOne() {
    try (Web without = site.web().build();
        Web with = site.web().browser((proxy, fetcher) -> new TestingRenderer()).build()) {
      assertThat(without.open(TestingSite.url("/shell")).outcome().status())
          .isEqualTo(Status.NEEDS_SCRIPTS);
      Page shown = with.open(TestingSite.url("/shell"));
      assertThat(shown.outcome()).isEqualTo(Outcome.OK);
      assertThat(shown.text()).contains("Built by script from /shell");
      assertThat(with.open(TestingSite.url("/")).title()).isEqualTo("Home");
    }
  }

  @Test
  void open_hostToRender_alwaysShown() {
    try (Web web =
        site.web()
            .browser((proxy, fetcher) -> new TestingRenderer())
            .renderHosts(Set.of("site.test"))
            .build()) {
      assertThat(web.open(TestingSite.url("/")).title()).isEqualTo("Shown");
    }
  }

  @Test
  void search_found_andNot() {
    try (Web web = site.web().build()) {
      assertThat(web.search(SearchQuery.of("home")).results())
          .extracting(result -> result.url().toString())
          .containsExactly("http://site.test/");
      assertThat(web.search(SearchQuery.of("nothing")).outcome().status()).isEqualTo(Status.EMPTY);
    }
  }

  @Test
  void search_noEngine_refusedSayingWhatToSet() {
    try (Web web = site.web().engines(List.of()).build()) {
      Outcome outcome = web.search(SearchQuery.of("home")).outcome();
      assertThat(outcome.status()).isEqualTo(Status.REFUSED);
      assertThat(outcome.detail()).contains("SERPER_API_KEY");
    }
  }

  @Test
  void id_namesTheConfiguration() {
    try (Web one = site.web().build();
        Web same = site.web().build();
        Web other = site.web().ignoreRobots().build()) {
      assertThat(one.id()).isEqualTo(same.id()).isNotEqualTo(other.id());
    }
  }

  @Test
  void open_withCache_secondWebAsksNothing() {
    for (int i = 0; i < 2; i++) {
      try (Web web = site.web().cache(folder, 1 << 20).build()) {
        web.open(TestingSite.url("/"));
      }
    }
    assertThat(site.server().count("/")).as("no freshness, no validator: not kept").isEqualTo(2);
  }
}
