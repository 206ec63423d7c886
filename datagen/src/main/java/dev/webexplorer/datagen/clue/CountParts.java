package dev.webexplorer.datagen.clue;

import dev.webexplorer.datagen.facts.Counts;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the counts and measures of a sentence, with rounder ones. */
final class CountParts {
  private static final Pattern HEDGE =
      Pattern.compile(
          "(?i)\\b(?:about|around|approximately|roughly|some|nearly|almost|over|more than|at least"
              + "|up to|only|just|fewer than|less than|an estimated) $");
  private static final Pattern NOT_A_COUNT =
      Pattern.compile(
          "(?:No\\.?|#|[Nn]umber|[Aa]ged?|[Cc]hapter|[Ss]ection|[Rr]oute|and|to|or|at|the|in|by|"
              + "January|February|March|April|May|June|July|August|September|October|November"
              + "|December) $");

  private CountParts() {}

  static List<Part> find(String text) {
    List<Part> parts = new ArrayList<>();
    Matcher count = Counts.COUNT.matcher(text);
    while (count.find()) {
      double value = Counts.value(count);
      String before = text.substring(0, count.start());
      boolean year = value >= 1000 && value < 2100 && !count.group().contains(",");
      boolean counted = text.startsWith(" ", count.end()) && lower(text, count.end() + 1);
      if (year || !counted || ends(NOT_A_COUNT, before) || value < 10) {
        continue;
      }
      Matcher hedge = HEDGE.matcher(before);
      int start = hedge.find() ? hedge.start() : count.start();
      String exact = text.substring(start, count.end());
      String vague = "roughly " + Counts.round(value);
      if (!exact.equals(vague)) {
        Set<String> terms = Set.of(Counts.term(value));
        parts.add(
            Part.of(
                start,
                count.end(),
                List.of(Wording.obfuscated(exact, terms), Wording.obfuscated(vague, terms))));
      }
    }
    return parts;
  }

  private static boolean ends(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find();
  }

  private static boolean lower(String text, int at) {
    return at < text.length() && Character.isLowerCase(text.charAt(at));
  }
}
