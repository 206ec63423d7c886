package dev.webexplorer.datasets.jsonl;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.webexplorer.datasets.InputException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * Reads a file of JSON Lines, one object after the other; it may be compressed ({@code .gz}, {@code
 * .zst}). Blank lines and a byte order mark are passed over. A line is bad when it is not UTF-8,
 * not one JSON object, too long, or lacks what its type requires. Memory is bounded by the longest
 * allowed record. For one thread.
 *
 * <p>Every complaint is an {@link InputException} that names file, line and field.
 *
 * @param <T> a record of this project, any type that Jackson binds to an object, or {@link
 *     com.fasterxml.jackson.databind.JsonNode}
 */
public final class JsonLinesReader<T> implements Iterator<T>, AutoCloseable {
  private final Path file;
  private final Class<T> type;
  private final ReadOptions options;
  private final LineReader lines;
  private final Rejects rejects;
  private Optional<T> next = Optional.empty();
  private long line;

  private JsonLinesReader(
      Path file, Class<T> type, ReadOptions options, LineReader lines, Rejects rejects) {
    this.file = file;
    this.type = type;
    this.options = options;
    this.lines = lines;
    this.rejects = rejects;
  }

  public static <T> JsonLinesReader<T> open(Path file, Class<T> type) {
    return open(file, type, ReadOptions.DEFAULT);
  }

  public static <T> JsonLinesReader<T> open(Path file, Class<T> type, ReadOptions options) {
    try {
      Rejects rejects = options.skipBad() ? Rejects.of(file) : new Rejects(file);
      LineReader lines = new LineReader(decompressed(file), options.maxRecord());
      return new JsonLinesReader<>(file, type, options, lines, rejects);
    } catch (IOException e) {
      throw InputException.of(file, e);
    }
  }

  private static InputStream decompressed(Path file) throws IOException {
    InputStream in = Files.newInputStream(file);
    try {
      return Compression.of(file).reading(in);
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }

  @Override
  public boolean hasNext() {
    while (next.isEmpty() && nextLine()) {
      try {
        next = Optional.of(parse());
      } catch (InputException e) {
        if (!options.skipBad()) {
          throw e;
        }
        reject();
      }
    }
    return next.isPresent();
  }

  @Override
  public T next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    T value = next.orElseThrow();
    next = Optional.empty();
    line = lines.number();
    return value;
  }

  /** Returns the number of the line, from 1, that {@link #next()} returned last. */
  public long line() {
    return line;
  }

  /** Returns how many bad lines were set aside so far. */
  public long rejected() {
    return rejects.count();
  }

  /** Returns where bad lines are set aside; the file is there when there are any. */
  public Path rejectedFile() {
    return rejects.file();
  }

  private boolean nextLine() {
    try {
      boolean found = lines.next();
      while (found && lines.blank()) {
        found = lines.next();
      }
      return found;
    } catch (IOException e) {
      throw new InputException(
          "%s: cannot be read beyond line %d: %s"
              .formatted(file, lines.number(), Complaint.oneLine(String.valueOf(e.getMessage()))),
          e);
    }
  }

  private T parse() {
    if (lines.tooLong()) {
      throw bad("longer than " + options.maxRecord() + " bytes (--max-record)");
    }
    try {
      String text = lines.text();
      if (!text.stripLeading().startsWith("{")) {
        throw bad("not a JSON object");
      }
      return Json.mapper().readValue(text, type);
    } catch (CharacterCodingException e) {
      throw bad("not UTF-8");
    } catch (JsonProcessingException e) {
      throw bad(Complaint.about(e));
    }
  }

  private InputException bad(String why) {
    return new InputException(
        "%s line %d: %s; mend it, or set bad lines aside with --skip-bad"
            .formatted(file, lines.number(), why));
  }

  private void reject() {
    try {
      rejects.add(lines);
    } catch (IOException e) {
      throw InputException.of(rejects.file(), e);
    }
  }

  @Override
  public void close() {
    try (lines) {
      rejects.close();
    } catch (IOException e) {
      throw InputException.of(rejects.file(), e);
    }
  }
}
