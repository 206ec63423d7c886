package dev.webexplorer.browser.chromium;

import com.microsoft.playwright.PlaywrightException;
import dev.webexplorer.browser.net.Target;
import dev.webexplorer.browser.render.Rendered;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A platform thread that owns one browser, started anew when it has crashed or grown old. */
final class BrowserThread {
  private final int proxyPort;
  private final ChromiumOptions options;
  private final String tag = "--webexplorer-browser=" + UUID.randomUUID();
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("chromium").factory());
  private Optional<OpenBrowser> browser = Optional.empty();

  BrowserThread(int proxyPort, ChromiumOptions options) {
    this.proxyPort = proxyPort;
    this.options = options;
  }

  Future<Rendered> submit(Target target) {
    return thread.submit(() -> render(target));
  }

  /** Ends the browser from outside, whatever its thread waits for: that gets an exception. */
  void kill() {
    ProcessHandle.current()
        .descendants()
        .filter(process -> process.info().commandLine().orElse("").contains(tag))
        .forEach(ProcessHandle::destroyForcibly);
  }

  Future<?> end() {
    Future<?> closed = thread.submit(this::close);
    thread.shutdown();
    return closed;
  }

  private Rendered render(Target target) {
    if (browser.isPresent() && !browser.get().usable(options.pagesEach())) {
      close();
    }
    OpenBrowser open = browser.orElseGet(() -> OpenBrowser.launch(proxyPort, options, tag));
    browser = Optional.of(open);
    return open.render(target, options);
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
