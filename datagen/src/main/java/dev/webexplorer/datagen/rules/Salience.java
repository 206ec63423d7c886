package dev.webexplorer.datagen.rules;

import dev.webexplorer.browser.SearchQuery;
import dev.webexplorer.browser.SearchResult;
import dev.webexplorer.browser.Web;
import dev.webexplorer.datagen.facts.Catalog;
import java.util.List;

/** How easily a web's own search leads from a text to a page. */
final class Salience {
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
   * @param source rank of the page that the clue stands on
   */
  record Ranks(int answer, int source) {

    boolean shortcut() {
      return answer == 1;
    }

    /** Higher is easier: finding the answer counts more than finding what leads to it. */
    double ease() {
      return (answer == 0 ? 0 : 1.0 / answer) + (source == 0 ? 0 : 0.4 / source);
    }
  }

  Ranks of(String text, int answer, int source) {
    List<SearchResult> results = web.search(SearchQuery.of(text)).results();
    int answerRank = 0;
    int sourceRank = 0;
    for (int i = results.size() - 1; i >= 0; i--) {
      int page = catalog.page(results.get(i).url()).orElse(-1);
      answerRank = page == answer ? i + 1 : answerRank;
      sourceRank = page == source ? i + 1 : sourceRank;
    }
    return new Ranks(answerRank, sourceRank);
  }
}
