package dev.webexplorer.evaluate.judge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers written as English words, as ordinals or in Roman numerals. Takes folded words. */
final class Numerals {

  /** How a Roman numeral reads: {@code World War II} is 2, {@code Henry VIII} is the 8th. */
  enum Roman {
    COUNT,
    ORDER
  }

  /**
   * A number in words.
   *
   * @param words how many words it takes
   */
  record Read(long value, boolean ordinal, int words) {}

  private static final String[] ONES = {
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen"
  };
  private static final String[] TENS = {
    "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"
  };
  private static final Map<String, Long> SCALES =
      Map.of(
          "hundred", 100L,
          "thousand", 1_000L,
          "million", 1_000_000L,
          "billion", 1_000_000_000L,
          "trillion", 1_000_000_000_000L);
  private static final Map<String, Long> SMALL = new HashMap<>();
  private static final Map<String, String> ORDINALS = new HashMap<>();
  private static final Pattern ORDINAL = Pattern.compile("\\d+(?:st|nd|rd|th)");
  private static final Pattern ROMAN = Pattern.compile("x{0,3}(?:ix|iv|v?i{0,3})");

  static {
    Map<String, String> odd =
        Map.of(
            "one", "first", "two", "second", "three", "third", "five", "fifth", "eight", "eighth",
            "nine", "ninth", "twelve", "twelfth");
    for (int i = 0; i < ONES.length; i++) {
      SMALL.put(ONES[i], (long) i);
      ORDINALS.put(odd.getOrDefault(ONES[i], ONES[i] + "th"), ONES[i]);
    }
    for (int i = 0; i < TENS.length; i++) {
      SMALL.put(TENS[i], 20L + 10L * i);
      ORDINALS.put(TENS[i].substring(0, TENS[i].length() - 1) + "ieth", TENS[i]);
    }
    SCALES.keySet().forEach(scale -> ORDINALS.put(scale + "th", scale));
  }

  private Numerals() {}

  /** Returns the words with numbers as digits, ordinals as {@code 8th}. */
  static List<String> digits(List<Word> words, Roman roman) {
    List<String> out = new ArrayList<>();
    for (int i = 0; i < words.size(); ) {
      Optional<Read> read = read(words, i);
      if (read.isPresent()) {
        out.add(read.get().ordinal() ? order(read.get().value()) : "" + read.get().value());
        i += read.get().words();
      } else {
        String word = words.get(i).text();
        if (ORDINAL.matcher(word).matches()) {
          out.add(word.replaceAll("(?:st|nd|rd|th)$", "th"));
        } else {
          // a first word in Roman letters is a name: "Xi", "Vi"
          int value = i == 0 ? 0 : roman(word);
          out.add(value == 0 ? word : roman == Roman.COUNT ? "" + value : order(value));
        }
        i++;
      }
    }
    return out;
  }

  private static String order(long value) {
    return value + "th";
  }

  /** Returns the value up to 39 of a lower-case Roman numeral; 0 if it is none. */
  private static int roman(String word) {
    if (!ROMAN.matcher(word).matches()) {
      return 0;
    }
    int value = 0;
    for (int i = 0; i < word.length(); i++) {
      int here = letter(word.charAt(i));
      boolean less = i + 1 < word.length() && here < letter(word.charAt(i + 1));
      value += less ? -here : here;
    }
    return value;
  }

  private static int letter(char c) {
    return c == 'x' ? 10 : c == 'v' ? 5 : 1;
  }

  /** Reads the number in words that begins at {@code from}. */
  static Optional<Read> read(List<Word> words, int from) {
    Optional<Read> first = cardinal(words, from);
    if (first.isEmpty() || first.get().ordinal()) {
      return first;
    }
    // "nineteen eighty-four"
    Optional<Read> second = cardinal(words, from + first.get().words());
    if (second.isPresent() && between(10, first.get()) && between(10, second.get())) {
      return Optional.of(
          new Read(
              first.get().value() * 100 + second.get().value(),
              second.get().ordinal(),
              first.get().words() + second.get().words()));
    }
    return first;
  }

  private static boolean between(long least, Read read) {
    return read.value() >= least && read.value() <= 99;
  }

  private static Optional<Read> cardinal(List<Word> words, int from) {
    long total = 0;
    long group = 0;
    long lastScale = Long.MAX_VALUE;
    int taken = 0;
    boolean ordinal = false;
    for (int i = from; i < words.size() && !ordinal; i++) {
      String word = words.get(i).text();
      if (i > from && !words.get(i).touches()) {
        break;
      }
      boolean joins =
          word.equals("and") && (group >= 100 || (group == 0 && total > 0)) && i + 1 < words.size();
      if (joins && small(words.get(i + 1).text())) {
        continue;
      }
      ordinal = ORDINALS.containsKey(word);
      String base = ORDINALS.getOrDefault(word, word);
      if (SMALL.containsKey(base) && fits(group, SMALL.get(base), i == from)) {
        group += SMALL.get(base);
      } else if (base.equals("hundred") && group < 100 && (group > 0 || i == from)) {
        group = Math.max(1, group) * 100;
      } else if (scale(base) > 0 && scale(base) < lastScale && (group > 0 || i == from)) {
        lastScale = scale(base);
        total += Math.max(1, group) * lastScale;
        group = 0;
      } else {
        ordinal = false;
        break;
      }
      taken = i - from + 1;
    }
    return taken == 0 ? Optional.empty() : Optional.of(new Read(total + group, ordinal, taken));
  }

  private static boolean small(String word) {
    return SMALL.containsKey(ORDINALS.getOrDefault(word, word));
  }

  private static long scale(String word) {
    return word.equals("hundred") ? 0 : SCALES.getOrDefault(word, 0L);
  }

  /** Whether a small number may follow what the group holds: "twenty one", not "two one". */
  private static boolean fits(long group, long next, boolean first) {
    if (group == 0) {
      return next > 0 || first;
    }
    long room = group % 100;
    return next > 0 && (room == 0 || (room >= 20 && room % 10 == 0 && next < 10));
  }
}
