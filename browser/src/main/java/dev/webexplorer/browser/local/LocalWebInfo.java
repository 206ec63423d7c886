package dev.webexplorer.browser.local;

import dev.webexplorer.browser.WebId;
import dev.webexplorer.datasets.InputException;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;

/**
 * What a local web holds.
 *
 * @param links anchors of all pages
 * @param bytes on disk
 */
public record LocalWebInfo(WebId id, int pages, long links, long bytes) {
  static LocalWebInfo of(Directory index) throws IOException {
    Map<String, String> about = SegmentInfos.readLatestCommit(index).getUserData();
    if (!PageDocument.FORMAT.equals(about.get(IndexSummary.FORMAT))) {
      throw new InputException(
          index + " was built by another version of WebExplorer: build the web again");
    }
    long bytes = 0;
    for (String file : index.listAll()) {
      bytes += index.fileLength(file);
    }
    return new LocalWebInfo(
        new WebId(told(about, IndexSummary.NAME), told(about, IndexSummary.DIGEST)),
        Integer.parseInt(told(about, IndexSummary.PAGES)),
        Long.parseLong(told(about, IndexSummary.LINKS)),
        bytes);
  }

  private static String told(Map<String, String> about, String what) {
    return Objects.requireNonNull(about.get(what), what);
  }
}
