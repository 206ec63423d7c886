package dev.webexplorer.cli.options;

import dev.webexplorer.browser.Page;
import dev.webexplorer.browser.RecordedWeb;
import dev.webexplorer.browser.SearchQuery;
import dev.webexplorer.browser.SearchResults;
import dev.webexplorer.browser.WebId;
import dev.webexplorer.browser.live.ReplayWeb;
import dev.webexplorer.cli.IncompleteException;
import dev.webexplorer.cli.terminal.Console;
import java.net.URI;
import java.util.List;

/**
 * A recorded web that does not let a command end well when it asked for what is not recorded: what
 * came of it is no repetition of what was recorded.
 */
record LoudReplay(ReplayWeb replay, Console console) implements RecordedWeb {
  private static final int MOST_TOLD = 50;

  @Override
  public WebId id() {
    return replay.id();
  }

  @Override
  public SearchResults search(SearchQuery query) {
    return replay.search(query);
  }

  @Override
  public Page open(URI url) {
    return replay.open(url);
  }

  @Override
  public List<Page> states(URI url) {
    return replay.states(url);
  }

  /**
   * Lists what was not recorded.
   *
   * @throws IncompleteException if there is any
   */
  @Override
  public void close() {
    replay.close();
    List<String> missing = replay.missing();
    if (missing.isEmpty()) {
      return;
    }
    missing.stream().limit(MOST_TOLD).forEach(request -> console.warn("not recorded: " + request));
    if (missing.size() > MOST_TOLD) {
      console.warn("and " + (missing.size() - MOST_TOLD) + " more");
    }
    throw new IncompleteException(
        "%d requests for what is not in the record: --fill asks the live web for it and adds it"
            .formatted(replay.missed()));
  }
}
