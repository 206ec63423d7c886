package dev.webexplorer.browser.world;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * All phrases by what they are for. A key is a tie's ({@code born_in>}), two ties' that go into one
 * sentence ({@code born_in> + child_of>}), or a name ({@code define}). It may hold for one kind of
 * page only, and for one kind of other end: {@code town: located_in>}, {@code created> novel}.
 */
final class Phrasebook {
  private static final List<String> FILES =
      List.of("people.txt", "places.txt", "houses.txt", "works.txt", "voyages.txt", "events.txt");
  static final Phrasebook ENGLISH = new Phrasebook();

  private final Map<String, List<Phrase>> phrases = new HashMap<>();

  private Phrasebook() {
    for (String file : FILES) {
      read(file);
    }
  }

  private void read(String file) {
    String key = "";
    for (String line : Lines.of(file)) {
      if (line.charAt(0) == ' ') {
        phrases
            .computeIfAbsent(key, k -> new ArrayList<>())
            .add(Phrase.parse(line.substring(2).stripTrailing()));
      } else {
        key = line.strip();
      }
    }
  }

  /** Returns the phrases of a key, those for just this page and other end before general ones. */
  List<Phrase> find(String key, Kind topic, String other) {
    String of = topic.word() + ": " + key;
    List<Phrase> found = other.isEmpty() ? List.of() : get(of + " " + other);
    found = found.isEmpty() ? get(of) : found;
    found = found.isEmpty() && !other.isEmpty() ? get(key + " " + other) : found;
    return found.isEmpty() ? get(key) : found;
  }

  private List<Phrase> get(String key) {
    return phrases.getOrDefault(key, List.of());
  }
}
