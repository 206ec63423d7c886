package dev.webexplorer.cli.shapes;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.webexplorer.browser.SearchResult;
import dev.webexplorer.browser.SearchResults;
import java.util.List;

/** What was found for queries, in their order. */
public record Found(List<Answer> queries) {
  public Found {
    queries = List.copyOf(queries);
  }

  /**
   * What was found for one query.
   *
   * @param detail why nothing was; empty if something was
   */
  public record Answer(
      String query,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) String detail,
      List<SearchResult> results) {
    public Answer {
      results = List.copyOf(results);
    }

    public static Answer of(String query, SearchResults found) {
      return new Answer(
          query, found.outcome().ok() ? "" : found.outcome().detail(), found.results());
    }
  }
}
