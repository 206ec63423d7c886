package dev.webexplorer.browser.world;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The word lists that traits are drawn from. */
final class Words {
  private static final Map<String, List<String>> LISTS = read();

  private Words() {}

  private static Map<String, List<String>> read() {
    Map<String, List<String>> lists = new HashMap<>();
    for (String line : Lines.of("words.txt")) {
      int colon = line.indexOf(':');
      lists.put(
          line.substring(0, colon),
          Arrays.stream(line.substring(colon + 1).split(",", -1)).map(String::strip).toList());
    }
    return Map.copyOf(lists);
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
