package dev.webexplorer.browser.chromium;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Proxy;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import dev.webexplorer.browser.fetch.Fetched;
import dev.webexplorer.browser.fetch.Fetcher;
import dev.webexplorer.browser.net.GuardProxy;
import dev.webexplorer.browser.render.Rendered;
import java.util.List;
import java.util.Map;

/** A running browser; every page gets a context of its own, which is closed with it. */
final class OpenBrowser {
  private final Playwright playwright;
  private final Browser browser;
  private final ChromiumOptions options;
  private int pages;

  private OpenBrowser(Playwright playwright, Browser browser, ChromiumOptions options) {
    this.playwright = playwright;
    this.browser = browser;
    this.options = options;
  }

  static OpenBrowser launch(GuardProxy proxy, ChromiumOptions options, String tag) {
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    try {
      Browser browser = playwright.chromium().launch(launching(proxy, options, tag));
      return new OpenBrowser(playwright, browser, options);
    } catch (RuntimeException e) {
      playwright.close();
      throw e;
    }
  }

  /** Without {@code <-loopback>} Chromium would go round the proxy for loopback addresses. */
  private static BrowserType.LaunchOptions launching(
      GuardProxy proxy, ChromiumOptions options, String tag) {
    return new BrowserType.LaunchOptions()
        .setExecutablePath(options.executable())
        .setProxy(
            new Proxy("http://127.0.0.1:" + proxy.address().getPort()).setBypass("<-loopback>"))
        .setTimeout((double) options.pageTime().toMillis())
        .setArgs(
            List.of(
                tag,
                "--disable-quic",
                "--disable-dev-shm-usage",
                "--disable-background-networking",
                "--dns-prefetch-disable",
                "--js-flags=--max-old-space-size=512",
                "--force-webrtc-ip-handling-policy=disable_non_proxied_udp",
                "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"));
  }

  boolean usable(int most) {
    return browser.isConnected() && pages < most;
  }

  Rendered render(Fetched.Document document, Fetcher fetcher) {
    pages++;
    try (BrowserContext context = browser.newContext(context())) {
      context.addInitScript(Visit.BEFORE_SCRIPTS);
      Page page = context.newPage();
      Documents documents = new Documents(page.mainFrame(), document, fetcher);
      context.route("**/*", documents::route);
      return new Visit(page, documents, options).to(document.target());
    }
  }

  private Browser.NewContextOptions context() {
    String agent =
        "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/%s Safari/537.36 %s"
            .formatted(browser.version(), options.identity().userAgent());
    return new Browser.NewContextOptions()
        .setServiceWorkers(ServiceWorkerPolicy.BLOCK)
        .setAcceptDownloads(false)
        .setUserAgent(agent)
        .setExtraHTTPHeaders(Map.of("Accept-Language", options.identity().languages()));
  }

  void close() {
    try {
      browser.close();
    } finally {
      playwright.close();
    }
  }
}
