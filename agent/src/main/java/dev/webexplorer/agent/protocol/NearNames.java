package dev.webexplorer.agent.protocol;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** Finds the one name that a misspelt one stands for. */
final class NearNames {
  private static final int LONGEST = 64;

  private NearNames() {}

  /**
   * Returns the candidate that is meant: but for case and separators the same, in the other number,
   * one of several words of it, or a letter or two away; empty when none or several are.
   */
  static Optional<String> nearest(String written, Collection<String> candidates) {
    String name = plain(written.length() > LONGEST ? written.substring(0, LONGEST) : written);
    List<Predicate<String>> steps =
        List.of(
            candidate -> plain(candidate).equals(name),
            candidate -> singular(plain(candidate)).equals(singular(name)),
            candidate -> words(written).contains(plain(candidate)),
            candidate -> distance(plain(candidate), name) <= name.length() / 3);
    for (Predicate<String> step : steps) {
      List<String> fitting = candidates.stream().filter(step).toList();
      if (!fitting.isEmpty()) {
        return fitting.size() == 1 ? Optional.of(fitting.getFirst()) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static String plain(String name) {
    StringBuilder letters = new StringBuilder();
    name.toLowerCase(Locale.ROOT)
        .chars()
        .filter(Character::isLetterOrDigit)
        .forEach(c -> letters.append((char) c));
    return letters.toString();
  }

  private static String singular(String word) {
    if (word.endsWith("ies")) {
      return word.substring(0, word.length() - 3) + "y";
    }
    return word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
  }

  private static List<String> words(String name) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < Math.min(LONGEST, name.length()); i++) {
      char c = name.charAt(i);
      boolean letter = Character.isLetterOrDigit(c);
      boolean hump = Character.isUpperCase(c) && i > 0 && Character.isLowerCase(name.charAt(i - 1));
      if (!letter || hump) {
        words.add(plain(word.toString()));
        word.setLength(0);
      }
      if (letter) {
        word.append(c);
      }
    }
    words.add(plain(word.toString()));
    return words;
  }

  /** Returns how many letters have to be put in, taken out or changed. */
  private static int distance(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[other.length()];
  }
}
