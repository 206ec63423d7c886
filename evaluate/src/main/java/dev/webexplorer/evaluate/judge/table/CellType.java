package dev.webexplorer.evaluate.judge.table;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The published scorer reads tables with pandas, which takes a column of numbers for numbers:
 * {@code 007} is 7, and beside a missing cell {@code 12} is {@code 12.0}. What it prints then is
 * what is compared.
 */
enum CellType {
  WHOLE,
  DECIMAL,
  TEXT;

  private static final Pattern INTEGER = Pattern.compile("[+-]?\\d{1,18}");
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?");
  private static final Set<String> MISSING =
      Set.of(
          "",
          "#N/A",
          "#N/A N/A",
          "#NA",
          "-1.#IND",
          "-1.#QNAN",
          "-NaN",
          "-nan",
          "1.#IND",
          "1.#QNAN",
          "<NA>",
          "N/A",
          "NA",
          "NULL",
          "NaN",
          "None",
          "n/a",
          "nan",
          "null");

  static CellType of(List<String> cells) {
    List<String> there = cells.stream().filter(cell -> !MISSING.contains(cell)).toList();
    boolean whole = there.size() == cells.size();
    if (!there.isEmpty() && whole && there.stream().allMatch(c -> INTEGER.matcher(c).matches())) {
      return WHOLE;
    }
    return there.stream().allMatch(cell -> NUMBER.matcher(cell).matches()) ? DECIMAL : TEXT;
  }

  List<String> print(List<String> cells) {
    return cells.stream().map(this::print).toList();
  }

  private String print(String cell) {
    if (MISSING.contains(cell)) {
      return "nan";
    }
    return switch (this) {
      case WHOLE -> Long.toString(Long.parseLong(cell));
      case DECIMAL -> decimal(Double.parseDouble(cell));
      case TEXT -> cell;
    };
  }

  /** As Python prints a float. */
  private static String decimal(double value) {
    double size = Math.abs(value);
    if (Double.isInfinite(value)) {
      return value > 0 ? "inf" : "-inf";
    }
    if (size != 0 && (size < 1e-4 || size >= 1e16)) {
      BigDecimal shortest = new BigDecimal(Double.toString(value)).stripTrailingZeros();
      String digits = shortest.unscaledValue().abs().toString();
      int exponent = digits.length() - 1 - shortest.scale();
      String rest = digits.length() > 1 ? "." + digits.substring(1) : "";
      return (value < 0 ? "-" : "")
          + digits.charAt(0)
          + rest
          + (exponent < 0 ? "e-" : "e+")
          + (Math.abs(exponent) < 10 ? "0" : "")
          + Math.abs(exponent);
    }
    String plain = new BigDecimal(Double.toString(value)).toPlainString();
    return plain.contains(".") ? plain : plain + ".0";
  }
}
