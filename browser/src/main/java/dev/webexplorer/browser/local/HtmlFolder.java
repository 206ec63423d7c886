package dev.webexplorer.browser.local;

import dev.webexplorer.browser.content.Characters;
import dev.webexplorer.browser.extract.Extraction;
import dev.webexplorer.browser.extract.Extractor;
import dev.webexplorer.browser.fetch.Bytes;
import dev.webexplorer.browser.local.SourcePage.Marked;
import dev.webexplorer.datasets.InputException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Gatherers;
import java.util.stream.Stream;

/**
 * The HTML files in a folder and those below it. Each stands at its path under the web's own
 * address, so that relative links lead from file to file. Files without text are left out.
 */
final class HtmlFolder implements PageSource {
  private static final Pattern HTML = Pattern.compile(".*\\.x?html?", Pattern.CASE_INSENSITIVE);
  private static final int SAMPLE = 50;

  private final Path folder;
  private final Extractor extractor = new Extractor();

  HtmlFolder(Path folder) {
    this.folder = folder;
  }

  /** A file and what could be read from it. */
  private record Read(Path file, String url, Extraction page) {}

  @Override
  public void read(Sink sink) {
    SiteName site;
    long pages = 0;
    try (Stream<Path> files = Files.walk(folder)) {
      site =
          SiteName.of(pages(files, SAMPLE, sink.base()).map(read -> read.page().title()).toList());
    } catch (IOException e) {
      throw InputException.of(folder, e);
    }
    try (Stream<Path> files = Files.walk(folder)) {
      Iterator<Read> readable =
          pages(files, Long.MAX_VALUE, sink.base())
              .filter(read -> !read.page().text().isBlank())
              .iterator();
      for (; readable.hasNext(); pages++) {
        sink.page(page(readable.next(), site));
      }
    } catch (IOException e) {
      throw InputException.of(folder, e);
    }
    if (pages == 0) {
      throw new InputException(folder + ": no HTML files with text in this folder");
    }
  }

  /** Reads HTML files on all processors, and gives them in their order. */
  private Stream<Read> pages(Stream<Path> files, long limit, String base) {
    int readers = Runtime.getRuntime().availableProcessors();
    return files
        .filter(file -> HTML.matcher(String.valueOf(file.getFileName())).matches())
        .filter(Files::isRegularFile)
        .limit(limit)
        .gather(Gatherers.mapConcurrent(readers, file -> read(file, base)));
  }

  private Read read(Path file, String base) {
    String url = PageUrl.ofPath(base, path(file));
    try {
      String html = Characters.decode(Bytes.of(Files.readAllBytes(file)), "", true);
      return new Read(file, url, extractor.extract(html, URI.create(url)));
    } catch (IOException e) {
      throw InputException.of(file, e);
    }
  }

  private String path(Path file) {
    return folder.relativize(file).toString().replace('\\', '/');
  }

  private SourcePage page(Read read, SiteName site) {
    try {
      Instant written = Files.getLastModifiedTime(read.file()).toInstant();
      String title = site.takenFrom(read.page().title().strip());
      return new SourcePage(
          read.file().toString(),
          title.isBlank() ? path(read.file()) : title,
          read.url(),
          new Marked(read.page().text(), read.page().markdown(), read.page().links()),
          List.of(),
          read.page().metadata(),
          written.truncatedTo(ChronoUnit.SECONDS));
    } catch (IOException e) {
      throw InputException.of(read.file(), e);
    }
  }
}
