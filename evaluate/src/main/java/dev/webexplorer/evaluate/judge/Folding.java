package dev.webexplorer.evaluate.judge;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Makes spellings of the same letters equal. Both steps are idempotent. */
final class Folding {
  private static final Pattern SUPERSCRIPT = Pattern.compile("(?<=\\d)[⁰¹²³⁴⁵⁶⁷⁸⁹⁻]+");
  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Cc}&&[^\\s]]");
  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
  private static final Pattern DASH = Pattern.compile("[\\p{Pd}\\u2212]");
  private static final Pattern APOSTROPHE = Pattern.compile("[\\u2018\\u2019\\u02BC\\u2032`´]");
  private static final Pattern DIGIT = Pattern.compile("[\\p{Nd}&&[^0-9]]");
  // elsewhere marks are vowels, or make another letter
  private static final Pattern DIACRITIC =
      Pattern.compile("(?<=[\\p{IsLatin}\\p{IsGreek}]\\p{M}{0,8})\\p{Mn}");
  private static final Map<Character, String> LETTERS =
      Map.ofEntries(
          Map.entry('ß', "ss"),
          Map.entry('æ', "ae"),
          Map.entry('œ', "oe"),
          Map.entry('ø', "o"),
          Map.entry('đ', "d"),
          Map.entry('ð', "d"),
          Map.entry('þ', "th"),
          Map.entry('ł', "l"),
          Map.entry('ħ', "h"),
          Map.entry('ı', "i"),
          Map.entry('ς', "σ"),
          Map.entry('ё', "е"));

  private Folding() {}

  /** Returns a text with one kind of digits, dashes, apostrophes and spaces; case is kept. */
  static String clean(String text) {
    String powers = SUPERSCRIPT.matcher(text).replaceAll(match -> "^" + match.group());
    String compatible = Normalizer.normalize(powers, Normalizer.Form.NFKC);
    String visible = INVISIBLE.matcher(compatible).replaceAll("");
    String dashes = DASH.matcher(visible).replaceAll("-");
    String quotes = APOSTROPHE.matcher(dashes).replaceAll("'");
    String digits =
        DIGIT
            .matcher(quotes)
            .replaceAll(match -> String.valueOf(Character.digit(match.group().codePointAt(0), 10)));
    return SPACE.matcher(digits).replaceAll(" ").strip();
  }

  /** Returns a cleaned text without case and, in Latin and Greek script, without diacritics. */
  static String fold(String cleaned) {
    // by way of upper case, so that letters which share one are equal
    String lower = cleaned.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    String apart = Normalizer.normalize(lower, Normalizer.Form.NFD);
    String bare =
        Normalizer.normalize(DIACRITIC.matcher(apart).replaceAll(""), Normalizer.Form.NFC);
    StringBuilder folded = new StringBuilder(bare.length());
    for (int i = 0; i < bare.length(); i++) {
      folded.append(LETTERS.getOrDefault(bare.charAt(i), bare.substring(i, i + 1)));
    }
    return folded.toString();
  }
}
