package dev.webexplorer.browser.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.TreeSet;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Entries (sentences, say) by the terms in them, on disk; ask it which entries hold at least so
 * many of some terms. Answers are exact and complete. Thread-safe; many processes may read it.
 *
 * <p>An entry that holds m of n terms holds one of the n - m + 1 rarest: those are read in full,
 * the others only at the entries found so far.
 */
public final class TermIndex implements AutoCloseable {
  private static final String FIELD = "t";

  private final Directory directory;
  private final DirectoryReader reader;
  private final @Nullable LeafReader leaf;

  /**
   * An entry's terms; repeated ones count once.
   *
   * @param terms each at most 32,766 bytes of UTF-8
   */
  public record Entry(List<String> terms) {
    public Entry {
      terms = List.copyOf(terms);
    }
  }

  private TermIndex(Directory directory, DirectoryReader reader) {
    this.directory = directory;
    this.reader = reader;
    this.leaf = reader.leaves().isEmpty() ? null : reader.leaves().getFirst().reader();
  }

  /**
   * Writes the index of the entries into {@code folder}, in place of one that stands there. The
   * first entry gets ordinal 0. A build that is killed leaves the old index.
   */
  public static void build(Path folder, Iterator<Entry> entries) {
    IndexWriterConfig config =
        new IndexWriterConfig()
            .setOpenMode(IndexWriterConfig.OpenMode.CREATE)
            .setRAMBufferSizeMB(32)
            .setUseCompoundFile(false)
            .setMergePolicy(new LogDocMergePolicy()); // merges neighbours only: order is kept
    try (Directory directory = FSDirectory.open(folder);
        IndexWriter writer = new IndexWriter(directory, config)) {
      while (entries.hasNext()) {
        writer.addDocument(document(entries.next()));
      }
      writer.forceMerge(1);
      writer.commit();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the term index " + folder, e);
    }
  }

  private static Document document(Entry entry) {
    Document document = new Document();
    for (String term : new TreeSet<>(entry.terms())) {
      document.add(new StringField(FIELD, term, Field.Store.NO));
    }
    return document;
  }

  /** Opens the index in {@code folder}. */
  public static TermIndex open(Path folder) {
    try {
      Directory directory = FSDirectory.open(folder);
      return new TermIndex(directory, DirectoryReader.open(directory));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot open the term index " + folder, e);
    }
  }

  public int size() {
    return reader.maxDoc();
  }

  /** Returns the number of entries with the term. */
  public int frequency(String term) {
    try {
      TermsEnum found = seek(term);
      return found == null ? 0 : found.docFreq();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Returns the ordinals, ascending, of all entries with at least {@code minimumMatch} of the
   * distinct terms; of all entries for 0 or less.
   */
  public int[] matching(Collection<String> terms, int minimumMatch) {
    List<String> distinct = List.copyOf(new TreeSet<>(terms));
    if (minimumMatch <= 0) {
      int[] all = new int[size()];
      Arrays.setAll(all, i -> i);
      return all;
    }
    try {
      return count(distinct, minimumMatch);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private int[] count(List<String> terms, int minimum) throws IOException {
    List<TermsEnum> found = new ArrayList<>();
    for (String term : terms) {
      TermsEnum at = seek(term);
      if (at != null) {
        found.add(at);
      }
    }
    if (found.size() < minimum) {
      return new int[0];
    }
    List<Counted> byRarity = new ArrayList<>();
    for (TermsEnum at : found) {
      byRarity.add(new Counted(at.docFreq(), at.postings(null, PostingsEnum.NONE)));
    }
    byRarity.sort(Comparator.comparingInt(Counted::frequency));
    int full = byRarity.size() - minimum + 1;
    Candidates candidates = Candidates.of(byRarity.subList(0, full), size());
    for (int i = full; i < byRarity.size(); i++) {
      candidates.countAlso(byRarity.get(i).postings(), minimum - (byRarity.size() - i));
    }
    return candidates.reaching(minimum);
  }

  private @Nullable TermsEnum seek(String term) throws IOException {
    Terms terms = leaf == null ? null : leaf.terms(FIELD);
    if (terms == null) {
      return null;
    }
    TermsEnum at = terms.iterator();
    return at.seekExact(new BytesRef(term)) ? at : null;
  }

  @Override
  public void close() {
    try (directory) {
      reader.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private record Counted(int frequency, PostingsEnum postings) {}

  /** Entries that hold one of the rarest terms, ascending, and how many terms each holds so far. */
  private static final class Candidates {
    private int[] entries;
    private int[] counts;
    private int size;

    private Candidates(int[] entries, int[] counts, int size) {
      this.entries = entries;
      this.counts = counts;
      this.size = size;
    }

    static Candidates of(List<Counted> terms, int universe) throws IOException {
      long postings = terms.stream().mapToLong(Counted::frequency).sum();
      int[] entries = new int[(int) Math.min(postings, universe)];
      int[] counts = new int[entries.length];
      Candidates candidates = new Candidates(entries, counts, 0);
      for (Counted term : terms) {
        candidates.merge(term.postings(), term.frequency());
      }
      return candidates;
    }

    /** Merges from the back, so that no second array is needed. */
    private void merge(PostingsEnum postings, int frequency) throws IOException {
      int[] added = new int[frequency];
      int total = 0;
      for (int entry = postings.nextDoc();
          entry != DocIdSetIterator.NO_MORE_DOCS;
          entry = postings.nextDoc()) {
        added[total++] = entry;
      }
      int[] merged = new int[size + total];
      int[] mergedCounts = new int[size + total];
      int out = 0;
      int old = 0;
      int fresh = 0;
      while (old < size || fresh < total) {
        int left = old < size ? entries[old] : Integer.MAX_VALUE;
        int right = fresh < total ? added[fresh] : Integer.MAX_VALUE;
        merged[out] = Math.min(left, right);
        mergedCounts[out++] = (left <= right ? counts[old++] : 0) + (right <= left ? 1 : 0);
        fresh += right <= left ? 1 : 0;
      }
      entries = merged;
      counts = mergedCounts;
      size = out;
    }

    /** Counts one more term, and drops entries that have fewer than {@code floor} before it. */
    void countAlso(PostingsEnum postings, int floor) throws IOException {
      int kept = 0;
      int at = -1;
      for (int i = 0; i < size; i++) {
        if (counts[i] < floor) {
          continue;
        }
        if (at < entries[i]) {
          at = postings.advance(entries[i]);
        }
        entries[kept] = entries[i];
        counts[kept++] = counts[i] + (at == entries[i] ? 1 : 0);
      }
      size = kept;
    }

    int[] reaching(int minimum) {
      int[] reached = new int[size];
      int total = 0;
      for (int i = 0; i < size; i++) {
        if (counts[i] >= minimum) {
          reached[total++] = entries[i];
        }
      }
      return Arrays.copyOf(reached, total);
    }
  }
}
