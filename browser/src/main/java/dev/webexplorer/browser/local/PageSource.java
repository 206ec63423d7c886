package dev.webexplorer.browser.local;

import dev.webexplorer.datasets.InputException;
import dev.webexplorer.datasets.jsonl.ReadOptions;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the pages of a web come from. */
@FunctionalInterface
public interface PageSource {

  /** Takes what a source reads. */
  interface Sink {
    /** Returns the address, with a slash at its end, under which the web's own pages stand. */
    String base();

    void page(SourcePage page);

    /** Notes that bad pages were set aside. */
    void setAside(long pages);

    /** Says in one line what was passed over, and that it was meant to be. */
    default void passOver(String what) {}
  }

  /**
   * Reads all pages, once, in order, and gives them to the sink from this thread.
   *
   * @throws InputException when a page is bad and is not to be set aside, or the source as a whole
   *     cannot be read
   */
  void read(Sink sink);

  /** Returns the pages of a file or folder; the first bad one ends reading. */
  static PageSource of(Path from) {
    return of(from, ReadOptions.DEFAULT);
  }

  /**
   * Returns the pages of a file: a JSON array or JSON Lines, plain, {@code .gz} or {@code .zst}.
   * Each is an object with {@code title} and {@code text}, and if it has them {@code url}, {@code
   * links} (titles or URLs), {@code categories}, {@code redirect} (title or URL, in place of a
   * text). Or of the HTML files in a folder, which link to each other. Bad pages are set aside in
   * the file with {@code .rejected} behind its name.
   */
  static PageSource of(Path from, ReadOptions options) {
    if (Files.isDirectory(from)) {
      return new HtmlFolder(from);
    }
    return sink -> JsonPages.read(from, options, sink);
  }
}
