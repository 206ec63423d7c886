package dev.webexplorer.evaluate.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word, number or telling sign of a cleaned text.
 *
 * @param text folded; an abbreviation without its dots, a number without its grouping
 * @param surface as written
 * @param gap what stands between this and the word before
 */
record Word(String text, String surface, String gap) {
  private static final Pattern WORD =
      Pattern.compile(
          "(?<number>\\d{1,3}(?:[, ]\\d{3})+(?:\\.\\d+)?(?![\\d\\p{L}])|\\d+(?:\\.\\d+)?\\^-?\\d+"
              + "|\\d+\\.\\d+(?!\\.?\\d))"
              + "|(?<dotted>(?<![\\p{L}\\p{N}])(?:\\p{L}\\.){2,}(?:\\p{L}(?![\\p{L}\\p{N}]))?)"
              + "|[\\p{L}\\p{M}\\p{N}]+(?:'[\\p{L}\\p{M}\\p{N}]+)*(?:[+#]+(?![\\p{L}\\p{N}]))?"
              + "|[$€£¥₹%&°×]");
  private static final Pattern MINUS = Pattern.compile("[ (]-$");
  private static final Map<String, String> SIGNS = Map.of("&", "and", "%", "percent", "×", "x");

  /** Returns the words of a cleaned text in order. */
  static List<Word> all(String cleaned) {
    List<Word> words = new ArrayList<>();
    Matcher match = WORD.matcher(cleaned);
    int end = 0;
    while (match.find()) {
      String surface = match.group();
      String gap = cleaned.substring(end, match.start());
      if (Character.isDigit(surface.charAt(0)) && minus(gap, end == 0)) {
        words.add(new Word("minus", "-", gap));
        gap = "";
      }
      words.add(new Word(normal(match, surface), surface, gap));
      end = match.end();
    }
    return words;
  }

  private static boolean minus(String gap, boolean first) {
    return MINUS.matcher(gap).find() || (first && gap.equals("-"));
  }

  private static String normal(Matcher match, String surface) {
    if (match.group("number") != null) {
      return surface.replace(",", "").replace(" ", "");
    }
    if (match.group("dotted") != null) {
      return Folding.fold(surface.replace(".", ""));
    }
    String sign = SIGNS.get(surface);
    return sign == null ? Folding.fold(surface.replace("'", "")) : sign;
  }

  /** Returns whether it could be (part of) a name or a number: it is capitalised or has a digit. */
  boolean names() {
    return surface
        .codePoints()
        .anyMatch(
            c -> Character.isUpperCase(c) || Character.isTitleCase(c) || Character.isDigit(c));
  }

  /** Returns this with other text. */
  Word as(String other) {
    return new Word(other, surface, gap);
  }

  /** Returns whether only space, or nothing, parts it from the word before. */
  boolean touches() {
    return gap.isBlank() || gap.strip().equals("-") || gap.strip().equals(".");
  }
}
