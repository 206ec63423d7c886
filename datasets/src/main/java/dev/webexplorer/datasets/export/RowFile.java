package dev.webexplorer.datasets.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.webexplorer.datasets.jsonl.JsonLinesWriter;
import dev.webexplorer.datasets.parquet.ParquetRowWriter;
import dev.webexplorer.datasets.parquet.Shape;
import java.nio.file.Path;

/** A file of rows, JSON Lines or Parquet by its extension. */
interface RowFile extends AutoCloseable {

  void write(ObjectNode row);

  @Override
  void close();

  static RowFile open(Path file, Shape.Fields shape) {
    if (file.toString().endsWith(".parquet")) {
      ParquetRowWriter rows = ParquetRowWriter.open(file, shape);
      return new RowFile() {
        @Override
        public void write(ObjectNode row) {
          rows.write(row);
        }

        @Override
        public void close() {
          rows.close();
        }
      };
    }
    JsonLinesWriter lines = JsonLinesWriter.append(file);
    return new RowFile() {
      @Override
      public void write(ObjectNode row) {
        lines.write(row);
      }

      @Override
      public void close() {
        lines.close();
      }
    };
  }
}
