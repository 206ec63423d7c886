package dev.webexplorer.datasets.table;

import dev.webexplorer.datasets.InputException;
import dev.webexplorer.datasets.parquet.ParquetRowReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;

/** A file that holds rows, read one after the other in bounded memory; its name says how. */
public final class Table {
  private Table() {}

  /**
   * Hands on every row of {@code .csv}, {@code .tsv}, {@code .xlsx} (its first sheet), {@code
   * .json}, {@code .jsonl} or {@code .parquet} (an optional part); text may be compressed ({@code
   * .gz}, {@code .zst}).
   *
   * @throws InputException naming file, row and column, when it cannot be read
   */
  public static void read(Path file, Consumer<Row> each) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    String plain = name.replaceAll("\\.(gz|zst)$", "");
    try {
      switch (plain.substring(plain.lastIndexOf('.') + 1)) {
        case "csv" -> SeparatedRows.read(file, ',', each);
        case "tsv" -> SeparatedRows.read(file, '\t', each);
        case "xlsx" -> Workbook.read(file, each);
        case "json", "jsonl", "ndjson" -> JsonRows.read(file, each);
        case "parquet" -> readParquet(file, each);
        default ->
            throw new InputException(
                file + ": no table; it must be .csv, .tsv, .xlsx, .json, .jsonl or .parquet");
      }
    } catch (IOException e) {
      throw InputException.of(file, e);
    }
  }

  private static void readParquet(Path file, Consumer<Row> each) {
    try (ParquetRowReader rows = ParquetRowReader.open(file)) {
      for (long number = 1; rows.hasNext(); number++) {
        each.accept(new Row(file, number, rows.next()));
      }
    }
  }

  /**
   * Hands on every row of comma separated values in a text.
   *
   * @param name of the text, for complaints
   */
  public static void readCsv(String text, Path name, Consumer<Row> each) {
    InputStream in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    try {
      SeparatedRows.read(name, in, ',', each);
    } catch (IOException e) {
      throw InputException.of(name, e);
    }
  }
}
