package dev.webexplorer.evaluate.metrics;

import dev.webexplorer.browser.SearchQuery;
import dev.webexplorer.browser.SearchResult;
import dev.webexplorer.browser.SearchResults;
import dev.webexplorer.browser.Web;
import dev.webexplorer.evaluate.judge.Naming;
import java.net.URI;
import java.util.List;

/** Tries to answer a question by one search. Thread-safe. */
public final class ShortcutProbe {
  private final Web web;

  public ShortcutProbe(Web web) {
    this.web = web;
  }

  /**
   * The page that would give the answer away.
   *
   * @param url after redirects
   * @param title the answer, as a page's title
   */
  public record Answer(URI url, String title) {}

  /**
   * Searches once for the question and once for each clue.
   *
   * @param clues as they read in the same round
   */
  public Shortcut probe(String question, List<String> clues, Answer answer) {
    SearchResults whole = web.search(SearchQuery.of(question));
    boolean named =
        whole.results().stream().anyMatch(hit -> Naming.holds(hit.title(), answer.title()));
    return new Shortcut(
        place(whole, answer),
        clues.stream().map(clue -> place(web.search(SearchQuery.of(clue)), answer)).toList(),
        named);
  }

  private static Shortcut.Place place(SearchResults found, Answer answer) {
    List<SearchResult> hits = found.results();
    for (int i = 0; i < hits.size(); i++) {
      if (is(hits.get(i), answer)) {
        return i == 0 ? Shortcut.Place.FIRST : Shortcut.Place.LISTED;
      }
    }
    return switch (found.outcome().status()) {
      case OK, EMPTY, NOT_FOUND, NEEDS_SCRIPTS, SCANNED, PAYWALL -> Shortcut.Place.ABSENT;
      case REFUSED, BLOCKED, TIMED_OUT, FAILED -> Shortcut.Place.UNKNOWN;
    };
  }

  private static boolean is(SearchResult hit, Answer answer) {
    return hit.url().equals(answer.url()) || Naming.same(hit.title(), answer.title());
  }
}
