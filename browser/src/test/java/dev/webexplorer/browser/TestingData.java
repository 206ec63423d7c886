package dev.webexplorer.browser;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** The folder of real data that a test may use where there is one. */
public final class TestingData {
  private TestingData() {}

  /** Returns a file or folder of the data, or skips the test, saying what was looked for. */
  public static Path path(String name) {
    String folder =
        System.getProperty(
            "webexplorer.data", System.getenv().getOrDefault("WEBEXPLORER_DATA", "no-data"));
    Path path = Path.of(folder).resolve(name);
    Assumptions.assumeTrue(
        Files.exists(path), () -> "skipped: no " + path + " (-Dwebexplorer.data=FOLDER)");
    return path;
  }
}
