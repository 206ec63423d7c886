package dev.webexplorer.browser.world;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** All cultures, and the words that no root may be since they are real names or plain words. */
final class Cultures {
  static final List<Culture> ALL = read();
  private static final Set<String> AVOIDED = Set.copyOf(Lines.of("avoided.txt"));

  private Cultures() {}

  private static List<Culture> read() {
    List<Culture> cultures = new ArrayList<>();
    for (String line : Lines.of("cultures.txt")) {
      String[] part = line.split(";", -1);
      cultures.add(
          new Culture(
              words(part[0]),
              words(part[1]),
              words(part[2]),
              words(part[3]),
              words(part[4]),
              words(part[5]),
              part[6].strip()));
    }
    return List.copyOf(cultures);
  }

  private static List<String> words(String part) {
    return Arrays.stream(part.strip().split(" ", -1))
        .map(word -> word.equals("_") ? "" : word)
        .toList();
  }

  static boolean isAvoided(String word) {
    return AVOIDED.contains(word);
  }
}
