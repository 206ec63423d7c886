package dev.webexplorer.datasets.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.webexplorer.datasets.parquet.Shape;
import dev.webexplorer.datasets.select.Selection.Split;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** The files of a table, one for each split that has a row. */
final class Splits implements AutoCloseable {
  /** As the hub numbers the parts of a file. */
  private static final String ONLY_PART = "-00000-of-00001";

  private final OutputFolder out;
  private final String folder;
  private final String extension;
  private final Shape.Fields shape;
  private final Tally tally;
  private final Map<Split, RowFile> files = new EnumMap<>(Split.class);
  private final Map<Split, String> names = new EnumMap<>(Split.class);
  private final Map<Split, Long> rows = new EnumMap<>(Split.class);

  /**
   * Begins files.
   *
   * @param folder with its slash at the end, or empty
   */
  Splits(OutputFolder out, String folder, String extension, Shape.Fields shape, Tally tally) {
    this.out = out;
    this.folder = folder;
    this.extension = extension;
    this.shape = shape;
    this.tally = tally;
  }

  void write(Split split, ObjectNode row) {
    files.computeIfAbsent(split, this::open).write(row);
    rows.merge(split, 1L, Long::sum);
    tally.row(split);
  }

  private RowFile open(Split split) {
    String part = folder.isEmpty() ? "" : ONLY_PART;
    String name = folder + split.name().toLowerCase(Locale.ROOT) + part + extension;
    RowFile opened = RowFile.open(out.file(name), shape);
    names.put(split, name);
    return opened;
  }

  @Override
  public void close() {
    files.values().forEach(RowFile::close);
    names.forEach((split, name) -> {
      Path file = out.file(name);
      tally.file(new Tally.Written(name, split, shape, rows.getOrDefault(split, 0L), file));
    });
  }
}
