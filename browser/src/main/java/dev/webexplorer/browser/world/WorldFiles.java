package dev.webexplorer.browser.world;

import dev.webexplorer.datasets.InputException;
import dev.webexplorer.datasets.journal.Ownership;
import dev.webexplorer.datasets.jsonl.JsonLinesWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;

/** A world in files: its pages, its facts, and a note on how they were made. */
public final class WorldFiles {
  /** One JSON object a line: a page, or a redirect. */
  public static final String PAGES = "pages.jsonl.zst";

  /** One {@link WorldFact} a line. */
  public static final String FACTS = "facts.jsonl";

  private WorldFiles() {}

  /** What was written. */
  public record Written(int pages, long redirects, long facts) {}

  private record PageLine(
      String title,
      String url,
      String text,
      String markdown,
      Set<String> links,
      List<String> categories) {}

  private record RedirectLine(String title, String redirect) {}

  /**
   * Writes a world into a folder, which is made if need be.
   *
   * @param progress told how many pages are written
   * @throws InputException when the folder cannot be written to, or another process writes to it
   */
  public static Written write(long randomSeed, int pages, Path out, IntConsumer progress) {
    World world = World.generate(randomSeed, pages);
    try {
      Files.createDirectories(out);
      try (Ownership _ = Ownership.take(out)) {
        Files.writeString(out.resolve("README.md"), about(world));
        return write(world, out, progress);
      }
    } catch (IOException e) {
      throw InputException.of(out, e);
    }
  }

  private static Written write(World world, Path out, IntConsumer progress) {
    long redirects = 0;
    long facts = 0;
    try (JsonLinesWriter pageLines = JsonLinesWriter.replace(out.resolve(PAGES));
        JsonLinesWriter factLines = JsonLinesWriter.replace(out.resolve(FACTS))) {
      for (int i = 0; i < world.size(); i++) {
        WorldPage page = world.page(i);
        pageLines.write(line(page));
        page.redirects().forEach(other -> pageLines.write(new RedirectLine(other, page.title())));
        page.facts().forEach(factLines::write);
        redirects += page.redirects().size();
        facts += page.facts().size();
        progress.accept(i + 1);
      }
      pageLines.commit();
      factLines.commit();
    }
    return new Written(world.size(), redirects, facts);
  }

  private static PageLine line(WorldPage page) {
    Set<String> links = new LinkedHashSet<>();
    page.links().forEach(link -> links.add(link.url().toString()));
    return new PageLine(
        page.title(), page.url(), page.text(), page.markdown(), links, page.categories());
  }

  private static String about(World world) {
    return """
    # %s

    A fictional encyclopedia of %,d pages, made by WebExplorer:

        webexplorer world create --random-seed %s --pages %d --out DIR

    The same command gives the same files, byte for byte. No place, person or work in it exists.

    - `%s`: one JSON object a line, in the order of the world: a page (`title`, `url`, `text`,
      `markdown`, `links` as addresses, `categories`) or another name of one (`title`, `redirect`).
    - `%s`: what is true, one JSON object a line for each place where it is written: `subject`
      (a title), `relation`, `object` (a title; empty for a plain value), `value`, `date`, `page`
      (a title) and `quote` (its words there). Nothing that is true of the world and on no page is
      in it.

    To search it: `webexplorer web build --from %s --out DIR`, or at once `--web world:%s,%d`.
    """
        .formatted(
            world.name(),
            world.size(),
            Long.toUnsignedString(world.randomSeed()),
            world.size(),
            PAGES,
            FACTS,
            PAGES,
            Long.toUnsignedString(world.randomSeed()),
            world.size());
  }
}
