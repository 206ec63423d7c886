package dev.webexplorer.datasets.parquet;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.OutputFile;

/**
 * Opens files by the library. Alone in its class, which is not loaded before it is known that the
 * library is there.
 */
final class LocalFiles {
  private static final long ROW_GROUP = 8L << 20;
  private static final int PAGE = 256 << 10;

  private LocalFiles() {}

  static ParquetWriter<ObjectNode> writer(Path file, Shape.Fields row) throws IOException {
    return new Writing(new LocalOutputFile(file), row)
        .withConf(new PlainParquetConfiguration())
        .withWriteMode(ParquetFileWriter.Mode.OVERWRITE)
        .withCompressionCodec(CompressionCodecName.ZSTD)
        .withRowGroupSize(ROW_GROUP)
        .withPageSize(PAGE)
        .build();
  }

  static ParquetReader<Group> reader(Path file) throws IOException {
    return new Reading(new LocalInputFile(file)).build();
  }

  private static final class Writing extends ParquetWriter.Builder<ObjectNode, Writing> {
    private final Shape.Fields row;

    Writing(OutputFile file, Shape.Fields row) {
      super(file);
      this.row = row;
    }

    @Override
    protected Writing self() {
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

  private static final class Reading extends ParquetReader.Builder<Group> {
    Reading(InputFile file) {
      super(file, new PlainParquetConfiguration());
    }

    @Override
    protected ReadSupport<Group> getReadSupport() {
      return new GroupReadSupport();
    }
  }
}
