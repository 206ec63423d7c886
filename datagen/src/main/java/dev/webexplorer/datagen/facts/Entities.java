package dev.webexplorer.datagen.facts;

import dev.webexplorer.browser.Page;
import dev.webexplorer.datagen.text.Tagger;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells what pages are about, by the sentences that define it. */
final class Entities {
  private static final int FIRST = 8;
  private static final int SHORTEST = 25;
  private static final int LONGEST = 600;
  private static final Pattern DISAMBIGUATION = Pattern.compile("\\s*\\([^)]*\\)\\s*$");

  private Entities() {}

  /** Returns what the page is about; empty when no sentence near its top says so. */
  static Optional<Entity> read(SourceText source, Tagger tagger) {
    Page page = source.page();
    String title = name(page.title());
    int sentences = 0;
    for (SourceText.Statement each : source.statements()) {
      String text = each.text();
      if (text.length() < SHORTEST || text.length() > LONGEST || !text.endsWith(".")) {
        continue;
      }
      if (++sentences > FIRST) {
        break;
      }
      Optional<Definition> found = Definition.read(text, title, tagger);
      if (found.isPresent()) {
        Definition definition = found.get();
        return Optional.of(
            new Entity(
                page.url(), title, definition.kind(), definition.plural(), definition.phrase()));
      }
    }
    return Optional.empty();
  }

  /** Returns a title without the parenthesis that tells it from others. */
  static String name(String title) {
    return DISAMBIGUATION.matcher(title).replaceFirst("");
  }
}
