package dev.webexplorer.browser.local;

import dev.webexplorer.browser.local.SourcePage.Redirect;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefBuilder;
import org.apache.lucene.util.IntsRefBuilder;
import org.apache.lucene.util.OfflineSorter;
import org.apache.lucene.util.fst.ByteSequenceOutputs;
import org.apache.lucene.util.fst.FST;
import org.apache.lucene.util.fst.FSTCompiler;
import org.apache.lucene.util.fst.Util;

/**
 * Writes a {@link TitleTable}: keys go to disk as they come, are sorted there, and become the
 * automaton. Memory is bounded by the sorter's buffer. Of several values of one key the least
 * counts, so that the order of the pages does not matter; a page is less than a redirect.
 */
final class TitleTableWriter implements Closeable {
  private static final byte[] END_OF_KEY = {0};
  private static final int SORT_MEGABYTES = 32;
  private static final String PREFIX = "titles";

  private final Directory directory;
  private final IndexOutput unsorted;
  private final OfflineSorter.ByteSequencesWriter entries;

  TitleTableWriter(Directory directory) throws IOException {
    this.directory = directory;
    this.unsorted = directory.createTempOutput(PREFIX, "entries", IOContext.DEFAULT);
    this.entries = new OfflineSorter.ByteSequencesWriter(unsorted);
  }

  /**
   * Adds a page or redirect.
   *
   * @param url canonical
   * @param number its place in the order of the source
   */
  void add(SourcePage page, String url, byte[] digest, long number) throws IOException {
    if (page.content() instanceof Redirect(String target)) {
      byte[] value = value(TitleTable.REDIRECT, target);
      write(TitleTable.TITLE, TitleTable.key(page.title()), value);
      write(TitleTable.URL, url, value);
      return;
    }
    write(TitleTable.TITLE, TitleTable.key(page.title()), value(TitleTable.PAGE, url));
    write(TitleTable.URL, url, TitleTable.Owner.value(digest, number));
  }

  private static byte[] value(byte kind, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    byte[] value = new byte[bytes.length + 1];
    value[0] = kind;
    System.arraycopy(bytes, 0, value, 1, bytes.length);
    return value;
  }

  private void write(byte space, String key, byte[] value) throws IOException {
    BytesRefBuilder entry = new BytesRefBuilder();
    entry.append(space);
    entry.append(new BytesRef(key));
    entry.append(END_OF_KEY, 0, 1);
    entry.append(value, 0, value.length);
    entries.write(entry.get());
  }

  TitleTable finish() throws IOException {
    org.apache.lucene.codecs.CodecUtil.writeFooter(unsorted);
    entries.close();
    OfflineSorter sorter =
        new OfflineSorter(
            directory,
            PREFIX,
            OfflineSorter.DEFAULT_COMPARATOR,
            OfflineSorter.BufferSize.megabytes(SORT_MEGABYTES),
            OfflineSorter.MAX_TEMPFILES,
            -1,
            null,
            0);
    String sorted = sorter.sort(unsorted.getName());
    directory.deleteFile(unsorted.getName());
    TitleTable table = compile(sorted);
    directory.deleteFile(sorted);
    return table;
  }

  private TitleTable compile(String sorted) throws IOException {
    IndexOutput out = directory.createTempOutput(PREFIX, "automaton", IOContext.DEFAULT);
    FST.FSTMetadata<BytesRef> metadata;
    try (out;
        OfflineSorter.ByteSequencesReader reader =
            new OfflineSorter.ByteSequencesReader(directory.openChecksumInput(sorted), sorted)) {
      FSTCompiler<BytesRef> compiler =
          new FSTCompiler.Builder<>(FST.INPUT_TYPE.BYTE1, ByteSequenceOutputs.getSingleton())
              .dataOutput(out)
              .build();
      IntsRefBuilder labels = new IntsRefBuilder();
      BytesRefBuilder last = new BytesRefBuilder();
      for (BytesRef entry = reader.next(); entry != null; entry = reader.next()) {
        BytesRef key = key(entry);
        if (!key.bytesEquals(last.get())) {
          last.copyBytes(key);
          compiler.add(Util.toIntsRef(last.get(), labels), valueAfter(key, entry));
        }
      }
      metadata = compiler.compile();
    }
    return new TitleTable(directory, out.getName(), metadata);
  }

  private static BytesRef key(BytesRef entry) {
    int end = entry.offset;
    while (entry.bytes[end] != 0) {
      end++;
    }
    return new BytesRef(entry.bytes, entry.offset, end - entry.offset);
  }

  private static BytesRef valueAfter(BytesRef key, BytesRef entry) {
    int start = key.offset + key.length + 1;
    return BytesRef.deepCopyOf(
        new BytesRef(entry.bytes, start, entry.offset + entry.length - start));
  }

  @Override
  public void close() throws IOException {
    entries.close();
  }
}
