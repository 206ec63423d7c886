package dev.webexplorer.cli.options;

import dev.webexplorer.browser.Page;
import dev.webexplorer.browser.RecordedWeb;
import dev.webexplorer.browser.SearchQuery;
import dev.webexplorer.browser.SearchResults;
import dev.webexplorer.browser.WebId;
import dev.webexplorer.browser.live.ReplayWeb;
import dev.webexplorer.cli.terminal.Console;
import java.net.URI;
import java.util.List;

/**
 * A recorded web that does not let a command end well when it asked for what is not recorded: what
 * came of it is no repetition of what was recorded.
 */
record LoudReplay(ReplayWeb replay, Console console) implements RecordedWeb {
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
   * @throws dev.webexplorer.cli.IncompleteException if there is any
   */
  @Override
  public void close() {
    replay.close();
    NotRecorded.tell(
        console,
        replay.missing(),
        replay.missed(),
        "requests for what is not in the record: --fill asks the live web for it and adds it");
  }
}
