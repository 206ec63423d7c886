package dev.webexplorer.browser.fetch;

import dev.webexplorer.browser.net.Target;
import java.util.List;

/** What came of asking for one address. */
public sealed interface Hop {

  /**
   * The server points elsewhere.
   *
   * @param cookies what it asks a browser to keep, one {@code Set-Cookie} each
   */
  record Led(Target to, List<String> cookies) implements Hop {
    public Led {
      cookies = List.copyOf(cookies);
    }
  }

  /** The way ends here. */
  record Ended(Fetched fetched) implements Hop {}
}
