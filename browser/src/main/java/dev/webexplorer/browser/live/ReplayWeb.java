package dev.webexplorer.browser.live;

import dev.webexplorer.browser.Page;
import dev.webexplorer.browser.RecordedWeb;
import dev.webexplorer.browser.SearchQuery;
import dev.webexplorer.browser.SearchResults;
import dev.webexplorer.browser.WebId;
import dev.webexplorer.browser.content.ContentReader;
import dev.webexplorer.browser.engines.JinaReader;
import dev.webexplorer.browser.engines.SearchEngine;
import dev.webexplorer.browser.fetch.Fetcher;
import dev.webexplorer.browser.fetch.Limits;
import dev.webexplorer.browser.net.RefusedException;
import dev.webexplorer.browser.net.Target;
import dev.webexplorer.browser.record.Replay;
import dev.webexplorer.browser.record.WarcArchive;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A web that was recorded: the n-th request for an address, or for a query, gets what the n-th got
 * then, later ones what the last got. What was not recorded is an outcome that says so, and is kept
 * in {@link #missing}: whoever runs on a record must look there.
 */
public final class ReplayWeb implements RecordedWeb {
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
    ContentReader reader = new ContentReader();
    this.opener =
        new PageOpener(
            new Fetcher(replay.transport(Optional.empty()), Limits.DEFAULT),
            reader,
            Optional.of(replay.renderer(Optional.empty())),
            new ShowRule(false, archive.shownHosts()),
            Optional.of(new RemoteReader(RemoteReader.recorded(replay, Optional.empty()), reader)));
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

  /** Opens a WARC file as {@link #open} does, with every address as it was recorded last. */
  public static ReplayWeb openLatest(Path warc) {
    WarcArchive archive = WarcArchive.open(warc).latest();
    return new ReplayWeb(new WebId("latest:" + warc.getFileName(), archive.sha256()), archive);
  }

  /**
   * Opens an address if a page for people stands there; nothing if a script, style or picture. What
   * a reader has fetched is the page itself, at its own address.
   */
  public Optional<Page> page(URI url) {
    return JinaReader.shown(url).map(opener::open).or(() -> opener.page(url));
  }

  /** Returns how many answers cannot be given, as only another file has their body. */
  public int lost() {
    return archive.lost();
  }

  /** Returns the addresses that a document was recorded for, in the order of the file. */
  public List<URI> addresses() {
    return archive.documents();
  }

  /** Returns the addresses that led elsewhere, in the order of the file. */
  public List<URI> redirects() {
    return archive.redirects();
  }

  @Override
  public List<Page> states(URI url) {
    int visits = visits(url);
    if (visits == 0) {
      return List.of(open(url));
    }
    ReplayWeb anew = new ReplayWeb(id, archive.anew());
    return IntStream.range(0, visits).mapToObj(visit -> anew.open(url)).toList();
  }

  private int visits(URI url) {
    try {
      return archive.visits(Target.of(url));
    } catch (RefusedException e) {
      return 0; // nobody could ask for it
    }
  }

  /** Returns what was asked for and is not recorded, each once, the first thousand of it. */
  public List<String> missing() {
    return replay.missing();
  }

  /** Returns how many requests were made for what is not recorded. */
  public long missed() {
    return replay.missed();
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
