package dev.webexplorer.browser.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.webexplorer.browser.Link;
import dev.webexplorer.browser.Outcome;
import dev.webexplorer.browser.Outcome.Status;
import dev.webexplorer.browser.Page;
import dev.webexplorer.browser.SearchQuery;
import dev.webexplorer.browser.SearchResults;
import dev.webexplorer.browser.Web;
import dev.webexplorer.browser.WebId;
import dev.webexplorer.datasets.InputException;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class CrawlTest {
  private final Site site = new Site();

  /** Pages by their addresses; opened ones are kept. */
  static final class Site implements Web {
    private final Map<URI, Page> pages = new HashMap<>();
    private final List<URI> opened = new CopyOnWriteArrayList<>();

    Site page(String url, String... links) {
      return put(url, url, links);
    }

    /** An address that leads to another. */
    Site put(String asked, String url, String... links) {
      List<Link> all = Arrays.stream(links).map(link -> new Link(link, URI.create(link))).toList();
      Page page =
          new Page(
              URI.create(url),
              Outcome.OK,
              "At " + url,
              "Text of " + url,
              "Text",
              all,
              List.of(),
              Instant.EPOCH);
      pages.put(URI.create(asked), page);
      return this;
    }

    @Override
    public WebId id() {
      return new WebId("site", "");
    }

    @Override
    public SearchResults search(SearchQuery query) {
      throw new AssertionError("a crawl does not search");
    }

    @Override
    public Page open(URI url) {
      opened.add(url);
      Outcome none = new Outcome(Status.NOT_FOUND, "the server answered 404");
      return pages.getOrDefault(url, Page.failed(url, none));
    }

    @Override
    public void close() {}
  }

  private CollectingSink crawl(int depth, int pages, boolean anyHost) {
    Crawl.Limits limits = new Crawl.Limits(depth, pages, anyHost);
    return CollectingSink.of(new Crawl(site, List.of(URI.create("http://a.test/")), limits));
  }

  @Test
  void read_levels_upToTheDepth() {
    site.page("http://a.test/", "http://a.test/1", "http://a.test/2#part", "mailto:a@a.test")
        .page("http://a.test/1", "http://a.test/", "http://a.test/3", "http://a.test/2")
        .page("http://a.test/2")
        .page("http://a.test/3", "http://a.test/4")
        .page("http://a.test/4");
    assertThat(crawl(0, 100, false).urls()).containsExactly("http://a.test/");
    assertThat(crawl(2, 100, false).urls())
        .containsExactly("http://a.test/", "http://a.test/1", "http://a.test/2", "http://a.test/3");
  }

  @Test
  void read_everyAddress_isOpenedOnce() {
    site.page(
            "http://a.test/",
            "http://a.test/1",
            "http://a.test/1#x",
            "http://A.test:80/1",
            "http://a.test/")
        .page("http://a.test/1", "http://a.test/");
    crawl(9, 100, false);
    assertThat(site.opened)
        .containsExactly(URI.create("http://a.test/"), URI.create("http://a.test/1"));
  }

  @Test
  void read_moreThanWanted_isToldAndLeft() {
    site.page("http://a.test/", "http://a.test/1", "http://a.test/2", "http://a.test/3")
        .page("http://a.test/1");
    CollectingSink sink = crawl(9, 2, false);
    assertThat(sink.urls()).containsExactly("http://a.test/", "http://a.test/1");
    assertThat(site.opened).hasSize(2);
    assertThat(sink.passed).containsExactly("2 pages beyond --max-pages");
  }

  @Test
  void read_otherHosts_onlyWhereWanted() {
    site.page("http://a.test/", "http://b.test/", "http://a.test:8080/", "https://a.test/")
        .page("http://b.test/")
        .page("http://a.test:8080/");
    assertThat(crawl(1, 100, false).urls()).containsExactly("http://a.test/");
    assertThat(crawl(1, 100, true).urls())
        .containsExactly("http://a.test/", "http://b.test/", "http://a.test:8080/");
  }

  @Test
  void read_redirects_areNamesOfOnePage() {
    site.page("http://a.test/", "http://a.test/old", "http://a.test/out", "http://a.test/new")
        .put("http://a.test/old", "http://a.test/new", "http://a.test/deep")
        .put("http://a.test/out", "http://b.test/x")
        .page("http://a.test/new", "http://a.test/deep")
        .page("http://a.test/deep");
    CollectingSink sink = crawl(2, 100, false);
    assertThat(sink.urls())
        .containsExactly("http://a.test/", "http://a.test/new", "http://a.test/deep");
    assertThat(sink.redirects()).containsExactly("http://a.test/old -> http://a.test/new");
    assertThat(sink.passed).containsExactly("1 pages that lead to another host");
  }

  @Test
  void read_startThatFails_saysWhy() {
    assertThatThrownBy(() -> crawl(1, 100, false))
        .isInstanceOf(InputException.class)
        .hasMessage("http://a.test/: no pages: http://a.test/: the server answered 404");
  }

  @Test
  void read_pagesThatFail_areCounted() {
    site.page("http://a.test/", "http://a.test/1", "http://a.test/2");
    assertThat(crawl(1, 100, false).passed)
        .containsExactly("2 pages that could not be had: not found");
  }
}
