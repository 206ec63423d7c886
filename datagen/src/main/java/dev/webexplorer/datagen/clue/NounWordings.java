package dev.webexplorer.datagen.clue;

import dev.webexplorer.datagen.facts.FactTerms;
import dev.webexplorer.datagen.facts.Kinds;
import dev.webexplorer.datasets.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Common nouns for which a vaguer one holds wherever they stand. */
final class NounWordings {
  /** Nouns that mean too many things, or stand in fixed phrases. */
  private static final Set<String> UNSURE =
      Set.of(
          "capital",
          "state",
          "order",
          "party",
          "movement",
          "court",
          "band",
          "line",
          "scale",
          "field",
          "force",
          "wave",
          "model",
          "branch",
          "base",
          "bar",
          "star",
          "figure",
          "leader",
          "character",
          "master",
          "head",
          "day",
          "year",
          "month",
          "century",
          "age",
          "period",
          "condition",
          "government",
          "law",
          "art",
          "science",
          "study",
          "subject",
          "record",
          "range",
          "point",
          "volume",
          "issue",
          "school",
          "house",
          "bank",
          "series",
          "number",
          "giant",
          "dwarf",
          "moon",
          "horse",
          "cat",
          "dog",
          "place",
          "child",
          "man",
          "woman",
          "wife",
          "husband",
          "son",
          "daughter",
          "book",
          "church",
          "game",
          "match",
          "power",
          "race",
          "product",
          "minister",
          "president",
          "cause",
          "crop",
          "plant",
          "land",
          "reaction",
          "system",
          "theory",
          "rock",
          "gas",
          "fire",
          "colony",
          "crisis",
          "effect",
          "event",
          "group",
          "people",
          "region",
          "area",
          "site",
          "form",
          "object",
          "text",
          "sound",
          "industry",
          "trade",
          "sport",
          "dance",
          "council",
          "season",
          "member",
          "count",
          "oil",
          "coin",
          "dollar",
          "note",
          "square",
          "director",
          "theatre",
          "arena",
          "hall",
          "wall",
          "gallery",
          "station",
          "key");

  /** Vaguer nouns that read well in the place of any noun below them. */
  private static final Set<String> PLAIN =
      Set.of(
          "building",
          "structure",
          "settlement",
          "scientist",
          "writer",
          "artist",
          "musician",
          "performer",
          "ruler",
          "noble",
          "politician",
          "soldier",
          "cleric",
          "thinker",
          "engineer",
          "traveller",
          "physician",
          "bird",
          "fish",
          "mammal",
          "reptile",
          "insect",
          "animal",
          "plant",
          "vehicle",
          "weapon",
          "conflict",
          "waterway",
          "written work",
          "picture",
          "institution",
          "company",
          "region",
          "mountain",
          "university",
          "agreement",
          "drink");

  private NounWordings() {}

  /** Returns the noun and a vaguer one; empty when none is sure. */
  static Optional<List<Wording>> of(String noun, String sentence, Leaks leaks) {
    boolean many = !Kinds.isKnown(noun) && noun.endsWith("s");
    String singular = many ? singular(noun) : noun;
    Optional<String> vaguer = Kinds.vaguer(singular);
    if (vaguer.isEmpty()
        || !PLAIN.contains(vaguer.get())
        || UNSURE.contains(singular)
        || leaks.in(vaguer.get())
        || sentence.contains(vaguer.get())) {
      return Optional.empty();
    }
    Set<String> named = new TreeSet<>();
    FactTerms.words(noun, named);
    String words = many ? English.plural(vaguer.get()) : vaguer.get();
    List<Wording> wordings = new ArrayList<>();
    wordings.add(Wording.obfuscated(noun, named));
    wordings.add(new Wording(words, Optional.empty(), Set.of(), Operation.Kind.GENERALIZE));
    return Optional.of(wordings);
  }

  private static String singular(String noun) {
    if (noun.endsWith("ies")) {
      return noun.substring(0, noun.length() - 3) + "y";
    }
    String shorter = noun.substring(0, noun.length() - 1);
    return Kinds.isKnown(shorter) || !noun.endsWith("es")
        ? shorter
        : noun.substring(0, noun.length() - 2);
  }
}
