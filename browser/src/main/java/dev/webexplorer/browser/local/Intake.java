package dev.webexplorer.browser.local;

import dev.webexplorer.browser.local.BuildProgress.Phase;
import dev.webexplorer.browser.local.SourcePage.Prose;
import dev.webexplorer.browser.local.SourcePage.Redirect;
import dev.webexplorer.datasets.InputException;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.lucene.store.Directory;

/** The first pass of a build: takes pages to disk and learns their titles and addresses. */
final class Intake implements PageSource.Sink {
  private static final int LONGEST_NAME = 4096;
  private static final int TELL_EVERY = 100;

  private final Workspace workspace;
  private final String base;
  private final BuildProgress progress;
  private final Directory directory;
  private final TitleTableWriter titles;
  private final SmallWords small = new SmallWords();
  private final PageSpool.Writer pages;
  private final PageSpool.Writer redirects;

  Intake(Workspace workspace, String base, BuildProgress progress) throws IOException {
    this.workspace = workspace;
    this.base = base;
    this.progress = progress;
    this.directory = workspace.directory();
    this.titles = new TitleTableWriter(directory);
    this.pages = new PageSpool.Writer(workspace.file("pages"));
    this.redirects = new PageSpool.Writer(workspace.file("redirects"));
  }

  /** What the first pass leaves to the second. */
  record Taken(Spooled pages, Spooled redirects, TitleTable titles, SmallWords small, String base)
      implements Closeable {
    @Override
    public void close() throws IOException {
      titles.close();
    }
  }

  record Spooled(java.nio.file.Path file, long count) {
    PageSpool.Reader open() throws IOException {
      return new PageSpool.Reader(file, count);
    }
  }

  @Override
  public void page(SourcePage page) {
    String url;
    try {
      url = address(page, base);
    } catch (InputException e) {
      bad(e);
      return;
    }
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

  /** Returns the page's own address, or the one made of its title. */
  static String address(SourcePage page, String base) {
    if (length(page.title()) > LONGEST_NAME || length(page.url()) > LONGEST_NAME) {
      throw new InputException(
          page.place() + ": a title or url is at most " + LONGEST_NAME + " bytes long");
    }
    if (page.url().isEmpty()) {
      return PageUrl.ofTitle(base, TitleTable.key(page.title()));
    }
    return PageUrl.canonical(page.url())
        .orElseThrow(() ->
            new InputException(
                page.place()
                    + ": the url "
                    + page.url()
                    + " is no absolute http or https address"));
  }

  private static int length(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  @Override
  public void bad(InputException problem) {
    throw problem;
  }

  /** Ends the pass. */
  Taken finish() throws IOException {
    pages.close();
    redirects.close();
    if (pages.count() == 0) {
      throw new InputException("the source has no pages: a web needs at least one");
    }
    progress.at(Phase.READ, pages.count(), pages.count());
    return new Taken(
        new Spooled(workspace.file("pages"), pages.count()),
        new Spooled(workspace.file("redirects"), redirects.count()),
        titles.finish(),
        small,
        base);
  }
}
