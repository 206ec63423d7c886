package dev.webexplorer.browser.local;

import dev.webexplorer.browser.Corpus;
import dev.webexplorer.browser.Outcome;
import dev.webexplorer.browser.Outcome.Status;
import dev.webexplorer.browser.Page;
import dev.webexplorer.browser.SearchQuery;
import dev.webexplorer.browser.SearchResult;
import dev.webexplorer.browser.SearchResults;
import dev.webexplorer.browser.WebId;
import dev.webexplorer.datasets.InputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/**
 * A web in a folder, made by {@link LocalWebBuilder}. Thread-safe, and any number of processes may
 * have it open; each keeps seeing the web as it was when it opened it.
 */
public final class LocalWeb implements Corpus {
  static final String INDEX = "index";

  private static final int NEAREST = 3;

  private final Directory directory;
  private final DirectoryReader reader;
  private final LocalWebInfo info;
  private final PageStore pages;
  private final Ranking ranking;

  private LocalWeb(Directory directory, DirectoryReader reader, LocalWebInfo info)
      throws IOException {
    this.directory = directory;
    this.reader = reader;
    this.info = info;
    this.pages = new PageStore(reader);
    this.ranking = new Ranking(reader, pages);
  }

  /**
   * Opens the web in a folder.
   *
   * @throws InputException when there is none
   */
  public static LocalWeb open(Path folder) {
    Path index = folder.resolve(INDEX);
    try {
      if (!Files.isDirectory(index) || !DirectoryReader.indexExists(FSDirectory.open(index))) {
        throw new InputException(
            "there is no web in " + folder + ": make one with webexplorer web build");
      }
      Directory directory = FSDirectory.open(index);
      return new LocalWeb(directory, DirectoryReader.open(directory), LocalWebInfo.of(directory));
    } catch (IOException e) {
      throw new InputException("cannot open the web in " + folder + ": " + e.getMessage(), e);
    }
  }

  public LocalWebInfo info() {
    return info;
  }

  @Override
  public WebId id() {
    return info.id();
  }

  @Override
  public int size() {
    return info.pages();
  }

  @Override
  public Page page(int ordinal) {
    Objects.checkIndex(ordinal, size());
    return pages.page(ordinal);
  }

  @Override
  public SearchResults search(SearchQuery query) {
    try {
      return ranking.search(query);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Page open(URI url) {
    return pages.find(url.toString()).orElseGet(() -> notFound(url));
  }

  private Page notFound(URI url) {
    List<SearchResult> nearest =
        search(new SearchQuery(PageUrl.words(url.toString()), NEAREST)).results();
    String hint =
        nearest.stream()
            .map(result -> result.title() + " (" + result.url() + ")")
            .collect(Collectors.joining(", "));
    return Page.failed(
        url,
        new Outcome(
            Status.NOT_FOUND,
            "no page of the web "
                + info.id().name()
                + " has this address"
                + (hint.isEmpty() ? "" : "; the nearest titles are " + hint)));
  }

  @Override
  public void close() {
    try (directory) {
      reader.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
