package dev.webexplorer.datasets.parquet;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.webexplorer.datasets.InputException;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.OutputFile;

/**
 * Writes a Parquet file, compressed by Zstandard, in row groups of about 8 MB, so that memory is
 * bounded. The same rows give the same bytes. For one thread.
 */
public final class ParquetRowWriter implements AutoCloseable {
  private static final long ROW_GROUP = 8L << 20;
  private static final int PAGE = 256 << 10;

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
      return new ParquetRowWriter(
          file,
          new Builder(new LocalOutputFile(file), row)
              .withConf(new PlainParquetConfiguration())
              .withWriteMode(ParquetFileWriter.Mode.OVERWRITE)
              .withCompressionCodec(CompressionCodecName.ZSTD)
              .withRowGroupSize(ROW_GROUP)
              .withPageSize(PAGE)
              .build());
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

  private static final class Builder extends ParquetWriter.Builder<ObjectNode, Builder> {
    private final Shape.Fields row;

    Builder(OutputFile file, Shape.Fields row) {
      super(file);
      this.row = row;
    }

    @Override
    protected Builder self() {
      return this;
    }

    @Override
    @Deprecated // the library's own: it has no other name for it
    protected WriteSupport<ObjectNode> getWriteSupport(Configuration configuration) {
      return new RowSupport(row);
    }

    @Override
    protected WriteSupport<ObjectNode> getWriteSupport(ParquetConfiguration configuration) {
      return new RowSupport(row);
    }
  }
}
