package dev.webexplorer.cli.commands;

import dev.webexplorer.datasets.parquet.ParquetPart;
import java.util.List;

/**
 * A library that need not be there.
 *
 * @param without what does not work when it is missing
 */
record OptionalPart(String name, boolean found, String without) {

  static List<OptionalPart> all() {
    return List.of(
        part("zstd", "com.github.luben.zstd.Zstd", ".zst files cannot be read"),
        part(
            "Parquet",
            ParquetPart.TYPE,
            "Parquet files are neither read nor written; add "
                + ParquetPart.DEPENDENCY
                + " to the class path"),
        part(
            "Playwright",
            "com.microsoft.playwright.Playwright",
            "pages that scripts build are read without them; add"
                + " com.microsoft.playwright:playwright to the class path"),
        part(
            "OpenTelemetry",
            "io.opentelemetry.sdk.autoconfigure.AutoConfiguredOpenTelemetrySdk",
            "traces and metrics cannot be sent; add"
                + " io.opentelemetry:opentelemetry-sdk-extension-autoconfigure to the class path"));
  }

  private static OptionalPart part(String name, String type, String without) {
    try {
      Class.forName(type, false, OptionalPart.class.getClassLoader());
      return new OptionalPart(name, true, without);
    } catch (ClassNotFoundException e) {
      return new OptionalPart(name, false, without);
    }
  }
}
