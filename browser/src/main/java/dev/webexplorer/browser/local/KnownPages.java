package dev.webexplorer.browser.local;

import java.io.Closeable;
import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/** The documents of the last build, and which of them this one has met again. Thread-safe. */
final class KnownPages implements Closeable {
  private final DirectoryReader reader;
  private final @Nullable LeafReader leaf;
  private final @Nullable TermsEnum addresses;
  private final FixedBitSet met;
  private @Nullable PostingsEnum postings;
  private long added;
  private long changed;
  private long unchanged;
  private long removed;

  KnownPages(IndexWriter writer) throws IOException {
    reader = DirectoryReader.open(writer);
    leaf = reader.leaves().isEmpty() ? null : reader.leaves().getFirst().reader();
    Terms terms = leaf == null ? null : leaf.terms(PageDocument.URL);
    addresses = terms == null ? null : terms.iterator();
    met = new FixedBitSet(Math.max(1, reader.maxDoc()));
  }

  /** How a document compares with the one that the last build had at its address. */
  enum Change {
    NEW,
    CHANGED,
    NONE
  }

  /** Notes that the address is still in use. */
  synchronized Change meet(String url, byte[] digest) throws IOException {
    if (leaf == null || addresses == null || !addresses.seekExact(new BytesRef(url))) {
      added++;
      return Change.NEW;
    }
    postings = addresses.postings(postings, PostingsEnum.NONE);
    int document = postings.nextDoc();
    met.set(document);
    if (Arrays.equals(digest, digest(leaf, document))) {
      unchanged++;
      return Change.NONE;
    }
    changed++;
    return Change.CHANGED;
  }

  private static byte[] digest(LeafReader leaf, int document) throws IOException {
    BinaryDocValues digests = leaf.getBinaryDocValues(PageDocument.DIGEST);
    if (digests == null || !digests.advanceExact(document)) {
      return new byte[0];
    }
    BytesRef digest = digests.binaryValue();
    return Arrays.copyOfRange(digest.bytes, digest.offset, digest.offset + digest.length);
  }

  /** Deletes what was not met. */
  void removeOthers(IndexWriter writer) throws IOException {
    if (leaf == null || addresses == null) {
      return;
    }
    TermsEnum all = leaf.terms(PageDocument.URL).iterator();
    PostingsEnum at = null;
    for (BytesRef url = all.next(); url != null; url = all.next()) {
      at = all.postings(at, PostingsEnum.NONE);
      int document = at.nextDoc();
      if (document != DocIdSetIterator.NO_MORE_DOCS && !met.get(document)) {
        writer.deleteDocuments(new Term(PageDocument.URL, BytesRef.deepCopyOf(url)));
        removed++;
      }
    }
  }

  /** Returns how many documents are new. */
  synchronized long added() {
    return added;
  }

  /** Returns how many are not what they were. */
  synchronized long changed() {
    return changed;
  }

  /** Returns how many are what they were. */
  synchronized long unchanged() {
    return unchanged;
  }

  /** Returns how many are no more. */
  synchronized long removed() {
    return removed;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
