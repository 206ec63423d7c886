package dev.webexplorer.datagen.facts;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Years, and the vaguer stretches of time that hold them: level 0 the year, 1 a part of its decade,
 * 2 a half of its century. Years before 1000 have no parts of decades: 1 is half a century, 2 a
 * century.
 */
public final class Times {
  /** A year of our era from 100 on that is no part of a larger number. */
  public static final Pattern YEAR =
      Pattern.compile("(?<![\\d.,$£€-])\\b(1\\d{3}|20\\d{2})\\b(?![,.]\\d|%)");

  private Times() {}

  /** Returns words for the year at a level: "1994", "the mid-1990s", "the second half of …". */
  public static String words(int year, int level) {
    if (level == 0) {
      return Integer.toString(year);
    }
    if (level == 1) {
      int in = year % 10;
      String part = in < 4 ? "early " : in < 7 ? "mid-" : "late ";
      return "the " + part + (year - in) + "s";
    }
    String half = year % 100 < 50 ? "first" : "second";
    return "the " + half + " half of the " + century(year) + " century";
  }

  private static String century(int year) {
    int number = year / 100 + 1;
    String suffix =
        switch (number % 100 < 20 ? number % 100 : number % 10) {
          case 1 -> "st";
          case 2 -> "nd";
          case 3 -> "rd";
          default -> "th";
        };
    return number + suffix;
  }

  /** Returns the term that stands for a year at a level. */
  public static String term(int year, int level) {
    return "y" + level + ":" + words(year, level);
  }

  /** Adds the terms of all years that a sentence names, at all levels. */
  static void terms(String sentence, Set<String> into) {
    Matcher year = YEAR.matcher(sentence);
    while (year.find()) {
      for (int level = 0; level < 3; level++) {
        into.add(term(Integer.parseInt(year.group(1)), level));
      }
    }
  }
}
