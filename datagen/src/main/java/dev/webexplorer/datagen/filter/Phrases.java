package dev.webexplorer.datagen.filter;

import dev.webexplorer.agent.text.WordList;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Phrases in a file beside this class, one a line; those in Latin letters are whole words, and a
 * {@code *} at their end stands for any letters.
 */
final class Phrases {
  private final Pattern pattern;

  private Phrases(Pattern pattern) {
    this.pattern = pattern;
  }

  static Phrases in(String file) {
    String all =
        WordList.lines(Phrases.class, file).stream()
            .map(String::strip)
            .map(Phrases::pattern)
            .collect(Collectors.joining("|"));
    return new Phrases(Pattern.compile(all, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
  }

  private static String pattern(String phrase) {
    boolean open = phrase.endsWith("*");
    String words = open ? phrase.substring(0, phrase.length() - 1) : phrase;
    String quoted = Pattern.quote(words).replace(" ", "\\E\\s+\\Q");
    boolean latin =
        Character.UnicodeScript.of(words.codePointAt(0)) == Character.UnicodeScript.LATIN;
    return latin ? "\\b" + quoted + (open ? "\\w*" : "\\b") : quoted;
  }

  /** Returns the first of them that stands in the text, as it stands there. */
  Optional<String> first(String text) {
    Matcher found = pattern.matcher(text);
    return found.find() ? Optional.of(found.group()) : Optional.empty();
  }
}
