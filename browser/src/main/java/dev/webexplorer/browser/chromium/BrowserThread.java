package dev.webexplorer.browser.chromium;

import com.microsoft.playwright.PlaywrightException;
import dev.webexplorer.browser.fetch.Fetched;
import dev.webexplorer.browser.fetch.Fetcher;
import dev.webexplorer.browser.net.GuardProxy;
import dev.webexplorer.browser.render.Rendered;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A platform thread that owns one browser, started anew when it has crashed or grown old. */
final class BrowserThread {
  private final GuardProxy proxy;
  private final Fetcher fetcher;
  private final ChromiumOptions options;
  private final String tag = "--webexplorer-browser=" + UUID.randomUUID();
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("chromium").factory());
  private Optional<OpenBrowser> browser = Optional.empty();

  BrowserThread(GuardProxy proxy, Fetcher fetcher, ChromiumOptions options) {
    this.proxy = proxy;
    this.fetcher = fetcher;
    this.options = options;
  }

  Future<Rendered> submit(Fetched.Document document) {
    return thread.submit(() -> render(document));
  }

  /**
   * Ends the browser and its driver from outside, whatever their thread waits for: that gets an
   * exception. The driver is the browser's parent, and a child of this process.
   */
  void kill() {
    long self = ProcessHandle.current().pid();
    ProcessHandle.current()
        .descendants()
        .filter(process -> process.info().commandLine().orElse("").contains(tag))
        .forEach(process -> {
          process
              .parent()
              .filter(parent -> parent.parent().map(ProcessHandle::pid).orElse(0L) == self)
              .ifPresent(ProcessHandle::destroyForcibly);
          process.destroyForcibly();
        });
  }

  Future<?> end() {
    Future<?> closed = thread.submit(this::close);
    thread.shutdown();
    return closed;
  }

  private Rendered render(Fetched.Document document) {
    if (browser.isPresent() && !browser.get().usable(options.pagesEach())) {
      close();
    }
    OpenBrowser open = browser.orElseGet(() -> OpenBrowser.launch(proxy, options, tag));
    browser = Optional.of(open);
    return open.render(document, fetcher);
  }

  private void close() {
    try {
      browser.ifPresent(OpenBrowser::close);
    } catch (PlaywrightException e) {
      // it is gone already
      kill();
    } finally {
      browser = Optional.empty();
    }
  }
}
