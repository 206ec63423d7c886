package dev.webexplorer.datagen.clue;

import dev.webexplorer.datagen.facts.Catalog;
import dev.webexplorer.datagen.facts.Entity;
import dev.webexplorer.datagen.facts.SourceText;
import dev.webexplorer.datagen.facts.SourceText.Statement;
import dev.webexplorer.datagen.text.Tagger;
import dev.webexplorer.datagen.text.Word;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The single facts that a page states of what it is about, each beginning with its title. */
record PageFacts(Catalog catalog, Tagger tagger) {
  /** Far down a long page a sentence is rarely about the page's thing alone. */
  private static final int FIRST = 24;

  /** Openings that make a sentence go on about what the one before was about. */
  private static final Pattern GOES_ON = Pattern.compile("(?:He|She|It|His|Her|Its|The)\\b.*");

  List<Statement> of(SourceText source, int page) {
    return of(source, page, _ -> true);
  }

  /**
   * Returns the facts of some sentences, in order.
   *
   * @param wanted which
   */
  List<Statement> of(SourceText source, int page, Predicate<Statement> wanted) {
    Optional<Entity> entity = catalog.entity(page);
    if (entity.isEmpty() || entity.get().plural()) {
      return List.of();
    }
    List<Statement> first = source.statements().stream().limit(FIRST).toList();
    BitSet read = toRead(first, wanted);
    List<Statement> found = new ArrayList<>();
    boolean goesOn = false;
    for (int i = 0; i < first.size(); i++) {
      Statement each = first.get(i);
      boolean whole = each.text().endsWith(".") && source.page().text().contains(each.quote());
      if (!read.get(i) || !whole) {
        goesOn = false;
        continue;
      }
      List<Word> words = tagger.tag(each.text());
      boolean possessive = Lead.possessive(entity.get(), words, goesOn);
      int predicate = Lead.predicate(entity.get(), each.text(), words, goesOn);
      goesOn = possessive || predicate >= 0;
      if (goesOn && wanted.test(each)) {
        found.addAll(
            possessive
                ? Facets.possessive(each, entity.get(), words)
                : Facets.of(each, entity.get(), words, predicate));
      }
    }
    return found;
  }

  /** A wanted sentence may need those before it, to tell what its "He" is. */
  private static BitSet toRead(List<Statement> statements, Predicate<Statement> wanted) {
    BitSet read = new BitSet();
    for (int i = 0; i < statements.size(); i++) {
      if (wanted.test(statements.get(i))) {
        read.set(i);
        for (int j = i; j > 0 && GOES_ON.matcher(statements.get(j).text()).matches(); j--) {
          read.set(j - 1);
        }
      }
    }
    return read;
  }
}
