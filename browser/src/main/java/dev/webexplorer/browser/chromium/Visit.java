package dev.webexplorer.browser.chromium;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.WaitUntilState;
import dev.webexplorer.browser.Outcome;
import dev.webexplorer.browser.Outcome.Status;
import dev.webexplorer.browser.net.RefusedException;
import dev.webexplorer.browser.net.Target;
import dev.webexplorer.browser.render.Rendered;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/** One page in a browser: gone to, left alone until its scripts have settled, then read. */
final class Visit {
  /** Notes when the document changed last; takes away what could speak past the proxy. */
  static final String BEFORE_SCRIPTS =
      """
      (() => {
        for (const name of ['RTCPeerConnection', 'webkitRTCPeerConnection', 'RTCDataChannel', 'WebTransport']) {
          Object.defineProperty(window, name, {value: undefined, writable: false, configurable: false});
        }
        let changed = performance.now();
        new MutationObserver(() => { changed = performance.now(); })
          .observe(document, {subtree: true, childList: true, characterData: true});
        Object.defineProperty(window, '__quietFor', {value: () => performance.now() - changed});
      })();
      """;

  private static final String QUIET_FOR = "() => window.__quietFor ? window.__quietFor() : 1e9";
  private static final String READ =
      "most => ('<!DOCTYPE html>' + document.documentElement.outerHTML).slice(0, most)";
  private static final int QUIET_MILLIS = 400;
  private static final int LOOK_EACH_MILLIS = 50;

  /** What a page's text may still depend on; sockets and beacons stay open for ever. */
  private static final Set<String> AWAITED =
      Set.of("document", "script", "stylesheet", "xhr", "fetch");

  private final Page page;
  private final Documents documents;
  private final ChromiumOptions options;
  private final Set<Request> underWay = new HashSet<>();

  Visit(Page page, Documents documents, ChromiumOptions options) {
    this.page = page;
    this.documents = documents;
    this.options = options;
    page.onPopup(Page::close);
    page.onRequest(this::begun);
    page.onRequestFinished(underWay::remove);
    page.onRequestFailed(underWay::remove);
  }

  Rendered to(Target target) {
    try {
      page.navigate(target.toString(), navigating());
      settle();
      if (documents.failure().isPresent()) {
        return new Rendered.Failed(documents.failure().get());
      }
      return new Rendered.Dom(Target.parse(page.url()), read(), Instant.now());
    } catch (RefusedException e) {
      return failed(Status.REFUSED, String.valueOf(e.getMessage()));
    } catch (TimeoutError e) {
      String detail = "no page in the browser within " + options.pageTime().toSeconds() + " s";
      return failed(Status.TIMED_OUT, detail);
    } catch (PlaywrightException e) {
      return documents
          .failure()
          .<Rendered>map(Rendered.Failed::new)
          .orElseGet(() -> failed(Status.FAILED, "the browser failed: " + Chromium.firstLine(e)));
    }
  }

  private Page.NavigateOptions navigating() {
    return new Page.NavigateOptions()
        .setWaitUntil(WaitUntilState.DOMCONTENTLOADED)
        .setTimeout((double) options.pageTime().toMillis());
  }

  /** Waits until the document is left alone; one that never is gets read as it stands. */
  private void settle() {
    long end = System.nanoTime() + options.settleTime().toNanos();
    while (System.nanoTime() < end && !settled()) {
      page.waitForTimeout(LOOK_EACH_MILLIS);
    }
  }

  private boolean settled() {
    try {
      return page.evaluate(QUIET_FOR) instanceof Number millis
          && millis.doubleValue() > QUIET_MILLIS
          && underWay.isEmpty();
    } catch (PlaywrightException e) {
      return gone(e);
    }
  }

  /** A page that goes elsewhere by script takes the document that was asked with it. */
  private static boolean gone(PlaywrightException e) {
    String message = String.valueOf(e.getMessage());
    if (message.contains("context was destroyed") || message.contains("navigat")) {
      return false;
    }
    throw e;
  }

  private String read() {
    return String.valueOf(page.evaluate(READ, options.mostCharacters()));
  }

  private void begun(Request request) {
    if (AWAITED.contains(request.resourceType())) {
      underWay.add(request);
    }
  }

  private static Rendered failed(Status status, String detail) {
    return new Rendered.Failed(new Outcome(status, detail));
  }
}
