package dev.webexplorer.datasets.parquet;

import dev.webexplorer.datasets.InputException;
import java.nio.file.Path;

/** The library for Parquet, which need not be there. */
public final class ParquetPart {
  /** A class that is there when the library is. */
  public static final String TYPE = "blue.strategic.parquet.ParquetWriter";

  /** What a program that wants Parquet adds to its dependencies. */
  public static final String DEPENDENCY = "blue.strategic.parquet:parquet-floor";

  private ParquetPart() {}

  static void require(Path file) {
    try {
      Class.forName(TYPE, false, ParquetPart.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new InputException(
          "%s: for Parquet add %s to the class path".formatted(file, DEPENDENCY), e);
    }
  }
}
