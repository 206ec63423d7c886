package dev.webexplorer.browser.local;

import dev.webexplorer.browser.local.BuildProgress.Phase;
import dev.webexplorer.browser.local.Intake.Taken;
import dev.webexplorer.browser.local.KnownPages.Change;
import dev.webexplorer.browser.local.SourcePage.Redirect;
import dev.webexplorer.browser.local.TitleTable.Owner;
import dev.webexplorer.browser.local.TitleTable.Target;
import dev.webexplorer.datasets.InputException;
import java.io.IOException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;

/** The second pass of a build: resolves links and indexes what is not in the web as it is. */
final class Indexing {
  private static final int TELL_EVERY = 100;
  private static final int DIGITS = 12;

  /**
   * Where a page is to stand.
   *
   * @param owned whether no other page of the source can come to the same address
   */
  private record Address(String url, boolean owned) {}

  private final Taken taken;
  private final KnownPages known;
  private final IndexWriter writer;
  private final Consumer<InputException> problems;
  private final LongAdder repeated = new LongAdder();
  private final LongAdder missingLinks = new LongAdder();

  /**
   * @param problems takes what is wrong with a page that is left out, or throws it
   */
  Indexing(Taken taken, KnownPages known, IndexWriter writer, Consumer<InputException> problems) {
    this.taken = taken;
    this.known = known;
    this.writer = writer;
    this.problems = problems;
  }

  void run(BuildProgress progress) throws IOException {
    try (PageSpool.Reader spool = taken.redirects().open()) {
      while (spool.hasNext()) {
        redirect(spool.next().page());
      }
    }
    long count = taken.pages().count();
    try (PageSpool.Reader spool = taken.pages().open();
        Workers workers = new Workers(Runtime.getRuntime().availableProcessors())) {
      while (spool.hasNext()) {
        PageSpool.Entry entry = spool.next();
        workers.take(() -> page(entry));
        if (entry.number() % TELL_EVERY == 0) {
          progress.at(Phase.INDEX, entry.number(), count);
        }
      }
      workers.finish();
    }
    known.removeOthers(writer);
    progress.at(Phase.INDEX, count, count);
  }

  private void page(PageSpool.Entry entry) throws IOException {
    TitleTable.Reader titles = taken.titles().reader();
    Optional<Address> url = address(entry, titles);
    if (url.isPresent()) {
      PageResolver resolver = new PageResolver(titles, taken.small());
      ResolvedPage page = resolver.resolve(entry.page(), url.get().url());
      missingLinks.add(resolver.missing());
      byte[] digest = page.digest();
      Change change = known.meet(page.url(), digest);
      if (change == Change.NEW && url.get().owned()) {
        writer.addDocument(PageDocument.of(page, digest)); // nothing to look up and delete first
      } else if (change != Change.NONE) {
        replace(page.url(), PageDocument.of(page, digest));
      }
    }
  }

  private void replace(String url, Document document) throws IOException {
    writer.updateDocument(new Term(PageDocument.URL, url), document);
  }

  /** Returns the address that the page gets; nothing when it is left out. */
  private Optional<Address> address(PageSpool.Entry entry, TitleTable.Reader titles)
      throws IOException {
    SourcePage page = entry.page();
    String url = Intake.address(page, taken.base());
    Owner owner = titles.owner(url).orElseThrow(() -> new IllegalStateException("unknown " + url));
    if (owner.number() == entry.number()) {
      return Optional.of(new Address(url, true));
    }
    String digest = HexFormat.of().formatHex(PageDigest.of(page));
    if (owner.digest().equals(digest)) {
      repeated.increment();
      return Optional.empty();
    }
    if (page.url().isEmpty()) {
      return Optional.of(new Address(url + "?page=" + digest.substring(0, DIGITS), false));
    }
    problems.accept(
        new InputException(
            page.place() + ": another page has the url " + page.url() + " too: give each its own"));
    return Optional.empty();
  }

  private void redirect(SourcePage page) throws IOException {
    TitleTable.Reader titles = taken.titles().reader();
    String url = Intake.address(page, taken.base());
    if (titles.owner(url).isPresent() || !(page.content() instanceof Redirect(String to))) {
      return;
    }
    switch (titles.follow(to)) {
      case Target.Cycle cycle ->
          problems.accept(
              new InputException(
                  page.place()
                      + ": redirects lead in a circle: "
                      + String.join(" -> ", cycle.names())
                      + ": let one of them lead to a page"));
      case Target.Missing _, Target.Elsewhere _ -> missingLinks.increment();
      case Target.Found(String target) -> {
        byte[] digest = new PageDigest().add(url).add(target).bytes();
        if (known.meet(url, digest) != Change.NONE) {
          replace(url, PageDocument.redirect(url, target, digest));
        }
      }
    }
  }

  /** Returns how many pages were left out because an equal one was there. */
  long repeated() {
    return repeated.sum();
  }

  /** Returns how many links and redirects led to no page and were left out. */
  long missingLinks() {
    return missingLinks.sum();
  }
}
