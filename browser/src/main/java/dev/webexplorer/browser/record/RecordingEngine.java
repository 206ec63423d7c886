package dev.webexplorer.browser.record;

import dev.webexplorer.browser.SearchQuery;
import dev.webexplorer.browser.SearchResults;
import dev.webexplorer.browser.engines.SearchEngine;

/** Writes every search down with its results. */
public record RecordingEngine(SearchEngine next, WarcRecorder recorder) implements SearchEngine {
  @Override
  public String name() {
    return next.name();
  }

  @Override
  public String setting() {
    return next.setting();
  }

  @Override
  public SearchResults search(SearchQuery query) {
    SearchResults results = next.search(query);
    recorder.record(query, results);
    return results;
  }
}
