package dev.webexplorer.datagen.rules;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.webexplorer.browser.SearchQuery;
import dev.webexplorer.browser.SearchResult;
import dev.webexplorer.browser.Web;
import dev.webexplorer.datagen.facts.Catalog;
import java.util.List;
import java.util.Set;

/** How easily a web's own search leads from a text to a page. */
final class Salience {
  /** As many results as a reader looks at closely. */
  private static final int READ = 10;

  private static final int GIVEN = 3;
  private static final int MOST_KNOWN = 20_000;

  private record Asked(String text, int answer, Set<Integer> sources) {}

  private final Cache<Asked, Ranks> known = Caffeine.newBuilder().maximumSize(MOST_KNOWN).build();
  private final Web web;
  private final Catalog catalog;

  Salience(Web web, Catalog catalog) {
    this.web = web;
    this.catalog = catalog;
  }

  /**
   * Where pages stand in the results for one text.
   *
   * @param answer rank of the answer's page, from 1; 0 when it is not among the first ten
   * @param source rank of the first page that a clue stands on
   * @param shown rank of the first such page whose snippet or title names the answer
   * @param given whether one search is as good as an answer: the answer's page comes first, or one
   *     of the first pages shows its name in its place (on a web so small that all pages are listed
   *     for anything, that is not asked)
   */
  record Ranks(int answer, int source, int shown, boolean given) {

    boolean shortcut() {
      return answer == 1;
    }

    /** Returns whether whoever reads the first results is shown the answer in its place. */
    boolean told() {
      return shown > 0 && shown <= READ;
    }

    /** Higher is easier: finding the answer counts most, then being shown it. */
    double ease() {
      return share(answer) + 0.6 * share(shown) + 0.3 * share(source);
    }

    private static double share(int rank) {
      return rank == 0 ? 0 : 1.0 / rank;
    }
  }

  /**
   * Searches for a text.
   *
   * @param sources ordinals of the pages that its clues stand on
   */
  Ranks of(String text, int answer, Set<Integer> sources) {
    return known.get(new Asked(text, answer, sources), this::search);
  }

  private Ranks search(Asked asked) {
    List<SearchResult> results = web.search(SearchQuery.of(asked.text())).results();
    String name = catalog.entity(asked.answer()).orElseThrow().title();
    int answerRank = 0;
    int sourceRank = 0;
    int shownRank = 0;
    for (int i = results.size() - 1; i >= 0; i--) {
      SearchResult result = results.get(i);
      int page = catalog.page(result.url()).orElse(-1);
      answerRank = page == asked.answer() ? i + 1 : answerRank;
      if (asked.sources().contains(page)) {
        sourceRank = i + 1;
        boolean named = page == asked.answer() || result.snippet().contains(name);
        shownRank = named ? i + 1 : shownRank;
      }
    }
    boolean shownFirst = shownRank > 0 && shownRank <= Math.min(GIVEN, catalog.size() / 100);
    return new Ranks(answerRank, sourceRank, shownRank, answerRank == 1 || shownFirst);
  }
}
