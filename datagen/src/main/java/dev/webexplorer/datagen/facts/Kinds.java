package dev.webexplorer.datagen.facts;

import dev.webexplorer.agent.text.WordList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Nouns for kinds of things, and for each the vaguer ones that hold of it too. */
public final class Kinds {
  private static final List<String> COMPOUNDS =
      List.of(
          "body of water",
          "natural feature",
          "living thing",
          "written work",
          "piece of music",
          "celestial body",
          "programming construct");

  private static final Set<String> RELATIVE =
      Set.of(
          "son",
          "daughter",
          "wife",
          "husband",
          "child",
          "capital",
          "founder",
          "figure",
          "master",
          "music",
          "literature",
          "architecture",
          "engineering");

  private static final Map<String, String> VAGUER = new HashMap<>();
  private static final Set<String> ALL = new HashSet<>();

  static {
    for (String line : WordList.lines(Kinds.class, "kinds.txt")) {
      int colon = line.indexOf(':');
      String vaguer = line.substring(0, colon);
      ALL.add(vaguer);
      for (String noun : nouns(line.substring(colon + 1))) {
        ALL.add(noun);
        VAGUER.putIfAbsent(noun, vaguer);
      }
    }
  }

  private Kinds() {}

  /** Splits a line into nouns; those of several words are found by their own lines. */
  private static List<String> nouns(String line) {
    String rest = " " + line.strip() + " ";
    List<String> nouns = new ArrayList<>();
    for (String compound : COMPOUNDS) {
      if (rest.contains(" " + compound + " ")) {
        nouns.add(compound);
        rest = rest.replace(" " + compound + " ", " ");
      }
    }
    if (!rest.isBlank()) {
      nouns.addAll(WordList.words(rest));
    }
    return nouns;
  }

  public static boolean isKnown(String noun) {
    return ALL.contains(noun);
  }

  /** Returns the next vaguer noun that holds of every such thing, when one is known. */
  public static Optional<String> vaguer(String noun) {
    return Optional.ofNullable(VAGUER.get(noun));
  }

  /** Returns the noun, or a vaguer one where it only says what something is to another. */
  public static String plain(String noun) {
    return RELATIVE.contains(noun) ? vaguer(noun).orElse(noun) : noun;
  }

  /** Returns the noun and all vaguer ones, the vaguest last. */
  public static List<String> ladder(String noun) {
    List<String> ladder = new ArrayList<>();
    Optional<String> next = Optional.of(noun);
    while (next.isPresent() && !ladder.contains(next.get())) {
      ladder.add(next.get());
      next = vaguer(next.get());
    }
    return ladder;
  }

  /** Returns whether a thing may be both: one noun is, or is vaguer than, the other. */
  public static boolean related(String one, String other) {
    return ladder(one).contains(other) || ladder(other).contains(one);
  }

  public static boolean isPerson(String noun) {
    return ladder(noun).contains("person");
  }

  public static boolean isPlace(String noun) {
    return ladder(noun).contains("place");
  }
}
