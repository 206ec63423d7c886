package dev.webexplorer.evaluate.judge;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number, with its unit if one is written.
 *
 * @param unit one name for all spellings of a unit; empty for none
 * @param from first word that it takes
 * @param to after the last
 */
record Quantity(BigDecimal value, String unit, int from, int to) {
  private static final Pattern DIGITS =
      Pattern.compile("(0|[1-9]\\d{0,59}|\\d{1,60}\\.\\d{1,60})([a-z]{0,3})");
  private static final Pattern POWER = Pattern.compile("10\\^(-?\\d{1,3})");
  private static final Map<String, Integer> ZEROS =
      Map.of(
          "k",
          3,
          "thousand",
          3,
          "mn",
          6,
          "million",
          6,
          "bn",
          9,
          "billion",
          9,
          "trillion",
          12,
          "dozen",
          0);
  private static final Set<String> ABOUT =
      Set.of("about", "approximately", "approx", "around", "circa", "roughly", "some");
  private static final Map<String, String> UNITS = new HashMap<>();

  static {
    for (String line :
        List.of(
            "percent pct",
            "usd $ dollar dollars us$",
            "eur € euro euros",
            "gbp £ pound pounds",
            "jpy ¥ yen",
            "m metre metres meter meters",
            "km kilometre kilometres kilometer kilometers kms",
            "cm centimetre centimetres centimeter centimeters",
            "mm millimetre millimetres millimeter millimeters",
            "mi mile miles",
            "ft foot feet",
            "in inch inches",
            "km2 sqkm",
            "ha hectare hectares",
            "acre acres",
            "kg kilogram kilograms kilogramme kilogrammes kilo kilos",
            "g gram grams gramme grammes",
            "t tonne tonnes ton tons",
            "lb lbs",
            "l litre litres liter liters",
            "s second seconds sec secs",
            "min minute minutes mins",
            "h hour hours hr hrs",
            "day days",
            "week weeks",
            "month months",
            "year years yr yrs",
            "°c celsius",
            "°f fahrenheit",
            "person persons people inhabitants residents",
            "time times")) {
      String[] names = line.split(" ", -1);
      for (String name : names) {
        UNITS.put(name, names[0]);
      }
    }
  }

  /** Reads a quantity that is the whole text. */
  static Optional<Quantity> whole(List<Word> words) {
    int from = !words.isEmpty() && ABOUT.contains(words.getFirst().text()) ? 1 : 0;
    if (from < words.size()
        && words.get(from).text().equals("a")
        && from + 1 < words.size()
        && words.get(from + 1).gap().isBlank()) {
      from++;
    }
    return at(words, from).filter(found -> found.to() == words.size());
  }

  /** Returns the quantities that stand in a text, from left to right. */
  static List<Quantity> all(List<Word> words) {
    List<Quantity> found = new ArrayList<>();
    for (int i = 0; i < words.size(); ) {
      Optional<Quantity> here = at(words, i);
      here.ifPresent(found::add);
      i = here.map(Quantity::to).orElse(i + 1);
    }
    return found;
  }

  private static Optional<Quantity> at(List<Word> words, int from) {
    int at = from;
    boolean negative = at < words.size() && words.get(at).text().equals("minus");
    at += negative ? 1 : 0;
    String before = at < words.size() ? currency(words, at) : "";
    at += before.isEmpty() ? 0 : words.get(at).text().equals("us") ? 2 : 1;
    if (at >= words.size()) {
      return Optional.empty();
    }
    Optional<Bare> number = number(words, at);
    if (number.isEmpty()) {
      return Optional.empty();
    }
    BigDecimal value = number.get().value();
    at = number.get().to();
    while (at < words.size() && ZEROS.containsKey(words.get(at).text())) {
      value = scaled(value, words.get(at).text());
      at++;
    }
    String unit = number.get().unit().isEmpty() ? before : number.get().unit();
    if (unit.isEmpty() && at < words.size()) {
      int length = unitLength(words, at);
      unit = length == 0 ? "" : unit(words, at, length);
      at += length;
    }
    BigDecimal signed = (negative ? value.negate() : value).stripTrailingZeros();
    return Optional.of(new Quantity(signed, unit, from, at));
  }

  private static String currency(List<Word> words, int at) {
    String text = words.get(at).text();
    boolean next = at + 1 < words.size();
    if (text.equals("us") && next && words.get(at + 1).text().equals("$")) {
      return "usd";
    }
    return "$€£¥".contains(text) ? UNITS.getOrDefault(text, "") : "";
  }

  private record Bare(BigDecimal value, String unit, int to) {}

  private static Optional<Bare> number(List<Word> words, int at) {
    if (words.get(at).text().equals("dozen")) {
      return Optional.of(new Bare(BigDecimal.valueOf(12), "", at + 1));
    }
    Matcher digits = DIGITS.matcher(words.get(at).text());
    if (!digits.matches()) {
      return Numerals.read(words, at)
          .filter(read -> !read.ordinal())
          .map(read -> new Bare(BigDecimal.valueOf(read.value()), "", at + read.words()));
    }
    BigDecimal value = new BigDecimal(digits.group(1));
    String tail = digits.group(2);
    if (ZEROS.containsKey(tail)) {
      return Optional.of(new Bare(scaled(value, tail), "", at + 1));
    }
    if (!tail.isEmpty()) {
      return Optional.ofNullable(UNITS.get(tail)).map(unit -> new Bare(value, unit, at + 1));
    }
    if (at + 2 < words.size() && words.get(at + 1).text().equals("x")) {
      Matcher power = POWER.matcher(words.get(at + 2).text());
      if (power.matches()) {
        int zeros = Integer.parseInt(power.group(1));
        return Optional.of(new Bare(value.scaleByPowerOfTen(zeros), "", at + 3));
      }
    }
    return Optional.of(new Bare(value, "", at + 1));
  }

  private static BigDecimal scaled(BigDecimal value, String word) {
    return word.equals("dozen")
        ? value.multiply(BigDecimal.valueOf(12))
        : value.scaleByPowerOfTen(ZEROS.getOrDefault(word, 0));
  }

  private static int unitLength(List<Word> words, int at) {
    if (at + 1 < words.size() && UNITS.containsKey(unit(words, at, 2))) {
      return 2;
    }
    return UNITS.containsKey(words.get(at).text()) || !unit(words, at, 1).isEmpty() ? 1 : 0;
  }

  private static String unit(List<Word> words, int at, int length) {
    String first = words.get(at).text();
    if (length == 1) {
      return UNITS.getOrDefault(first, "");
    }
    String second = words.get(at + 1).text();
    return switch (first) {
      case "square", "sq" -> UNITS.containsKey(second) ? UNITS.get(second) + "2" : "";
      case "cubic" -> UNITS.containsKey(second) ? UNITS.get(second) + "3" : "";
      case "°" -> UNITS.getOrDefault("°" + second, "");
      case "degrees" -> UNITS.getOrDefault(second, "");
      case "per" -> second.equals("cent") ? "percent" : "";
      case "us", "american" -> second.startsWith("dollar") ? "usd" : "";
      default -> "";
    };
  }

  /** Returns whether both are the same number, of the same unit or without one. */
  boolean agrees(Quantity other) {
    boolean units = unit.isEmpty() || other.unit.isEmpty() || unit.equals(other.unit);
    return units && value.compareTo(other.value) == 0;
  }

  /** Returns the value, one spelling for equal ones. */
  String key() {
    return "#" + (value.signum() == 0 ? "0" : value.toPlainString());
  }
}
