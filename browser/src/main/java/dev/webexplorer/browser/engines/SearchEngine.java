package dev.webexplorer.browser.engines;

import dev.webexplorer.browser.SearchQuery;
import dev.webexplorer.browser.SearchResults;

/** Searches the web. Thread-safe; what goes wrong is an outcome. */
public interface SearchEngine {

  /** Returns the engine's name for people, as {@code brave}. */
  String name();

  /** Returns name, language and region, and the host where it is another than the engine's own. */
  default String setting() {
    return name();
  }

  SearchResults search(SearchQuery query);
}
