package dev.webexplorer.datasets.parquet;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.webexplorer.datasets.InputException;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.parquet.hadoop.ParquetWriter;

/**
 * Writes a Parquet file, compressed by Zstandard, in row groups of about 8 MB, so that memory is
 * bounded. The same rows give the same bytes. For one thread.
 */
public final class ParquetRowWriter implements AutoCloseable {
  private final Path file;
  private final ParquetWriter<ObjectNode> rows;

  private ParquetRowWriter(Path file, ParquetWriter<ObjectNode> rows) {
    this.file = file;
    this.rows = rows;
  }

  /**
   * Begins a file, over one that is there.
   *
   * @throws InputException when it cannot be written, or the library is missing
   */
  public static ParquetRowWriter open(Path file, Shape.Fields row) {
    ParquetPart.require(file);
    try {
      return new ParquetRowWriter(file, LocalFiles.writer(file, row));
    } catch (IOException e) {
      throw InputException.of(file, e);
    }
  }

  /**
   * Writes a row; fields that the shape does not have are left out, those it lacks are missing.
   *
   * @throws IllegalArgumentException when a value is not of its shape
   */
  public void write(ObjectNode row) {
    try {
      rows.write(row);
    } catch (IOException e) {
      throw InputException.of(file, e);
    }
  }

  /** Ends the file. */
  @Override
  public void close() {
    try {
      rows.close();
    } catch (IOException e) {
      throw InputException.of(file, e);
    }
  }
}
