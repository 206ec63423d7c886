package dev.webexplorer.browser.record;

import dev.webexplorer.browser.SearchQuery;
import dev.webexplorer.browser.SearchResults;
import dev.webexplorer.browser.fetch.Exchange;
import dev.webexplorer.browser.net.Target;
import dev.webexplorer.browser.render.Rendered;
import dev.webexplorer.datasets.InputException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcWriter;

/**
 * Appends to a WARC file, each record a gzip member of its own. Records are packed by the threads
 * that bring them and written one after another; each write is whole or, if the process dies in it,
 * cut off and dropped when the file is opened again. One process owns the file. Thread-safe.
 */
public final class WarcRecorder implements AutoCloseable {
  private final Path file;
  private final FileChannel channel;
  private final OwnerLock lock;
  private final WarcIndex index;
  private boolean empty;

  private WarcRecorder(
      Path file, FileChannel channel, OwnerLock lock, WarcIndex index, boolean empty) {
    this.file = file;
    this.channel = channel;
    this.lock = lock;
    this.index = index;
    this.empty = empty;
  }

  /**
   * Opens a file to continue it, or makes it, with its folder. A new one that nothing is recorded
   * to is taken away again.
   *
   * @throws InputException if it is damaged, another process's, or cannot be written
   */
  public static WarcRecorder open(Path file) {
    if (Files.isDirectory(file)) {
      throw new InputException(file + ": cannot be recorded to: it is a folder; name a file");
    }
    OwnerLock lock = OwnerLock.take(file);
    try {
      boolean there = Files.exists(file) && Files.size(file) > 0;
      WarcScan scan = there ? WarcScan.of(file, true) : new WarcScan(new WarcIndex(), 0);
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      channel.truncate(scan.end()).position(scan.end());
      boolean empty = scan.end() == 0;
      WarcRecorder recorder = new WarcRecorder(file, channel, lock, scan.index(), empty);
      if (empty) {
        recorder.append(packed(List.of(RecordForm.warcinfo(file))));
      }
      return recorder;
    } catch (IOException e) {
      lock.close();
      throw new InputException(file + ": cannot be recorded to: " + e.getMessage(), e);
    } catch (InputException e) {
      lock.close();
      throw e;
    }
  }

  /** Returns an archive of what is recorded, now and later. */
  public WarcArchive archive() {
    return new WarcArchive(file, index);
  }

  void record(Exchange exchange) {
    RecordKey key = RecordKey.page(exchange.target());
    switch (exchange) {
      case Exchange.Unanswered unanswered ->
          write(key, 0, RecordForm.outcome(key, unanswered.outcome()), Optional.empty());
      case Exchange.Answered answer -> {
        Optional<Place> same = index.same(key, RecordForm.digest(answer.body()).raw());
        RecordForm form = RecordForm.answer(key, answer, same);
        write(key, answer.status(), form, same);
      }
    }
  }

  void record(Target asked, Rendered rendered) {
    RecordKey key = RecordKey.dom(asked);
    switch (rendered) {
      case Rendered.Failed failed ->
          write(key, 0, RecordForm.outcome(key, failed.outcome()), Optional.empty());
      case Rendered.Dom dom -> write(key, 0, RecordForm.dom(key, dom), Optional.empty());
      case Rendered.Unasked _ -> {}
    }
  }

  void record(SearchQuery query, SearchResults results) {
    RecordKey key = RecordKey.search(query);
    write(key, 0, RecordForm.results(key, results), Optional.empty());
  }

  private void write(RecordKey key, int status, RecordForm form, Optional<Place> body) {
    try {
      URI id = form.main().id();
      byte[] context = packed(form.records().subList(0, form.records().size() - 1));
      byte[] main = packed(List.of(form.main()));
      synchronized (this) {
        empty = false;
        append(context);
        long offset = append(main);
        long bodyOffset = body.map(Place::bodyOffset).orElse(offset);
        index.add(key, new Place(offset, bodyOffset, id, form.digest(), status));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(file + ": the record cannot be written", e);
    }
  }

  private synchronized long append(byte[] packed) throws IOException {
    long offset = channel.position();
    ByteBuffer buffer = ByteBuffer.wrap(packed);
    while (buffer.hasRemaining()) {
      channel.write(buffer);
    }
    return offset;
  }

  private static byte[] packed(List<WarcRecord> records) throws IOException {
    if (records.isEmpty()) {
      return new byte[0];
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (WarcWriter writer = new WarcWriter(Channels.newChannel(out), WarcCompression.GZIP)) {
      for (WarcRecord record : records) {
        writer.write(record);
      }
    }
    return out.toByteArray();
  }

  @Override
  public synchronized void close() {
    try {
      if (channel.isOpen()) {
        channel.force(true);
        channel.close();
        if (empty) {
          Files.delete(file);
        }
        lock.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(file + ": the record was not written whole", e);
    }
  }
}
