package dev.webexplorer.browser.record;

import dev.webexplorer.browser.SearchQuery;
import dev.webexplorer.browser.SearchResults;
import dev.webexplorer.browser.fetch.Exchange;
import dev.webexplorer.browser.net.Target;
import dev.webexplorer.browser.render.Rendered;
import dev.webexplorer.datasets.InputException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.netpreserve.jwarc.WarcReader;

/**
 * A WARC file that answers requests: the n-th for a key by its n-th record, then by its last.
 * Thread-safe.
 */
public final class WarcArchive {
  private final Path file;
  private final WarcIndex index;
  private final boolean latest;
  private final Map<RecordKey, AtomicInteger> asked = new ConcurrentHashMap<>();

  WarcArchive(Path file, WarcIndex index) {
    this(file, index, false);
  }

  private WarcArchive(Path file, WarcIndex index, boolean latest) {
    this.file = file;
    this.index = index;
    this.latest = latest;
  }

  /**
   * Opens a file after checking every record.
   *
   * @throws InputException if it cannot be read or a record is damaged; the message says which
   */
  public static WarcArchive open(Path file) {
    if (!Files.isReadable(file)) {
      throw new InputException(file + ": no such WARC file, or it may not be read");
    }
    WarcScan scan = WarcScan.of(file, false);
    if (scan.end() == 0) {
      throw new InputException(file + ": no WARC file: it is empty");
    }
    return new WarcArchive(file, scan.index());
  }

  /** Returns the same archive, of which nothing has been asked yet. */
  public WarcArchive anew() {
    return new WarcArchive(file, index);
  }

  /** Returns the same archive, which answers every request for a key by its last record. */
  public WarcArchive latest() {
    return new WarcArchive(file, index, true);
  }

  public Path file() {
    return file;
  }

  /** Returns the addresses that a document was recorded for, in the order of the file. */
  public List<URI> documents() {
    return index.addresses(200, 300);
  }

  /** Returns the addresses that led elsewhere, in the order of the file. */
  public List<URI> redirects() {
    return index.addresses(300, 400);
  }

  /** Returns the hosts that have pages which a browser showed. */
  public Set<String> shownHosts() {
    return index.shownHosts();
  }

  /** Returns how often an address was asked for when this was recorded. */
  public int visits(Target target) {
    return index.count(RecordKey.page(target));
  }

  /** Returns how many answers cannot be given, as only another file has their body. */
  public int lost() {
    return index.lost();
  }

  /** Returns the digest of the whole file in lower-case hex. */
  public String sha256() {
    try (InputStream in = Files.newInputStream(file)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] buffer = new byte[64 * 1024];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException e) {
      throw new InputException(file + ": cannot be read: " + e.getMessage(), e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  Optional<Exchange> exchange(Target target) {
    return next(RecordKey.page(target)).map(place -> read(place, new RecordText(target)::exchange));
  }

  Optional<Rendered> rendered(Target target) {
    return next(RecordKey.dom(target)).map(place -> read(place, new RecordText(target)::rendered));
  }

  Optional<SearchResults> results(SearchQuery query) {
    return next(RecordKey.search(query)).map(place -> read(place, RecordText::results));
  }

  private Optional<Place> next(RecordKey key) {
    if (latest) {
      return index.find(key, Integer.MAX_VALUE);
    }
    Optional<Place> place =
        index.find(key, asked.computeIfAbsent(key, k -> new AtomicInteger()).get());
    place.ifPresent(found -> asked.getOrDefault(key, new AtomicInteger()).incrementAndGet());
    return place;
  }

  private <T> T read(Place place, Reading<T> reading) {
    try (FileChannel records = FileChannel.open(file, StandardOpenOption.READ);
        FileChannel bodies = FileChannel.open(file, StandardOpenOption.READ)) {
      records.position(place.offset());
      bodies.position(place.bodyOffset());
      return reading.of(new WarcReader(records), new WarcReader(bodies));
    } catch (IOException e) {
      throw new UncheckedIOException(file + ": changed while it was in use", e);
    }
  }

  /** Makes sense of a record, and of the one that holds its body. */
  @FunctionalInterface
  interface Reading<T> {
    T of(WarcReader record, WarcReader body) throws IOException;
  }
}
