package dev.webexplorer.browser.wikitext;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Templates of numbers: measures, money, places on the globe. */
final class Quantities {
  private static final Set<String> BETWEEN =
      Set.of("to", "-", "–", "and", "or", "x", "by", "to(-)", "×", "+/-", "±", "and(-)", "xx", "*");
  private static final Map<String, String> UNITS =
      Map.ofEntries(
          Map.entry("sqmi", "square miles"),
          Map.entry("sqkm", "km²"),
          Map.entry("km2", "km²"),
          Map.entry("m2", "m²"),
          Map.entry("m3", "m³"),
          Map.entry("sqft", "square feet"),
          Map.entry("cuft", "cubic feet"),
          Map.entry("cuin", "cubic inches"),
          Map.entry("mi", "miles"),
          Map.entry("ft", "feet"),
          Map.entry("in", "inches"),
          Map.entry("yd", "yards"),
          Map.entry("lb", "pounds"),
          Map.entry("acre", "acres"),
          Map.entry("C", "°C"),
          Map.entry("F", "°F"),
          Map.entry("C-change", "°C"),
          Map.entry("nmi", "nautical miles"),
          Map.entry("kn", "knots"));
  private static final Map<String, String> MONEY =
      Map.of(
          "gbp", "£", "£", "£", "us$", "US$", "usd", "US$", "€", "€", "eur", "€", "euro", "€",
          "cad", "CA$", "aud", "A$", "inr", "₹");

  private Quantities() {}

  /** Returns what the template comes to; nothing when it is no such one. */
  static Optional<String> render(TemplateCall call) {
    if (MONEY.containsKey(call.name())) {
      return Optional.of(MONEY.getOrDefault(call.name(), "") + call.get(0));
    }
    return switch (call.name()) {
      case "convert", "cvt", "cvt2" -> Optional.of(measure(call));
      case "frac", "fraction", "sfrac" -> Optional.of(fraction(call.said()));
      case "val" -> Optional.of(value(call));
      case "coord", "coords" -> Optional.of(place(call.said()));
      case "height" -> Optional.of(height(call));
      case "indian rupee", "inrconvert" -> Optional.of("₹" + call.get(0));
      case "inflation" -> Optional.of(call.get(1));
      case "percentage" -> Optional.of(call.get(0) + "/" + call.get(1));
      default -> Optional.empty();
    };
  }

  /** What was measured, in the unit that it was stated in. */
  private static String measure(TemplateCall call) {
    StringBuilder measure = new StringBuilder(call.get(0));
    int at = 1;
    while (BETWEEN.contains(call.get(at)) && !call.get(at + 1).isEmpty()) {
      String word = call.get(at);
      boolean dash = word.equals("-") || word.equals("–");
      measure.append(dash ? "–" : " " + word.replace("(-)", "") + " ").append(call.get(at + 1));
      at += 2;
    }
    String unit = call.get(at);
    return unit.isEmpty() ? measure.toString() : measure + " " + UNITS.getOrDefault(unit, unit);
  }

  private static String fraction(List<String> said) {
    return switch (said.size()) {
      case 0 -> "";
      case 1 -> "1/" + said.getFirst();
      case 2 -> said.getFirst() + "/" + said.get(1);
      default -> said.getFirst() + " " + said.get(1) + "/" + said.get(2);
    };
  }

  private static String value(TemplateCall call) {
    String error = call.get(1).isEmpty() ? "" : " ± " + call.get(1);
    String power = call.get("e").isEmpty() ? "" : "×10^" + call.get("e");
    String unit = call.get("u", "ul", "upl", "up");
    return call.get(0) + error + power + (unit.isEmpty() ? "" : " " + unit);
  }

  /** Degrees, minutes and seconds with N, S, E, W; or two decimal numbers. */
  private static String place(List<String> said) {
    StringBuilder place = new StringBuilder();
    String[] signs = {"°", "′", "″"};
    int number = 0;
    for (String part : said) {
      if (part.matches("-?[0-9]+(\\.[0-9]+)?")) {
        place.append(part).append(signs[Math.min(number++, 2)]);
        boolean decimal = part.contains(".") && !place.toString().contains("′");
        place.append(decimal && said.indexOf(part) == 0 ? ", " : "");
      } else if (part.matches("[NSEW]")) {
        place.append(part).append(part.matches("[NS]") ? " " : "");
        number = 0;
      } else {
        break;
      }
      number = place.toString().endsWith(", ") ? 0 : number;
    }
    return place.toString().strip();
  }

  private static String height(TemplateCall call) {
    String metres = call.get("m", "meters");
    if (!metres.isEmpty()) {
      return metres + " m";
    }
    String centimetres = call.get("cm");
    if (!centimetres.isEmpty()) {
      return centimetres + " cm";
    }
    String inches = call.get("in", "inch");
    return (call.get("ft", "feet") + " ft" + (inches.isEmpty() ? "" : " " + inches + " in"))
        .strip();
  }
}
