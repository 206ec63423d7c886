package dev.webexplorer.browser.chromium;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import dev.webexplorer.browser.Outcome;
import dev.webexplorer.browser.Outcome.Status;
import dev.webexplorer.browser.fetch.Fetched;
import dev.webexplorer.browser.fetch.Fetcher;
import dev.webexplorer.browser.fetch.Hop;
import dev.webexplorer.browser.net.RefusedException;
import dev.webexplorer.browser.net.Target;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Decides on every request of a page. The page's own document is the one that was fetched before;
 * those that its scripts lead to are fetched here too, as any page is: hop by hop, under robots.txt
 * and at the hosts' pace. So the browser never follows a redirect of the page by itself, which it
 * would do without asking. All else goes to the proxy, or nowhere.
 */
final class Documents {
  private static final Set<String> LEFT_OUT = Set.of("image", "font", "media");
  private static final int MOST = 10;

  private final Frame main;
  private final Fetched.Document first;
  private final Fetcher fetcher;
  private int given;
  private Optional<Outcome> failure = Optional.empty();

  Documents(Frame main, Fetched.Document first, Fetcher fetcher) {
    this.main = main;
    this.first = first;
    this.fetcher = fetcher;
  }

  /** Returns why the page could not be led to where it wanted, if it could not. */
  Optional<Outcome> failure() {
    return failure;
  }

  void route(Route route) {
    Request request = route.request();
    if (!request.url().startsWith("http://") && !request.url().startsWith("https://")) {
      route.abort();
    } else if (request.isNavigationRequest() && isWhole(request)) {
      document(route, request);
    } else if (LEFT_OUT.contains(request.resourceType())) {
      route.abort();
    } else {
      route.resume();
    }
  }

  /** Of a window that is only opening the frame is not known. */
  private static boolean isWhole(Request request) {
    try {
      return request.frame().parentFrame() == null;
    } catch (PlaywrightException e) {
      return true;
    }
  }

  private void document(Route route, Request request) {
    if (given++ == 0) {
      show(route, first);
    } else if (!isMain(request)) {
      route.abort();
    } else if (given > MOST) {
      fail(route, new Outcome(Status.FAILED, "the page leads on and on"));
    } else if (!request.method().equals("GET")) {
      fail(route, new Outcome(Status.REFUSED, "the page's script sends a form"));
    } else {
      lead(route, request);
    }
  }

  private boolean isMain(Request request) {
    try {
      return request.frame().equals(main);
    } catch (PlaywrightException e) {
      return false;
    }
  }

  private void lead(Route route, Request request) {
    try {
      switch (fetcher.hop(Target.parse(request.url()), cookies(request))) {
        case Hop.Led led -> pointOn(route, led);
        case Hop.Ended(Fetched.Document document) -> show(route, document);
        case Hop.Ended(Fetched.Failed failed) -> fail(route, failed.outcome());
      }
    } catch (RefusedException e) {
      fail(route, new Outcome(Status.REFUSED, String.valueOf(e.getMessage())));
    }
  }

  private static HttpHeaders cookies(Request request) {
    String cookies = request.allHeaders().getOrDefault("cookie", "");
    return HttpHeaders.of(
        cookies.isEmpty() ? Map.of() : Map.of("Cookie", List.of(cookies)), (name, value) -> true);
  }

  /** A redirect becomes a page that goes on by script: the browser asks before it does. */
  private static void pointOn(Route route, Hop.Led led) {
    String html = "<script>location.replace(\"" + led.to() + "\")</script>";
    fulfill(route, "text/html", html.getBytes(StandardCharsets.US_ASCII), led.cookies());
  }

  private void show(Route route, Fetched.Document document) {
    String type = document.contentType();
    if (!type.isEmpty() && !type.startsWith("text/") && !type.contains("xml")) {
      fail(route, new Outcome(Status.FAILED, "the page leads to " + type + ", no page"));
      return;
    }
    fulfill(route, type, document.body().array(), document.cookies());
  }

  private static void fulfill(Route route, String type, byte[] body, List<String> cookies) {
    Map<String, String> headers = new TreeMap<>(Map.of("Content-Type", type));
    if (!cookies.isEmpty()) {
      headers.put("Set-Cookie", String.join("\n", cookies));
    }
    route.fulfill(new Route.FulfillOptions().setStatus(200).setHeaders(headers).setBodyBytes(body));
  }

  private void fail(Route route, Outcome outcome) {
    failure = Optional.of(outcome);
    route.abort();
  }
}
