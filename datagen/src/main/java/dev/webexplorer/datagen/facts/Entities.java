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

  /** A life's dates, or "born", in the parentheses after a name. */
  private static final Pattern LIFE =
      Pattern.compile(
          "^[^().]{3,80}\\([^()]*(?:\\bborn\\b|\\d{3,4}\\s*[–-]\\s*[^()]*\\d{3,4})[^()]*\\)");

  private static final Pattern DISAMBIGUATION = Pattern.compile("\\s+\\([^)]*\\)\\s*$");

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
        return Optional.of(entity(page, title, found.get(), LIFE.matcher(each.quote()).find()));
      }
    }
    return named(page, title);
  }

  /** One who lived is called a person when the noun that defines him is not known. */
  private static Entity entity(Page page, String title, Definition definition, boolean lived) {
    String kind =
        Kinds.isKnown(definition.kind()) || !lived || definition.plural()
            ? definition.kind()
            : "person";
    return new Entity(page.url(), title, kind, definition.plural(), definition.phrase());
  }

  private static Optional<Entity> named(Page page, String title) {
    Optional<Entity> titled =
        CodeKinds.titled(title)
            .map(t -> new Entity(page.url(), t.name(), t.kind(), false, Optional.empty()));
    return titled.or(() ->
        CodeKinds.declared(title, page.markdown())
            .map(kind -> new Entity(page.url(), title, kind, false, Optional.empty())));
  }

  /** Returns a title without the parenthesis that tells it from others. */
  static String name(String title) {
    return DISAMBIGUATION.matcher(title).replaceFirst("");
  }
}
