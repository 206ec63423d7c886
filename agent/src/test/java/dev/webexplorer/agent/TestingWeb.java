package dev.webexplorer.agent;

import dev.webexplorer.browser.Outcome;
import dev.webexplorer.browser.Page;
import dev.webexplorer.browser.SearchQuery;
import dev.webexplorer.browser.SearchResult;
import dev.webexplorer.browser.SearchResults;
import dev.webexplorer.browser.Web;
import dev.webexplorer.browser.WebId;
import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A web of a few pages; a search ranks them by how many of the query's words they hold. */
public record TestingWeb(List<Page> pages) implements Web {
  private static final Pattern LINK = Pattern.compile("\\[\\[(.*?)]]");

  public static URI url(String title) {
    return URI.create("https://testing.invalid/" + title.replace(' ', '_'));
  }

  /** Makes a page; {@code [[Title]]} in its text becomes a link. */
  public static Page page(String title, String text) {
    Matcher link = LINK.matcher(text);
    String markdown = link.replaceAll(l -> "[" + l.group(1) + "](" + url(l.group(1)) + ")");
    String plain = LINK.matcher(text).replaceAll("$1");
    return new Page(
        url(title), Outcome.OK, title, plain, markdown, List.of(), List.of(), Instant.EPOCH);
  }

  @Override
  public WebId id() {
    return new WebId("testing", "00");
  }

  @Override
  public SearchResults search(SearchQuery query) {
    if (query.text().equals("outage")) {
      return new SearchResults(
          new Outcome(Outcome.Status.FAILED, "the engine\nis down"), List.of());
    }
    Set<String> wanted =
        new HashSet<>(List.of(query.text().toLowerCase(Locale.ROOT).split("\\W+", -1)));
    return new SearchResults(
        Outcome.OK,
        pages.stream()
            .filter(page -> shared(page, wanted) > 0)
            .sorted(Comparator.comparingLong(page -> -shared(page, wanted)))
            .limit(query.limit())
            .map(page -> new SearchResult(page.title(), page.url(), page.text()))
            .toList());
  }

  private static long shared(Page page, Set<String> wanted) {
    String text = page.text().toLowerCase(Locale.ROOT);
    return wanted.stream().filter(word -> word.length() > 2 && text.contains(word)).count();
  }

  @Override
  public Page open(URI url) {
    return pages.stream()
        .filter(page -> page.url().equals(url))
        .findFirst()
        .orElse(Page.failed(url, new Outcome(Outcome.Status.NOT_FOUND, "no such page")));
  }

  @Override
  public void close() {}
}
