package dev.webexplorer.browser.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Builds webs of a few pages. */
final class SmallWebs {
  private SmallWebs() {}

  /** Returns the folder of a new web of pages in JSON. */
  static Path build(Path folder, String... pages) {
    try {
      Path web = Files.createTempDirectory(folder, "web");
      LocalWebBuilder.named("small").build(PageSource.of(lines(folder, pages)), web);
      return web;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes pages in JSON as JSON Lines. */
  static Path lines(Path folder, String... pages) {
    try {
      Path file = Files.createTempFile(folder, "pages", ".jsonl");
      return Files.writeString(file, String.join("\n", pages) + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
