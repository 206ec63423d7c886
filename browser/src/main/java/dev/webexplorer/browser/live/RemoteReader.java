package dev.webexplorer.browser.live;

import dev.webexplorer.browser.Outcome;
import dev.webexplorer.browser.Page;
import dev.webexplorer.browser.content.ContentReader;
import dev.webexplorer.browser.engines.JinaReader;
import dev.webexplorer.browser.engines.ReaderAnswer;
import dev.webexplorer.browser.fetch.Exchange;
import dev.webexplorer.browser.fetch.Fetched;
import dev.webexplorer.browser.fetch.Transport;
import dev.webexplorer.browser.net.RefusedException;
import dev.webexplorer.browser.net.Target;
import dev.webexplorer.browser.record.Replay;
import java.net.http.HttpHeaders;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A service that opens pages which could not be opened from here. */
record RemoteReader(Transport service, ContentReader contents) {
  /** Of a page that the service was not asked for: the page itself stands. */
  private static final Outcome UNASKED = new Outcome(Outcome.Status.EMPTY, "");

  /** Returns what a record holds of a service; the rest is asked of the one given, if there is. */
  static Transport recorded(Replay replay, Optional<Transport> otherwise) {
    return (page, fields) -> {
      try {
        return replay
            .known(JinaReader.address(page))
            .or(() -> otherwise.map(live -> live.exchange(page, fields)))
            .orElseGet(() -> new Exchange.Unanswered(page, UNASKED));
      } catch (RefusedException e) {
        return new Exchange.Unanswered(page, UNASKED);
      }
    };
  }

  /** Returns the page itself if it stands, else what the service makes of its address. */
  Page instead(Page page, Target target) {
    if (!mayBeOpened(page.outcome().status())) {
      return page;
    }
    Exchange exchange = service.exchange(target, HttpHeaders.of(Map.of(), (name, value) -> true));
    ReaderAnswer answer = ReaderAnswer.of(exchange);
    if (answer.outcome().equals(UNASKED)) {
      return page;
    }
    return exchange instanceof Exchange.Answered answered && answer.outcome().ok()
        ? read(target, answer, answered.at())
        : failed(page, answer.outcome());
  }

  /** What was refused stays so: by the guard, or by the host's robots.txt. */
  private static boolean mayBeOpened(Outcome.Status status) {
    return switch (status) {
      case BLOCKED, EMPTY, NEEDS_SCRIPTS, SCANNED, FAILED, TIMED_OUT -> true;
      case OK, PAYWALL, REFUSED, NOT_FOUND -> false;
    };
  }

  private Page read(Target target, ReaderAnswer answer, Instant at) {
    String type = "text/markdown; charset=utf-8";
    Fetched.Document document =
        new Fetched.Document(target, type, answer.markdown(), false, List.of(), at);
    Page page = contents.read(document).page();
    return answer.title().isBlank() ? page : titled(page, answer.title());
  }

  private static Page failed(Page page, Outcome outcome) {
    String detail = page.outcome().detail() + "; " + outcome.detail();
    return page.with(new Outcome(page.outcome().status(), detail));
  }

  private static Page titled(Page page, String title) {
    return new Page(
        page.url(),
        page.outcome(),
        title,
        page.text(),
        page.markdown(),
        page.links(),
        page.categories(),
        page.metadata(),
        page.retrieved());
  }
}
