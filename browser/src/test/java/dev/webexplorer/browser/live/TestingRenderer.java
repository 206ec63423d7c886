package dev.webexplorer.browser.live;

import dev.webexplorer.browser.fetch.Fetched;
import dev.webexplorer.browser.net.Target;
import dev.webexplorer.browser.render.Rendered;
import dev.webexplorer.browser.render.Renderer;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;

/** A browser whose pages tell how many it has shown. */
final class TestingRenderer implements Renderer {
  private final AtomicInteger shown = new AtomicInteger();

  @Override
  public Rendered render(Fetched.Document document) {
    Target target = document.target();
    String words =
        "Built by script from "
            + target.uri().getPath()
            + ", the page "
            + shown.incrementAndGet()
            + ".";
    return new Rendered.Dom(target, TestingSite.article("Shown", words), Instant.now());
  }

  @Override
  public void close() {}
}
