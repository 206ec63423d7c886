package dev.webexplorer.datagen.models;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A word with its place in the text it is from; each Chinese, Japanese or Korean character is one.
 *
 * @param plain without case and accents
 * @param weighty whether its being amiss would change what is said: a number, a name, a negation
 */
record SpokenWord(String plain, int start, int end, boolean weighty) {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Set<String> NEGATIONS =
      Set.of(
          "no", "not", "never", "none", "nor", "neither", "without", "cannot", "t", "nobody",
          "nothing");

  /** Characters of which it matters little whether they stand there. */
  private static final String LIGHT = "的了是在于而与和及之其";

  /** Returns the words of a text; what is neither letter nor digit parts them. */
  static List<SpokenWord> of(String text) {
    List<SpokenWord> words = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int character = text.codePointAt(at);
      int end = at + Character.charCount(character);
      if (Character.isLetterOrDigit(character)) {
        while (!alone(character) && end < text.length() && goesOn(text.codePointAt(end))) {
          end += Character.charCount(text.codePointAt(end));
        }
        words.add(word(text, at, end));
      }
      at = end;
    }
    return words;
  }

  /** Returns a text's words without case and accents, a space between them and at both ends. */
  static String plain(String text) {
    StringBuilder plain = new StringBuilder(" ");
    of(text).forEach(word -> plain.append(word.plain()).append(' '));
    return plain.toString();
  }

  private static boolean goesOn(int character) {
    int type = Character.getType(character);
    boolean mark = type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    return mark || (Character.isLetterOrDigit(character) && !alone(character));
  }

  private static boolean alone(int character) {
    return Character.isIdeographic(character)
        || switch (Character.UnicodeScript.of(character)) {
          case HIRAGANA, KATAKANA, HANGUL -> true;
          default -> false;
        };
  }

  private static SpokenWord word(String text, int start, int end) {
    String shown = text.substring(start, end);
    String plain =
        MARKS
            .matcher(Normalizer.normalize(shown, Normalizer.Form.NFKD))
            .replaceAll("")
            .toLowerCase(Locale.ROOT);
    return new SpokenWord(plain, start, end, weighty(text, start, shown, plain));
  }

  private static boolean weighty(String text, int start, String shown, String plain) {
    int first = shown.codePointAt(0);
    return shown.codePoints().anyMatch(Character::isDigit)
        || NEGATIONS.contains(plain)
        || (alone(first) && LIGHT.indexOf(first) < 0)
        || (Character.isUpperCase(first) && !beginsSentence(text, start));
  }

  private static boolean beginsSentence(String text, int start) {
    int before = start - 1;
    while (before >= 0 && " \t\"'“‘(".indexOf(text.charAt(before)) >= 0) {
      before--;
    }
    return before < 0 || ".!?\n".indexOf(text.charAt(before)) >= 0;
  }
}
