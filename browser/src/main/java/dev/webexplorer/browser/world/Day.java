package dev.webexplorer.browser.world;

import java.util.List;

/** A day, written as exactly as the place asks for. */
record Day(int year, int month, int day) {
  static final Day NONE = new Day(0, 0, 0);

  private static final List<String> MONTHS =
      List.of(
          "January",
          "February",
          "March",
          "April",
          "May",
          "June",
          "July",
          "August",
          "September",
          "October",
          "November",
          "December");
  private static final int SHORTEST_MONTH = 28;

  static Day in(int year, Dice dice) {
    return new Day(year, dice.between(1, MONTHS.size()), dice.between(1, SHORTEST_MONTH));
  }

  /** "14 March 1874". */
  String full() {
    return day + " " + monthName() + " " + year;
  }

  /** "March". */
  String monthName() {
    return MONTHS.get(month - 1);
  }

  /** ISO 8601, with 4 (year), 7 (month) or 10 (day) characters. */
  String iso(int length) {
    String text = year + (month < 10 ? "-0" : "-") + month + (day < 10 ? "-0" : "-") + day;
    return text.substring(0, length);
  }
}
