package dev.webexplorer.browser.local;

import dev.webexplorer.browser.local.BuildProgress.Phase;
import dev.webexplorer.browser.local.Intake.Taken;
import dev.webexplorer.datasets.InputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;

/**
 * Builds a {@link LocalWeb} in a folder, or brings the one there up to date: pages that are as they
 * were are not indexed again, pages that the source has no more are taken out. The web is replaced
 * in one step at the end: a build that fails or is killed leaves the old one, and readers of the
 * old one go on.
 *
 * <p>Memory does not grow with the number of pages; the folder needs about three times the room of
 * the web while it is built.
 */
public final class LocalWebBuilder {
  private static final int INDEXING_MEGABYTES = 64;

  private final String name;
  private BuildProgress progress = (phase, done, total) -> {};

  private boolean skipBad;

  private LocalWebBuilder(String name) {
    this.name = name;
  }

  /**
   * Returns a builder of a web.
   *
   * @param name for people; pages without an address get one under {@code https://<name>.invalid/}
   */
  public static LocalWebBuilder named(String name) {
    return new LocalWebBuilder(name);
  }

  public LocalWebBuilder progress(BuildProgress told) {
    this.progress = told;
    return this;
  }

  /**
   * Leaves out pages with an address that another has, and redirects that lead in a circle, instead
   * of giving up.
   */
  public LocalWebBuilder skipBad(boolean skip) {
    this.skipBad = skip;
    return this;
  }

  /**
   * Builds the web of all pages of the source.
   *
   * @throws InputException when a page or the source is wrong, there are no pages, or the folder
   *     cannot be written
   */
  public BuildReport build(PageSource source, Path folder) {
    long start = System.nanoTime();
    prepare(folder);
    try (Directory index = FSDirectory.open(folder.resolve(LocalWeb.INDEX));
        IndexWriter writer = new IndexWriter(index, config())) {
      try {
        return build(source, folder, writer, start);
      } catch (Throwable e) {
        writer.rollback();
        throw e;
      }
    } catch (LockObtainFailedException e) {
      throw new InputException(
          "another build is writing to "
              + folder
              + ": wait until it ends, or choose another folder",
          e);
    } catch (IOException | UncheckedIOException e) {
      throw new InputException("cannot build a web in " + folder + ": " + e.getMessage(), e);
    }
  }

  private BuildReport build(PageSource source, Path folder, IndexWriter writer, long start)
      throws IOException {
    try (Workspace workspace = Workspace.in(folder);
        KnownPages known = new KnownPages(writer);
        Intake intake = new Intake(workspace, base(), progress)) {
      source.read(intake);
      AtomicLong bad = new AtomicLong(intake.aside());
      try (Taken taken = intake.finish()) {
        Indexing indexing = new Indexing(taken, known, writer, problem -> leaveOut(problem, bad));
        indexing.run(progress);
        progress.at(Phase.MERGE, 0, 0);
        writer.forceMerge(1);
        return new BuildReport(
            commit(writer),
            known.added(),
            known.changed(),
            known.unchanged(),
            known.removed(),
            indexing.repeated(),
            indexing.missingLinks(),
            bad.get(),
            Duration.ofNanos(System.nanoTime() - start));
      }
    }
  }

  private synchronized void leaveOut(InputException problem, AtomicLong bad) {
    if (!skipBad) {
      throw problem;
    }
    bad.incrementAndGet();
    progress.leftOut(String.valueOf(problem.getMessage()));
  }

  private static IndexWriterConfig config() {
    return new IndexWriterConfig(TextAnalysis.ANALYZER)
        .setIndexSort(PageDocument.ORDER)
        .setRAMBufferSizeMB(INDEXING_MEGABYTES)
        .setUseCompoundFile(false)
        .setCommitOnClose(false);
  }

  private String base() {
    String host = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    host = host.replaceAll("^-+|-+$", "");
    return "https://" + (host.isEmpty() ? "web" : host) + ".invalid/";
  }

  private static void prepare(Path folder) {
    try {
      if (Files.isDirectory(folder) && !Files.isDirectory(folder.resolve(LocalWeb.INDEX))) {
        try (Stream<Path> files = Files.list(folder)) {
          if (files.findAny().isPresent()) {
            throw new InputException(
                folder + " has other files in it: choose a new or empty folder for the web");
          }
        }
      }
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new InputException(
          "cannot write to the folder " + folder + ": choose another one (" + e + ")", e);
    }
  }

  private LocalWebInfo commit(IndexWriter writer) throws IOException {
    try (DirectoryReader reader = DirectoryReader.open(writer)) {
      Map<String, String> about = IndexSummary.of(reader).about(name);
      writer.setLiveCommitData(about.entrySet());
    }
    writer.commit();
    return LocalWebInfo.of(writer.getDirectory());
  }
}
