package dev.webexplorer.browser.render;

import dev.webexplorer.browser.Outcome;
import dev.webexplorer.browser.net.Target;
import java.time.Instant;

/** What a browser made of an address. */
public sealed interface Rendered {

  /**
   * A page.
   *
   * @param target where the browser stood in the end
   * @param html the document after its scripts
   */
  record Dom(Target target, String html, Instant at) implements Rendered {}

  /** No page. */
  record Failed(Outcome outcome) implements Rendered {}

  /** No browser was asked: what could be read without one stands. */
  record Unasked() implements Rendered {}
}
