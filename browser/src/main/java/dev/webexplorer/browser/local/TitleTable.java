package dev.webexplorer.browser.local;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.fst.FST;
import org.apache.lucene.util.fst.OffHeapFSTStore;
import org.jspecify.annotations.Nullable;

/**
 * Every title and address of a web that is being built: an automaton on disk, read where it lies,
 * so that a million titles take no heap. A key is a space ({@link #TITLE} or {@link #URL}) and the
 * title or address; its value says page or redirect, and where to.
 */
final class TitleTable implements Closeable {
  static final byte TITLE = 't';
  static final byte URL = 'u';
  static final byte PAGE = 'P';
  static final byte REDIRECT = 'R';

  private final IndexInput in;
  private final FST<BytesRef> automaton;

  TitleTable(Directory directory, String file, FST.FSTMetadata<BytesRef> metadata)
      throws IOException {
    this.in = directory.openInput(file, IOContext.DEFAULT);
    this.automaton = FST.fromFSTReader(metadata, new OffHeapFSTStore(in, 0, metadata));
  }

  /** Returns a title in the form in which it is looked up. */
  static String key(String title) {
    String plain = title.replace('_', ' ').strip().replaceAll("\\s+", " ");
    return Normalizer.normalize(plain, Normalizer.Form.NFC);
  }

  /** Where a title or address leads in the end. */
  sealed interface Target {
    /** A page, with its address. */
    record Found(String url) implements Target {}

    /** An address that is none of this web's. */
    record Elsewhere(String url) implements Target {}

    /** No page of this web, and no address of another. */
    record Missing() implements Target {}

    /** Redirects that lead to each other. */
    record Cycle(List<String> names) implements Target {}
  }

  /** Returns something to look up with; for one thread. */
  Reader reader() {
    return new Reader();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  /** Looks up titles and addresses. */
  final class Reader {
    private final FST.BytesReader bytes = automaton.getBytesReader();
    private final FST.Arc<BytesRef> arc = new FST.Arc<>();

    /** Follows a title or absolute URL, through redirects. */
    Target follow(String titleOrUrl) throws IOException {
      Set<String> seen = new LinkedHashSet<>();
      String name = titleOrUrl;
      while (true) {
        Optional<String> url = PageUrl.canonical(name);
        byte[] value = url.isPresent() ? find(URL, url.get()) : findTitle(name);
        if (value == null) {
          return seen.isEmpty() && url.isPresent()
              ? new Target.Elsewhere(url.get())
              : new Target.Missing();
        }
        if (value[0] == PAGE) {
          return new Target.Found(url.orElseGet(() -> text(value)));
        }
        if (!seen.add(url.orElse(key(name)))) {
          return new Target.Cycle(List.copyOf(seen));
        }
        name = text(value);
      }
    }

    private byte @Nullable [] findTitle(String title) throws IOException {
      String key = key(title);
      byte[] value = key.isEmpty() ? null : find(TITLE, key);
      if (value != null || key.isEmpty()) {
        return value;
      }
      int first = key.offsetByCodePoints(0, 1);
      return find(TITLE, key.substring(0, first).toUpperCase(Locale.ROOT) + key.substring(first));
    }

    /** Returns whose the address is, or nothing when no page has it. */
    Optional<Owner> owner(String url) throws IOException {
      byte[] value = find(URL, url);
      return value == null || value[0] != PAGE ? Optional.empty() : Optional.of(Owner.of(value));
    }

    private byte @Nullable [] find(byte space, String key) throws IOException {
      automaton.getFirstArc(arc);
      BytesRef output = step(space, automaton.outputs.getNoOutput());
      byte[] labels = key.getBytes(StandardCharsets.UTF_8);
      for (int i = 0; i < labels.length && output != null; i++) {
        output = step(labels[i], output);
      }
      if (output == null || !arc.isFinal()) {
        return null;
      }
      BytesRef value = automaton.outputs.add(output, arc.nextFinalOutput());
      return Arrays.copyOfRange(value.bytes, value.offset, value.offset + value.length);
    }

    private @Nullable BytesRef step(byte label, BytesRef output) throws IOException {
      if (automaton.findTargetArc(label & 0xff, arc, arc, bytes) == null) {
        return null;
      }
      return automaton.outputs.add(output, arc.output());
    }

    /**
     * Returns the end of the longest title that stands at {@code start} of the text and ends where
     * a word ends; {@code start} when none does.
     */
    int longestTitle(String text, int start) throws IOException {
      automaton.getFirstArc(arc);
      if (automaton.findTargetArc(TITLE, arc, arc, bytes) == null) {
        return start;
      }
      int longest = start;
      int at = start;
      while (at < text.length()) {
        int next = text.offsetByCodePoints(at, 1);
        if (!walk(text.substring(at, next))) {
          break;
        }
        at = next;
        if (arc.isFinal() && Words.endsAt(text, at)) {
          longest = at;
        }
      }
      return longest;
    }

    private boolean walk(String character) throws IOException {
      if (character.charAt(0) < 128) {
        return automaton.findTargetArc(character.charAt(0), arc, arc, bytes) != null;
      }
      for (byte label : character.getBytes(StandardCharsets.UTF_8)) {
        if (automaton.findTargetArc(label & 0xff, arc, arc, bytes) == null) {
          return false;
        }
      }
      return true;
    }
  }

  /**
   * The page that has an address: of several the one with the least digest, of equals the first.
   */
  record Owner(String digest, long number) {
    private static final int DIGEST = 32;

    static byte[] value(byte[] digest, long number) {
      return ByteBuffer.allocate(1 + DIGEST + Long.BYTES)
          .put(PAGE)
          .put(digest)
          .putLong(number)
          .array();
    }

    static Owner of(byte[] value) {
      ByteBuffer bytes = ByteBuffer.wrap(value);
      String digest = HexFormat.of().formatHex(value, 1, 1 + DIGEST);
      return new Owner(digest, bytes.getLong(1 + DIGEST));
    }
  }

  private static String text(byte[] value) {
    return new String(value, 1, value.length - 1, StandardCharsets.UTF_8);
  }
}
