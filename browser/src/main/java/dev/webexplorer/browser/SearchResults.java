package dev.webexplorer.browser;

import java.util.List;

/**
 * What a search found.
 *
 * @param results best first, without repeated URLs; empty unless {@code outcome} is ok
 */
public record SearchResults(Outcome outcome, List<SearchResult> results) {
  public SearchResults {
    results = List.copyOf(results);
  }
}
