package dev.webexplorer.datasets.table;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.webexplorer.datasets.InputException;
import dev.webexplorer.datasets.jsonl.Json;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;

/**
 * The first sheet of an Office Open XML workbook (ECMA-376, part 1, section 18): its cells' text,
 * the first row as header. Formulas count by their stored values.
 */
final class Workbook {
  private static final long LARGEST_PART = 512L << 20;

  private final Path file;
  private final List<String> header = new ArrayList<>();
  private final Consumer<Row> each;
  private long number;

  private Workbook(Path file, Consumer<Row> each) {
    this.file = file;
    this.each = each;
  }

  static void read(Path file, Consumer<Row> each) throws IOException {
    Workbook workbook = new Workbook(file, each);
    try (ZipFile zip = new ZipFile(file.toFile())) {
      List<String> shared = new ArrayList<>();
      ZipEntry strings = zip.getEntry("xl/sharedStrings.xml");
      if (strings != null) {
        try (InputStream in = workbook.part(zip, strings)) {
          SheetXml.sharedStrings(in, shared::add);
        }
      }
      ZipEntry sheet = zip.getEntry("xl/worksheets/sheet1.xml");
      if (sheet == null) {
        throw new InputException(file + ": no workbook: it has no first sheet");
      }
      try (InputStream in = workbook.part(zip, sheet)) {
        SheetXml.rows(in, shared, workbook::row);
      }
    } catch (ZipException
        | XMLStreamException
        | IndexOutOfBoundsException
        | NumberFormatException e) {
      throw new InputException(
          "%s row %d: the workbook is damaged".formatted(file, workbook.number + 1), e);
    }
  }

  private InputStream part(ZipFile zip, ZipEntry entry) throws IOException {
    if (entry.getSize() > LARGEST_PART) {
      throw new InputException(file + ": a part of the workbook is larger than 512 MB");
    }
    return zip.getInputStream(entry);
  }

  /** Takes a row's cells by column, from 0. */
  private void row(NavigableMap<Integer, String> cells) {
    if (header.isEmpty()) {
      header(cells);
      return;
    }
    number++;
    ObjectNode row = Json.mapper().createObjectNode();
    header.stream().filter(name -> !name.isEmpty()).forEach(name -> row.put(name, ""));
    for (Map.Entry<Integer, String> cell : cells.entrySet()) {
      boolean named = cell.getKey() < header.size() && !header.get(cell.getKey()).isEmpty();
      if (!named && !cell.getValue().isBlank()) {
        throw new InputException(
            "%s row %d: a cell stands outside the header's columns".formatted(file, number));
      }
      if (named) {
        row.put(header.get(cell.getKey()), cell.getValue());
      }
    }
    if (cells.values().stream().anyMatch(value -> !value.isBlank())) {
      each.accept(new Row(file, number, row));
    }
  }

  private void header(NavigableMap<Integer, String> cells) {
    Set<String> seen = new HashSet<>();
    for (int column = 0; !cells.isEmpty() && column <= cells.lastKey(); column++) {
      String name = cells.getOrDefault(column, "").strip();
      if (!name.isEmpty() && !seen.add(name)) {
        throw new InputException(file + ": two columns are named \"" + name + "\"");
      }
      header.add(name);
    }
  }
}
