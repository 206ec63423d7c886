package dev.webexplorer.datagen;

import dev.webexplorer.browser.local.LocalWeb;
import dev.webexplorer.browser.local.LocalWebBuilder;
import dev.webexplorer.browser.local.PageSource;
import dev.webexplorer.datagen.facts.FactIndex;
import dev.webexplorer.datagen.facts.FactIndexBuilder;
import dev.webexplorer.datagen.facts.SourceText;
import dev.webexplorer.datagen.text.Tagger;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.IntStream;

/** Small corpora of this module's test resources, built as webs with their facts. */
public record SmallWebs(LocalWeb web, FactIndex facts, Tagger tagger) implements AutoCloseable {

  /** Passages without links, as corpora for retrieval have them. */
  public static SmallWebs passages(Path folder) {
    return build("passages/passages.json", folder);
  }

  /** Hyperlinked HTML of a library's documentation. */
  public static SmallWebs docs(Path folder) {
    return build("docs", folder);
  }

  private static SmallWebs build(String resource, Path folder) {
    try {
      Path from = Path.of(Objects.requireNonNull(SmallWebs.class.getResource(resource)).toURI());
      LocalWebBuilder.named("small").build(PageSource.of(from), folder.resolve("web"));
      LocalWeb web = LocalWeb.open(folder.resolve("web"));
      Tagger tagger = new Tagger();
      FactIndex facts = FactIndexBuilder.open(web, folder.resolve("facts"), tagger, pages -> {});
      return new SmallWebs(web, facts, tagger);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Returns the ordinal of the page with a title. */
  public int page(String title) {
    return IntStream.range(0, web.size())
        .filter(page -> web.page(page).title().equals(title))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no page " + title));
  }

  public SourceText source(String title) {
    return SourceText.of(web.page(page(title)));
  }

  @Override
  public void close() {
    facts.close();
    web.close();
  }
}
