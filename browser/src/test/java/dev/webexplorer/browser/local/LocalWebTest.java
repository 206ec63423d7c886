package dev.webexplorer.browser.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.webexplorer.browser.Link;
import dev.webexplorer.browser.Outcome.Status;
import dev.webexplorer.browser.Page;
import dev.webexplorer.browser.SearchQuery;
import dev.webexplorer.browser.SearchResult;
import dev.webexplorer.datasets.InputException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalWebTest {
  private static final String BABBAGE =
      """
      {"title":"Charles Babbage","text":"Charles Babbage was a mathematician.\\n\\nLife\\n\\n\
      He designed the difference engine in London.","links":["London","Ada Lovelace"],\
      "categories":["People"]}\
      """;
  private static final String LONDON =
      """
      {"title":"London","text":"London is the capital of England."}\
      """;
  private static final String ADA =
      """
      {"title":"Ada Lovelace","url":"http://Example.org:80/wiki/Ada_(countess)#life",\
      "text":"Ada worked with Charles Babbage on his machine."}\
      """;

  @TempDir Path folder;

  @Test
  void open_givenLinks_standAtTheirFirstMentionOrInAList() {
    try (LocalWeb web = web(BABBAGE, LONDON, ADA)) {
      Page page = web.open(URI.create("https://small.invalid/Charles%20Babbage"));
      assertThat(page.outcome().ok()).isTrue();
      assertThat(page.text())
          .isEqualTo(
              "Charles Babbage was a mathematician.\n\nLife\n\n"
                  + "He designed the difference engine in London.");
      assertThat(page.markdown())
          .isEqualTo(
              """
              Charles Babbage was a mathematician.

              ## Life

              He designed the difference engine in [London](https://small.invalid/London).

              ## See also

              - [Ada Lovelace](http://example.org/wiki/Ada_%28countess%29)\
              """);
      assertThat(page.links())
          .containsExactly(
              new Link("London", URI.create("https://small.invalid/London")),
              new Link("Ada Lovelace", URI.create("http://example.org/wiki/Ada_%28countess%29")));
      assertThat(page.categories()).containsExactly("People");
    }
  }

  @Test
  void open_noLinksGiven_mentionsOfTitlesBecomeLinks() {
    try (LocalWeb web = web(BABBAGE, LONDON, ADA)) {
      Page page = web.open(URI.create("http://example.org/wiki/Ada_(countess)"));
      assertThat(page.markdown())
          .isEqualTo(
              "Ada worked with [Charles Babbage](https://small.invalid/Charles%20Babbage)"
                  + " on his machine.");
    }
  }

  @Test
  void open_otherSpellings_findThePage() {
    try (LocalWeb web = web(BABBAGE, LONDON, ADA)) {
      for (String spelling :
          List.of(
              "https://small.invalid/Charles_Babbage",
              "https://SMALL.invalid/Charles%20Babbage/",
              "http://small.invalid/Charles+Babbage#Life",
              "https://small.invalid/%43harles%20Babbage.")) {
        assertThat(web.open(URI.create(spelling)).title())
            .as(spelling)
            .isEqualTo("Charles Babbage");
      }
    }
  }

  @Test
  void open_unknown_saysNotFoundAndWhatIsNear() {
    try (LocalWeb web = web(BABBAGE, LONDON, ADA)) {
      Page page = web.open(URI.create("https://small.invalid/Babbage_Charles"));
      assertThat(page.outcome().status()).isEqualTo(Status.NOT_FOUND);
      assertThat(page.outcome().detail()).contains("Charles Babbage").doesNotContain("\n");
    }
  }

  @Test
  void open_redirects_leadToThePageAndAreNotListed() {
    String first = "{\"title\":\"Babbage\",\"redirect\":\"C. Babbage\"}";
    String second = "{\"title\":\"C. Babbage\",\"redirect\":\"Charles Babbage\"}";
    String mention = "{\"title\":\"Engine\",\"text\":\"By Babbage.\",\"links\":[\"Babbage\"]}";
    try (LocalWeb web = web(first, mention, BABBAGE, second, LONDON, ADA)) {
      assertThat(web.open(URI.create("https://small.invalid/Babbage")).title())
          .isEqualTo("Charles Babbage");
      assertThat(web.open(URI.create("https://small.invalid/Engine")).markdown())
          .isEqualTo("By [Babbage](https://small.invalid/Charles%20Babbage).");
      assertThat(web.size()).isEqualTo(4);
    }
  }

  @Test
  void search_wordsOfAPage_findsItFirstWithASnippet() {
    try (LocalWeb web = web(BABBAGE, LONDON, ADA)) {
      List<SearchResult> found =
          web.search(SearchQuery.of("designing \"differences\" engines AND (")).results();
      assertThat(found.getFirst().title()).isEqualTo("Charles Babbage");
      assertThat(found.getFirst().snippet()).contains("difference engine").hasSizeLessThan(300);
      assertThat(web.search(SearchQuery.of("the of")).results()).isEmpty();
    }
  }

  @Test
  void page_ordinals_followTheAddressesWhateverTheOrderOfTheSource() {
    try (LocalWeb web = web(BABBAGE, LONDON, ADA);
        LocalWeb other = web(ADA, BABBAGE, LONDON)) {
      assertThat(other.id()).isEqualTo(web.id());
      for (int i = 0; i < web.size(); i++) {
        assertThat(web.page(i).title()).isEqualTo(other.page(i).title());
        assertThat(web.open(web.page(i).url())).isEqualTo(web.page(i));
      }
      assertThatThrownBy(() -> web.page(3)).isInstanceOf(IndexOutOfBoundsException.class);
    }
  }

  @Test
  void open_noWebThere_saysHowToMakeOne() {
    assertThatThrownBy(() -> LocalWeb.open(folder.resolve("none")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("there is no web in")
        .hasMessageContaining("web build");
  }

  private LocalWeb web(String... pages) {
    return LocalWeb.open(SmallWebs.build(folder, pages));
  }
}
