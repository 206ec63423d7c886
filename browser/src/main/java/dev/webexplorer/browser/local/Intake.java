package dev.webexplorer.browser.local;

import dev.webexplorer.browser.local.BuildProgress.Phase;
import dev.webexplorer.browser.local.SourcePage.Prose;
import dev.webexplorer.browser.local.SourcePage.Redirect;
import dev.webexplorer.datasets.InputException;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.apache.lucene.store.Directory;

/** The first pass of a build: takes pages to disk and learns their titles and addresses. */
final class Intake implements PageSource.Sink, Closeable {
  private static final int TELL_EVERY = 100;

  private final String base;
  private final BuildProgress progress;
  private final Directory directory;
  private final TitleTableWriter titles;
  private final SmallWords small = new SmallWords();
  private final PageSpool.Writer pages;
  private final PageSpool.Writer redirects;
  private long aside;

  Intake(Workspace workspace, String base, BuildProgress progress) throws IOException {
    this.base = base;
    this.progress = progress;
    this.directory = workspace.directory();
    this.titles = new TitleTableWriter(directory);
    this.pages = new PageSpool.Writer(workspace.file("pages"));
    this.redirects = new PageSpool.Writer(workspace.file("redirects"));
  }

  /** What the first pass leaves to the second. */
  record Taken(
      Spooled pages,
      Spooled redirects,
      TitleTable titles,
      SmallWords small,
      String base,
      Directory directory)
      implements Closeable {
    @Override
    public void close() throws IOException {
      try (directory) {
        titles.close();
      }
    }
  }

  /** Pages on disk. */
  record Spooled(Path file, long count) {
    PageSpool.Reader open() throws IOException {
      return new PageSpool.Reader(file, count);
    }
  }

  @Override
  public String base() {
    return base;
  }

  @Override
  public void page(SourcePage page) {
    String url = address(page, base);
    try {
      boolean redirect = page.content() instanceof Redirect;
      PageSpool.Writer spool = redirect ? redirects : pages;
      titles.add(page, url, PageDigest.of(page), spool.count());
      spool.write(page);
      if (page.content() instanceof Prose(String text)) {
        small.addAll(text);
      }
      if (pages.count() % TELL_EVERY == 0) {
        progress.at(Phase.READ, pages.count(), 0);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void setAside(long pages) {
    aside += pages;
  }

  @Override
  public void passOver(String what) {
    progress.leftOut(what);
  }

  long aside() {
    return aside;
  }

  /** Returns the page's own address, or the one made of its title. */
  static String address(SourcePage page, String base) {
    if (page.url().isEmpty()) {
      return PageUrl.ofTitle(base, TitleTable.key(page.title()));
    }
    return PageUrl.canonical(page.url())
        .orElseThrow(() ->
            new InputException(
                page.place() + ": the url " + page.url() + " is no absolute http or https URL"));
  }

  /** Ends the pass. */
  Taken finish() throws IOException {
    pages.close();
    redirects.close();
    if (pages.count() == 0) {
      throw new InputException("there are no pages: a web needs at least one");
    }
    progress.at(Phase.READ, pages.count(), pages.count());
    return new Taken(
        new Spooled(pages.file(), pages.count()),
        new Spooled(redirects.file(), redirects.count()),
        titles.finish(),
        small,
        base,
        directory);
  }

  @Override
  public void close() throws IOException {
    try (pages;
        redirects) {
      titles.close();
    }
  }
}
