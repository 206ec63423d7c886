package dev.webexplorer.browser.chromium;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.Proxy;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import com.microsoft.playwright.options.WaitUntilState;
import dev.webexplorer.browser.Outcome;
import dev.webexplorer.browser.net.RefusedException;
import dev.webexplorer.browser.net.Target;
import dev.webexplorer.browser.render.Rendered;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A running browser; every page gets a context of its own, which is closed with it. */
final class OpenBrowser {
  private static final Set<String> LEFT_OUT = Set.of("image", "font", "media");

  /** Notes when the document changed last; takes away what could speak past the proxy. */
  private static final String BEFORE_SCRIPTS =
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

  private static final String IS_QUIET = "() => !window.__quietFor || window.__quietFor() > 400";

  private final Playwright playwright;
  private final Browser browser;
  private int pages;

  private OpenBrowser(Playwright playwright, Browser browser) {
    this.playwright = playwright;
    this.browser = browser;
  }

  static OpenBrowser launch(int proxyPort, ChromiumOptions options, String tag) {
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    try {
      return new OpenBrowser(
          playwright, playwright.chromium().launch(launching(proxyPort, options, tag)));
    } catch (RuntimeException e) {
      playwright.close();
      throw e;
    }
  }

  /** Without {@code <-loopback>} Chromium would go round the proxy for loopback addresses. */
  private static BrowserType.LaunchOptions launching(
      int proxyPort, ChromiumOptions options, String tag) {
    return new BrowserType.LaunchOptions()
        .setExecutablePath(options.executable())
        .setProxy(new Proxy("http://127.0.0.1:" + proxyPort).setBypass("<-loopback>"))
        .setTimeout((double) options.pageTime().toMillis())
        .setArgs(
            List.of(
                tag,
                "--disable-quic",
                "--disable-dev-shm-usage",
                "--disable-background-networking",
                "--dns-prefetch-disable",
                "--force-webrtc-ip-handling-policy=disable_non_proxied_udp",
                "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"));
  }

  boolean usable(int most) {
    return browser.isConnected() && pages < most;
  }

  Rendered render(Target target, ChromiumOptions options) {
    pages++;
    try (BrowserContext context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setServiceWorkers(ServiceWorkerPolicy.BLOCK)
                .setAcceptDownloads(false))) {
      context.addInitScript(BEFORE_SCRIPTS);
      context.route("**/*", OpenBrowser::route);
      Page page = context.newPage();
      page.onPopup(Page::close);
      page.navigate(
          target.toString(),
          new Page.NavigateOptions()
              .setWaitUntil(WaitUntilState.DOMCONTENTLOADED)
              .setTimeout((double) options.pageTime().toMillis()));
      settle(page, options);
      return new Rendered.Dom(Target.parse(page.url()), page.content(), Instant.now());
    } catch (RefusedException e) {
      return new Rendered.Failed(
          new Outcome(Outcome.Status.REFUSED, String.valueOf(e.getMessage())));
    }
  }

  /** Waits until the document is left alone; one that never is gets read as it stands. */
  private static void settle(Page page, ChromiumOptions options) {
    try {
      page.waitForFunction(
          IS_QUIET,
          null,
          new Page.WaitForFunctionOptions().setTimeout((double) options.settleTime().toMillis()));
    } catch (TimeoutError e) {
      // busy for ever, as a page with a clock is
    }
  }

  private static void route(Route route) {
    String url = route.request().url();
    boolean web = url.startsWith("http://") || url.startsWith("https://");
    if (web && !LEFT_OUT.contains(route.request().resourceType())) {
      route.resume();
    } else {
      route.abort();
    }
  }

  void close() {
    try {
      browser.close();
    } finally {
      playwright.close();
    }
  }
}
