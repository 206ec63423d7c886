package dev.webexplorer.browser.chromium;

import dev.webexplorer.browser.Outcome;
import dev.webexplorer.browser.Outcome.Status;
import dev.webexplorer.browser.fetch.Fetched;
import dev.webexplorer.browser.fetch.Fetcher;
import dev.webexplorer.browser.net.GuardProxy;
import dev.webexplorer.browser.render.Rendered;
import dev.webexplorer.browser.render.Renderer;
import dev.webexplorer.datasets.InputException;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A pool of browsers. Thread-safe; a page that brings its browser down costs that page alone. */
public final class Chromium implements Renderer {
  private final ChromiumOptions options;
  private final List<BrowserThread> all;
  private final BlockingQueue<BrowserThread> free;

  private Chromium(ChromiumOptions options, List<BrowserThread> threads) {
    this.options = options;
    this.all = List.copyOf(threads);
    this.free = new ArrayBlockingQueue<>(threads.size(), true, threads);
  }

  /** Whether Playwright, an optional library, is there. */
  public static boolean available() {
    try {
      Class.forName("com.microsoft.playwright.Playwright", false, Chromium.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  /**
   * Makes a pool behind the guard; browsers are started when the first pages come.
   *
   * @param fetcher asked for the documents that a page's scripts lead to
   * @throws InputException if Playwright is not on the class path
   */
  public static Chromium start(GuardProxy proxy, Fetcher fetcher, ChromiumOptions options) {
    if (!available()) {
      throw new InputException(
          "pages that scripts build need Playwright: add com.microsoft.playwright:playwright to the"
              + " class path");
    }
    return new Chromium(
        options,
        IntStream.range(0, options.browsers())
            .mapToObj(i -> new BrowserThread(proxy, fetcher, options))
            .toList());
  }

  @Override
  public Rendered render(Fetched.Document document) {
    long millis = options.pageTime().toMillis();
    try {
      BrowserThread browser = free.poll(4 * millis, TimeUnit.MILLISECONDS);
      if (browser == null) {
        return failed(Status.TIMED_OUT, "no browser was free within " + 4 * millis / 1000 + " s");
      }
      try {
        // as long again for a browser that has to be started first
        return shown(browser.submit(document), 2 * millis);
      } catch (TimeoutException e) {
        browser.kill();
        return failed(
            Status.TIMED_OUT, "no page in the browser within " + 2 * millis / 1000 + " s");
      } finally {
        free.add(browser);
      }
    } catch (ExecutionException e) {
      return failed(Status.FAILED, "the browser failed: " + firstLine(e.getCause()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return failed(Status.FAILED, "interrupted");
    }
  }

  /** A page that takes longer may wait for a host's turn: it has to give that up. */
  private static Rendered shown(Future<Rendered> page, long millis)
      throws ExecutionException, InterruptedException, TimeoutException {
    try {
      return page.get(millis, TimeUnit.MILLISECONDS);
    } finally {
      page.cancel(true);
    }
  }

  private static Rendered failed(Status status, String detail) {
    return new Rendered.Failed(new Outcome(status, detail));
  }

  static String firstLine(@org.jspecify.annotations.Nullable Throwable cause) {
    String message = cause == null ? "" : String.valueOf(cause.getMessage());
    Stream<String> lines = message.lines().map(String::strip);
    return lines
        .filter(line -> line.length() > 2 && !line.equals("Error {"))
        .findFirst()
        .orElse("")
        .replaceFirst("^message='", "");
  }

  @Override
  public void close() {
    List<Future<?>> closing = all.stream().<Future<?>>map(BrowserThread::end).toList();
    for (int i = 0; i < all.size(); i++) {
      try {
        closing.get(i).get(10, TimeUnit.SECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        all.get(i).kill();
      } catch (ExecutionException | TimeoutException e) {
        all.get(i).kill();
      }
    }
  }
}
