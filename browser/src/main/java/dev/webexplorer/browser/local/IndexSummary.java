package dev.webexplorer.browser.local;

import java.io.IOException;
import java.util.Map;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;

/**
 * What an index in its final form holds.
 *
 * @param pages documents that are pages; those after them are redirects
 * @param digest of all pages and redirects, in the order of their addresses
 */
record IndexSummary(int pages, long links, String digest) {
  static final String NAME = "name";
  static final String DIGEST = "digest";
  static final String PAGES = "pages";
  static final String LINKS = "links";
  static final String FORMAT = "format";

  private static final int DIGITS = 32;

  static IndexSummary of(DirectoryReader reader) throws IOException {
    LeafReader leaf = reader.leaves().getFirst().reader();
    PageDigest digest = new PageDigest().add(PageDocument.FORMAT);
    BinaryDocValues digests = leaf.getBinaryDocValues(PageDocument.DIGEST);
    while (digests.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      BytesRef value = BytesRef.deepCopyOf(digests.binaryValue());
      digest.add(value.bytes);
    }
    int pages = 0;
    long links = 0;
    NumericDocValues counts = leaf.getNumericDocValues(PageDocument.LINK_COUNT);
    while (counts.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      pages++;
      links += counts.longValue();
    }
    return new IndexSummary(pages, links, digest.hex().substring(0, DIGITS));
  }

  Map<String, String> about(String name) {
    return Map.of(
        NAME,
        name,
        DIGEST,
        digest,
        PAGES,
        Integer.toString(pages),
        LINKS,
        Long.toString(links),
        FORMAT,
        PageDocument.FORMAT);
  }
}
