package dev.webexplorer.browser.record;

import dev.webexplorer.browser.Outcome;
import dev.webexplorer.browser.Outcome.Status;
import dev.webexplorer.browser.SearchQuery;
import dev.webexplorer.browser.SearchResults;
import dev.webexplorer.browser.engines.SearchEngine;
import dev.webexplorer.browser.fetch.Exchange;
import dev.webexplorer.browser.fetch.Fetched;
import dev.webexplorer.browser.fetch.Transport;
import dev.webexplorer.browser.net.Target;
import dev.webexplorer.browser.render.Rendered;
import dev.webexplorer.browser.render.Renderer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Stands in for transport, browser and engine with what an archive holds. What it does not hold is
 * asked of the one given instead, if there is one; else it fails, and is noted. Thread-safe.
 */
public final class Replay {
  private static final int NOTED = 1_000;

  private final WarcArchive archive;
  private final Set<String> missing = new LinkedHashSet<>();
  private long missed;

  public Replay(WarcArchive archive) {
    this.archive = archive;
  }

  /** Returns what was asked for in vain, each once, the first thousand of it. */
  public List<String> missing() {
    synchronized (missing) {
      return List.copyOf(missing);
    }
  }

  /** Returns how many requests were made in vain. */
  public long missed() {
    synchronized (missing) {
      return missed;
    }
  }

  public Transport transport(Optional<Transport> otherwise) {
    return (target, fields) ->
        archive
            .exchange(target)
            .or(() -> otherwise.map(live -> live.exchange(target, fields)))
            .orElseGet(() -> new Exchange.Unanswered(target, notRecorded(target.toString())));
  }

  /** Returns what is recorded for an address; if nothing is, it is not noted as missing. */
  public Optional<Exchange> known(Target target) {
    return archive.exchange(target);
  }

  public SearchEngine engine(Optional<SearchEngine> otherwise) {
    return new SearchEngine() {
      @Override
      public String name() {
        return otherwise.map(SearchEngine::name).orElse("replay");
      }

      @Override
      public SearchResults search(SearchQuery query) {
        return archive
            .results(query)
            .or(() -> otherwise.map(live -> live.search(query)))
            .orElseGet(
                () -> new SearchResults(notRecorded("the search " + query.text()), List.of()));
      }
    };
  }

  /** Returns a browser that knows only the pages that were shown: the others needed none. */
  public Renderer renderer(Optional<Renderer> otherwise) {
    return new Renderer() {
      @Override
      public Rendered render(Fetched.Document document) {
        return archive
            .rendered(document.target())
            .or(() -> otherwise.map(live -> live.render(document)))
            .orElseGet(Rendered.Unasked::new);
      }

      @Override
      public void close() {
        otherwise.ifPresent(Renderer::close);
      }
    };
  }

  private Outcome notRecorded(String what) {
    synchronized (missing) {
      missed++;
      if (missing.size() < NOTED) {
        missing.add(what);
      }
    }
    String detail = what + " is not recorded in " + archive.file() + " (--fill would fetch it)";
    return new Outcome(Status.FAILED, detail);
  }
}
