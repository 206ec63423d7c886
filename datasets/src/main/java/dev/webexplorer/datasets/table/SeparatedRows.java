package dev.webexplorer.datasets.table;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import dev.webexplorer.datasets.InputException;
import dev.webexplorer.datasets.jsonl.Compression;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * Comma or tab separated values as RFC 4180 has them: a header, quoted cells with separators, line
 * breaks and doubled quotes. A row with more or fewer cells than the header is refused.
 */
final class SeparatedRows {
  private static final CsvMapper MAPPER =
      CsvMapper.builder()
          .enable(CsvParser.Feature.FAIL_ON_MISSING_COLUMNS)
          .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
          .build();

  private SeparatedRows() {}

  static void read(Path file, char separator, Consumer<Row> each) throws IOException {
    try (InputStream in = Compression.of(file).reading(Files.newInputStream(file))) {
      read(file, in, separator, each);
    }
  }

  /** Reads what {@code file} names in complaints. */
  static void read(Path file, InputStream in, char separator, Consumer<Row> each)
      throws IOException {
    CsvSchema schema = CsvSchema.emptySchema().withHeader().withColumnSeparator(separator);
    long number = 0;
    try (MappingIterator<ObjectNode> rows =
        MAPPER.readerFor(ObjectNode.class).with(schema).readValues(in)) {
      while (rows.hasNextValue()) {
        ObjectNode cells = rows.nextValue();
        number++;
        each.accept(new Row(file, number, cells));
      }
    } catch (JsonProcessingException e) {
      // the parser's own message may quote the cell
      throw new InputException(
          "%s row %d: cells or quotes do not fit the header (line %d)"
              .formatted(file, number + 1, e.getLocation() == null ? 0 : line(e)));
    }
  }

  private static int line(JsonProcessingException e) {
    return e.getLocation().getLineNr();
  }
}
