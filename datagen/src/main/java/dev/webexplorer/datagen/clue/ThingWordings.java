package dev.webexplorer.datagen.clue;

import dev.webexplorer.datagen.facts.Entity;
import dev.webexplorer.datagen.facts.FactTerms;
import dev.webexplorer.datagen.facts.Kinds;
import dev.webexplorer.datasets.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The ways to speak of a thing: its name, what it is, its kind, vaguer kinds. */
final class ThingWordings {
  private static final int MOST_VAGUER = 2;

  private ThingWordings() {}

  /**
   * Returns the wordings, the name first.
   *
   * @param name as it stands in the sentence
   * @param many whether the name is a plural there
   */
  static List<Wording> of(
      Entity thing, String name, boolean possessive, boolean many, Leaks leaks) {
    List<Wording> wordings = new ArrayList<>();
    Set<String> named = new TreeSet<>();
    FactTerms.words(name, named);
    wordings.add(Wording.obfuscated(name, named));
    if (!Kinds.isKnown(thing.kind()) || leaks.in(thing.kind())) {
      return wordings;
    }
    String end = possessive ? "'s" : "";
    Set<String> kind = Set.of(FactTerms.kind(thing.kind()));
    if (!many) {
      thing
          .description()
          .filter(words -> !leaks.in(words) && !(possessive && words.contains(" of ")))
          .filter(
              words -> words.contains(" of ") || words.contains(" in ") || words.contains(" from "))
          .ifPresent(words -> wordings.add(Wording.obfuscated(words + end, kind)));
    }
    wordings.add(wording(thing.kind(), end, many, Operation.Kind.OBFUSCATE));
    Optional<String> vaguer = Kinds.vaguer(thing.kind());
    for (int i = 0; i < MOST_VAGUER && vaguer.isPresent(); i++) {
      if (!leaks.in(vaguer.get())) {
        wordings.add(wording(vaguer.get(), end, many, Operation.Kind.GENERALIZE));
      }
      vaguer = Kinds.vaguer(vaguer.get());
    }
    return wordings;
  }

  private static Wording wording(String noun, String end, boolean many, Operation.Kind operation) {
    String words =
        many ? "some " + English.plural(noun) + (end.isEmpty() ? "" : "'") : English.a(noun) + end;
    return new Wording(
        words,
        many ? Optional.empty() : Optional.of(noun),
        Set.of(FactTerms.kind(noun)),
        operation);
  }
}
