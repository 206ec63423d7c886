package dev.webexplorer.browser.content;

import dev.webexplorer.browser.Page;
import dev.webexplorer.browser.fetch.Bytes;
import dev.webexplorer.datasets.InputException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** HTML that was saved into a file. */
public final class HtmlFile {
  private HtmlFile() {}

  /**
   * Reads a file as the page that it is.
   *
   * @param stood where the page stood; without it links are resolved against the file's own address
   * @throws InputException if the file cannot be read or is no HTML
   */
  public static Page read(Path file, Optional<URI> stood) {
    try {
      Bytes bytes = Bytes.of(Files.readAllBytes(file));
      Instant written = Files.getLastModifiedTime(file).toInstant();
      if (!MediaType.mayBeHtml(bytes)) {
        throw new InputException(
            file + ": not HTML; other documents are read from a URL, with --web live");
      }
      String html = Characters.decode(bytes, "", true);
      URI url = stood.orElseGet(() -> file.toAbsolutePath().normalize().toUri());
      return new ContentReader().rendered(html, url, written).page();
    } catch (IOException e) {
      throw InputException.of(file, e);
    }
  }
}
