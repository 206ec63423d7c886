package dev.webexplorer.browser.sources;

import dev.webexplorer.browser.local.PageSource;
import dev.webexplorer.datasets.InputException;
import dev.webexplorer.datasets.jsonl.ReadOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Files and folders of pages, told apart by their names. */
public final class PageFiles {
  private PageFiles() {}

  /**
   * Returns the pages of {@code .warc} or {@code .warc.gz}, an archive of the web; of {@code .xml},
   * {@code .xml.gz} or {@code .xml.bz2}, an export of a MediaWiki; or of what {@link
   * PageSource#of(Path, ReadOptions)} reads.
   */
  public static PageSource of(Path from, ReadOptions options) {
    String name = String.valueOf(from.getFileName()).toLowerCase(Locale.ROOT);
    boolean archive = name.matches(".*\\.warc(\\.gz)?");
    boolean dump = name.matches(".*\\.xml(\\.gz|\\.bz2)?");
    if (!archive && !dump) {
      return PageSource.of(from, options);
    }
    if (!Files.isRegularFile(from)) {
      throw new InputException(from + ": no such file");
    }
    return archive ? new WarcPages(from) : new WikiDump(from);
  }
}
