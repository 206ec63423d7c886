package dev.webexplorer.datagen;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.webexplorer.browser.Corpus;
import dev.webexplorer.browser.local.LocalWeb;
import dev.webexplorer.browser.local.LocalWebBuilder;
import dev.webexplorer.browser.local.PageSource;
import dev.webexplorer.datagen.clue.ClueFinder;
import dev.webexplorer.datagen.clue.Template;
import dev.webexplorer.datagen.facts.Entity;
import dev.webexplorer.datagen.facts.FactIndex;
import dev.webexplorer.datagen.facts.FactIndexBuilder;
import dev.webexplorer.datagen.facts.SourceText;
import dev.webexplorer.datagen.text.Tagger;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A web of a few pages that a test writes, and what is read from it. */
public record LittleWeb(Corpus web, FactIndex facts) implements AutoCloseable {
  public static final Tagger TAGGER = new Tagger();

  /** A page; the titles that it links to stand in its text. */
  public record Sheet(String title, String text, List<String> links) {
    public static Sheet of(String title, String text, String... links) {
      return new Sheet(title, text, List.of(links));
    }
  }

  public static LittleWeb of(Path folder, Sheet... sheets) {
    try {
      List<String> lines = new ArrayList<>();
      for (Sheet sheet : sheets) {
        lines.add(
            new ObjectMapper()
                .writeValueAsString(
                    Map.of("title", sheet.title(), "text", sheet.text(), "links", sheet.links())));
      }
      Path pages = Files.write(folder.resolve("pages.jsonl"), lines);
      LocalWebBuilder.named("little").build(PageSource.of(pages), folder.resolve("web"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return open(LocalWeb.open(folder.resolve("web")), folder);
  }

  /** The towns, rivers and people of {@link SmallWorld}. */
  public static LittleWeb smallWorld(Path folder) {
    return open(SmallWorld.build(folder), folder);
  }

  private static LittleWeb open(Corpus web, Path folder) {
    return new LittleWeb(
        web, FactIndexBuilder.open(web, folder.resolve("facts"), TAGGER, pages -> {}));
  }

  /** Returns the ordinal of a page. */
  public int page(String title) {
    return IntStream.range(0, web.size())
        .filter(page -> web.page(page).title().equals(title))
        .findFirst()
        .orElseThrow();
  }

  public Entity entity(String title) {
    return facts.catalog().entity(page(title)).orElseThrow();
  }

  public ClueFinder finder() {
    return new ClueFinder(facts.catalog(), TAGGER);
  }

  /** Returns what one page says of another, or of itself. */
  public List<Template> clues(String source, String answer) {
    int page = page(source);
    return finder().find(SourceText.of(web.page(page)), page, page(answer));
  }

  /** Returns the clue that holds the words. */
  public Template clue(String source, String answer, String words) {
    return clues(source, answer).stream()
        .filter(template -> template.text().contains(words))
        .findFirst()
        .orElseThrow();
  }

  @Override
  public void close() {
    facts.close();
    web.close();
  }
}
