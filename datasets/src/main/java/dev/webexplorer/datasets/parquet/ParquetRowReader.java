package dev.webexplorer.datasets.parquet;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.webexplorer.datasets.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetReader;

/**
 * Reads the rows of a Parquet file, one after the other, as JSON objects; see {@link GroupRow} for
 * what becomes of types. For one thread.
 */
public final class ParquetRowReader implements Iterator<ObjectNode>, AutoCloseable {
  private final Path file;
  private final ParquetReader<Group> rows;
  private Optional<ObjectNode> next = Optional.empty();
  private long number;

  private ParquetRowReader(Path file, ParquetReader<Group> rows) {
    this.file = file;
    this.rows = rows;
  }

  /**
   * Opens a file.
   *
   * @throws InputException when it cannot be read or is none, or the library is missing
   */
  public static ParquetRowReader open(Path file) {
    ParquetPart.require(file);
    try {
      Files.newInputStream(file).close(); // the library's own words for a missing file are many
      return new ParquetRowReader(file, LocalFiles.reader(file));
    } catch (IOException e) {
      throw InputException.of(file, e);
    }
  }

  @Override
  public boolean hasNext() {
    if (next.isEmpty()) {
      try {
        Group row = rows.read();
        next = Optional.ofNullable(row).map(GroupRow::json);
        number += next.isPresent() ? 1 : 0;
      } catch (IOException e) {
        throw InputException.of(file, e);
      } catch (RuntimeException e) {
        // the library says of a file that is none in many ways that it is none
        throw bad(e);
      }
    }
    return next.isPresent();
  }

  private InputException bad(RuntimeException e) {
    String why = String.valueOf(e.getMessage()).lines().findFirst().orElse("unreadable");
    return new InputException("%s: no Parquet after row %d: %s".formatted(file, number, why), e);
  }

  @Override
  public ObjectNode next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    ObjectNode row = next.orElseThrow();
    next = Optional.empty();
    return row;
  }

  @Override
  public void close() {
    try {
      rows.close();
    } catch (IOException e) {
      throw InputException.of(file, e);
    }
  }
}
