package dev.webexplorer.browser.world;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The word lists that traits are drawn from. */
final class Words {
  private static final Map<String, List<String>> LISTS = read();
  private static final Map<String, List<Colour>> COLOURS = colours();

  private Words() {}

  private static Map<String, List<String>> read() {
    Map<String, List<String>> lists = new HashMap<>();
    for (String line : Lines.of("words.txt")) {
      int colon = line.indexOf(':');
      lists.put(line.substring(0, colon), words(line.substring(colon + 1)));
    }
    return Map.copyOf(lists);
  }

  /** A trait that every entity of a kind has. */
  record Colour(String trait, List<String> words) {}

  private static Map<String, List<Colour>> colours() {
    Map<String, List<Colour>> colours = new HashMap<>();
    for (String line : Lines.of("colours.txt")) {
      int space = line.indexOf(' ');
      int colon = line.indexOf(':');
      List<String> words = words(line.substring(colon + 1));
      colours
          .computeIfAbsent(line.substring(0, space), kind -> new ArrayList<>())
          .add(new Colour(line.substring(space + 1, colon), words));
    }
    return Map.copyOf(colours);
  }

  private static List<String> words(String list) {
    return Arrays.stream(list.split(",", -1)).map(String::strip).toList();
  }

  static List<Colour> colours(Kind kind) {
    return COLOURS.getOrDefault(kind.word(), List.of());
  }

  static List<String> of(String list) {
    List<String> words = LISTS.get(list);
    if (words == null) {
      throw new IllegalArgumentException("no word list " + list);
    }
    return words;
  }

  static String pick(String list, Dice dice) {
    return dice.pick(of(list));
  }
}
