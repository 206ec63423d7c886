package dev.webexplorer.browser.local;

import dev.webexplorer.browser.local.BuildProgress.Phase;
import dev.webexplorer.browser.local.Intake.Taken;
import dev.webexplorer.browser.local.KnownPages.Change;
import dev.webexplorer.browser.local.SourcePage.Redirect;
import dev.webexplorer.browser.local.TitleTable.Owner;
import dev.webexplorer.browser.local.TitleTable.Target;
import dev.webexplorer.datasets.InputException;
import java.io.IOException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;

/** The second pass of a build: resolves links and indexes what is not in the web as it is. */
final class Indexing {
  private static final int TELL_EVERY = 100;
  private static final int DIGITS = 12;

  private final Taken taken;
  private final KnownPages known;
  private final IndexWriter writer;
  private final BuildProgress progress;
  private final TitleTable.Reader titles;
  private final PageResolver resolver;
  private int added;
  private int repeated;
  private int removed;

  Indexing(Taken taken, KnownPages known, IndexWriter writer, BuildProgress progress) {
    this.taken = taken;
    this.known = known;
    this.writer = writer;
    this.progress = progress;
    this.titles = taken.titles().reader();
    this.resolver = new PageResolver(taken.titles(), taken.small());
  }

  void run() throws IOException {
    try (taken) {
      try (PageSpool.Reader spool = taken.redirects().open()) {
        while (spool.hasNext()) {
          redirect(spool.next().page());
        }
      }
      long count = taken.pages().count();
      try (PageSpool.Reader spool = taken.pages().open()) {
        while (spool.hasNext()) {
          PageSpool.Entry entry = spool.next();
          page(entry);
          if (entry.number() % TELL_EVERY == 0) {
            progress.at(Phase.INDEX, entry.number(), count);
          }
        }
      }
      removed = known.removeOthers(writer);
      progress.at(Phase.INDEX, count, count);
    }
  }

  private void page(PageSpool.Entry entry) throws IOException {
    Optional<String> url = address(entry);
    if (url.isEmpty()) {
      repeated++;
      return;
    }
    ResolvedPage page = resolver.resolve(entry.page(), url.get());
    byte[] digest = page.digest();
    put(url.get(), digest, PageDocument.of(page, digest));
  }

  private void put(String url, byte[] digest, Document document) throws IOException {
    Change change = known.meet(url, digest);
    added += change == Change.NEW ? 1 : 0;
    if (change != Change.NONE) {
      writer.updateDocument(new Term(PageDocument.URL, url), document);
    }
  }

  /** Returns the address that the page gets; nothing when it is a repetition. */
  private Optional<String> address(PageSpool.Entry entry) throws IOException {
    SourcePage page = entry.page();
    String url = Intake.address(page, taken.base());
    Owner owner = titles.owner(url).orElseThrow(() -> new IllegalStateException("unknown " + url));
    if (owner.number() == entry.number()) {
      return Optional.of(url);
    }
    String digest = HexFormat.of().formatHex(PageDigest.of(page));
    if (owner.digest().equals(digest)) {
      return Optional.empty();
    }
    if (page.url().isEmpty()) {
      return Optional.of(url + "?page=" + digest.substring(0, DIGITS));
    }
    throw new InputException(
        page.place() + ": another page has the url " + page.url() + " too: give each its own");
  }

  private void redirect(SourcePage page) throws IOException {
    String url = Intake.address(page, taken.base());
    if (titles.owner(url).isPresent() || !(page.content() instanceof Redirect(String to))) {
      return;
    }
    switch (titles.follow(to)) {
      case Target.Cycle cycle ->
          throw new InputException(
              page.place()
                  + ": redirects lead in a circle: "
                  + String.join(" -> ", cycle.names())
                  + ": let one of them lead to a page");
      case Target.Missing missing -> resolver.leaveOut();
      case Target.Found(String target) -> {
        if (titles.owner(target).isPresent()) {
          byte[] digest = new PageDigest().add(url).add(target).bytes();
          put(url, digest, PageDocument.redirect(url, target, digest));
        }
      }
    }
  }

  BuildReport report(LocalWebInfo web, Duration took) {
    return new BuildReport(
        web,
        added,
        known.changed(),
        known.unchanged(),
        removed,
        repeated,
        resolver.missing(),
        0,
        took);
  }
}
