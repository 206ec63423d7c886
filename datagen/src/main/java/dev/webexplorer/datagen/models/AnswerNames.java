package dev.webexplorer.datagen.models;

import dev.webexplorer.datagen.Puzzle;
import dev.webexplorer.datagen.clue.Leaks;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The names of an answer, for seeing whether a text gives one away or means the same. */
record AnswerNames(List<String> names) {
  /** What tells namesakes apart and is no part of the name: "Mercury (planet)". */
  private static final Pattern ASIDE = Pattern.compile("\\s*[(（][^)）]*[)）]\\s*$");

  static AnswerNames of(String answer, List<String> aliases) {
    List<String> names = new ArrayList<>(List.of(answer));
    names.addAll(aliases);
    names.replaceAll(name -> ASIDE.matcher(name).replaceFirst(""));
    return new AnswerNames(names);
  }

  static AnswerNames of(Puzzle puzzle) {
    return of(puzzle.answer(), puzzle.aliases());
  }

  /** Returns whether a name, or a telling word of one, stands in the text. */
  boolean in(String text) {
    String plain = SpokenWord.plain(text);
    return names.stream().anyMatch(name -> plain.contains(SpokenWord.plain(name)))
        || new Leaks(names).in(text);
  }

  /** Returns whether it is one of the names. */
  boolean mean(String answer) {
    String plain = SpokenWord.plain(ASIDE.matcher(answer).replaceFirst(""));
    return names.stream().anyMatch(name -> SpokenWord.plain(name).equals(plain));
  }
}
