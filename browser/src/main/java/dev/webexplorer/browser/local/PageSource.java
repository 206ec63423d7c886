package dev.webexplorer.browser.local;

import dev.webexplorer.datasets.InputException;
import java.nio.file.Path;

/** Where the pages of a web come from. */
@FunctionalInterface
public interface PageSource {

  /** Takes what a source reads. */
  interface Sink {
    void page(SourcePage page);

    /** Takes what is wrong with one page; throws it again unless bad pages are set aside. */
    void bad(InputException problem);
  }

  /**
   * Reads all pages, once, in order.
   *
   * @throws InputException when the source as a whole cannot be read
   */
  void read(Sink sink);

  /**
   * Returns the pages of a file: a JSON array or JSON Lines, plain, {@code .gz} or {@code .zst}.
   * Each is an object with {@code title} and {@code text}, and if it has them {@code url}, {@code
   * links} (titles or URLs), {@code categories}, {@code redirect} (title or URL).
   */
  static PageSource of(Path from) {
    return new JsonPages(from);
  }
}
