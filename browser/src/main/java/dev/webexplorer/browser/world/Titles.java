package dev.webexplorer.browser.world;

import java.util.List;

/**
 * Titles of works, made of plain words. Each number has a title of its own as long as there are any
 * left; after that, and only then, they repeat.
 */
final class Titles {
  /** Works of a province that may have such a title. */
  static final int WORKS = 48;

  private static final List<String> ADJECTIVES = Words.of("title.adjective");
  private static final List<String> NOUNS = Words.of("title.noun");
  private static final List<String> THEMES = Words.of("title.theme");
  private static final int SIMPLE = ADJECTIVES.size() * NOUNS.size();
  private static final int OF = NOUNS.size() * THEMES.size();
  private static final int PAIRS = NOUNS.size() * NOUNS.size();
  private static final int ALL = SIMPLE + OF + PAIRS;

  private final Permutation order;
  private final long first;
  private int next;

  Titles(long randomSeed, int province) {
    this.order = new Permutation(ALL, Dice.mix(randomSeed ^ ALL));
    this.first = (long) province * WORKS;
  }

  /** Returns the next title of the province. */
  String next(String surname, String noun) {
    long number = first + next++ % WORKS;
    String title = title((int) order.at(number % ALL));
    return number < ALL ? title : title + " (" + surname + " " + noun + ")";
  }

  private static String title(int number) {
    if (number < SIMPLE) {
      return "The "
          + ADJECTIVES.get(number % ADJECTIVES.size())
          + " "
          + NOUNS.get(number / ADJECTIVES.size());
    }
    int rest = number - SIMPLE;
    if (rest < OF) {
      return "The " + NOUNS.get(rest % NOUNS.size()) + " of " + THEMES.get(rest / NOUNS.size());
    }
    rest -= OF;
    String one = NOUNS.get(rest % NOUNS.size());
    String other = NOUNS.get(rest / NOUNS.size());
    return "The " + one + " and the " + other;
  }
}
