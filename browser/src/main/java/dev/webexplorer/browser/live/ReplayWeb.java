package dev.webexplorer.browser.live;

import dev.webexplorer.browser.Page;
import dev.webexplorer.browser.SearchQuery;
import dev.webexplorer.browser.SearchResults;
import dev.webexplorer.browser.Web;
import dev.webexplorer.browser.WebId;
import dev.webexplorer.browser.content.ContentReader;
import dev.webexplorer.browser.engines.SearchEngine;
import dev.webexplorer.browser.fetch.Fetcher;
import dev.webexplorer.browser.fetch.Limits;
import dev.webexplorer.browser.record.Replay;
import dev.webexplorer.browser.record.WarcArchive;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A web that was recorded: the n-th request for an address, or for a query, gets what the n-th got
 * then, later ones what the last got. What was not recorded is an outcome that says so, and is kept
 * in {@link #missing}: whoever runs on a record must look there.
 */
public final class ReplayWeb implements Web {
  private final WebId id;
  private final WarcArchive archive;
  private final Replay replay;
  private final PageOpener opener;
  private final SearchEngine engine;

  private ReplayWeb(WebId id, WarcArchive archive) {
    this.id = id;
    this.archive = archive;
    this.replay = new Replay(archive);
    this.engine = replay.engine(Optional.empty());
    this.opener =
        new PageOpener(
            new Fetcher(replay.transport(Optional.empty()), Limits.DEFAULT),
            new ContentReader(),
            Optional.of(replay.renderer(Optional.empty())),
            Set.of());
  }

  /**
   * Opens a WARC file, ours or another tool's, after checking every record in it.
   *
   * @throws dev.webexplorer.datasets.InputException if it cannot be read or is damaged; the message
   *     names the record
   */
  public static ReplayWeb open(Path warc) {
    WarcArchive archive = WarcArchive.open(warc);
    return new ReplayWeb(new WebId("replay:" + warc.getFileName(), archive.sha256()), archive);
  }

  /** Returns the addresses that a document was recorded for, in the order of the file. */
  public List<URI> addresses() {
    return archive.documents();
  }

  /** Returns what was asked for and is not recorded, the first thousand of it. */
  public List<String> missing() {
    return replay.missing();
  }

  @Override
  public WebId id() {
    return id;
  }

  @Override
  public SearchResults search(SearchQuery query) {
    return engine.search(query);
  }

  @Override
  public Page open(URI url) {
    return opener.open(url);
  }

  @Override
  public void close() {
    // nothing is held open between requests
  }
}
