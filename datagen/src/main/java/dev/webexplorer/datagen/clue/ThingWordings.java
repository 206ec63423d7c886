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
  /** Kinds that say so little that a sentence reads badly with them. */
  private static final Set<String> BARE =
      Set.of(
          "place",
          "thing",
          "event",
          "work",
          "field",
          "object",
          "substance",
          "group",
          "organisation",
          "natural feature",
          "living thing",
          "creature",
          "idea",
          "activity",
          "phenomenon",
          "device",
          "structure",
          "period",
          "region");

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
    String noun = Kinds.plain(thing.kind());
    if (!Kinds.isKnown(noun) || leaks.in(noun)) {
      return wordings;
    }
    String end = possessive ? "'s" : "";
    Set<String> kind = Set.of(FactTerms.kind(noun));
    if (!many) {
      thing
          .description()
          .filter(words -> !leaks.in(words) && !(possessive && words.contains(" of ")))
          .filter(
              words -> words.contains(" of ") || words.contains(" in ") || words.contains(" from "))
          .ifPresent(words -> wordings.add(Wording.obfuscated(words + end, kind)));
    }
    wordings.add(wording(noun, end, many, Operation.Kind.OBFUSCATE));
    Kinds.vaguer(noun)
        .filter(vaguer -> !BARE.contains(vaguer) && !leaks.in(vaguer))
        .ifPresent(v -> wordings.add(wording(v, end, many, Operation.Kind.GENERALIZE)));
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
