package dev.webexplorer.browser.extract;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How an extracted text agrees with the true one, by runs of four words. Words are letters, digits
 * and underscores; a text of fewer than four words is one run; runs count as often as they occur.
 *
 * @param precision share of the extracted text's runs that are true
 * @param recall share of the true text's runs that were extracted
 */
public record ShingleScore(double precision, double recall) {
  private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);
  private static final int LENGTH = 4;

  public static ShingleScore of(String truth, String extracted) {
    Map<String, Integer> wanted = shingles(truth);
    Map<String, Integer> got = shingles(extracted);
    double common = 0;
    for (Map.Entry<String, Integer> shingle : got.entrySet()) {
      common += Math.min(shingle.getValue(), wanted.getOrDefault(shingle.getKey(), 0));
    }
    return new ShingleScore(
        share(common, count(got), wanted.isEmpty()), share(common, count(wanted), got.isEmpty()));
  }

  /** Returns the means of precision and of recall. */
  public static ShingleScore mean(Collection<ShingleScore> scores) {
    return new ShingleScore(
        scores.stream().mapToDouble(ShingleScore::precision).average().orElse(0),
        scores.stream().mapToDouble(ShingleScore::recall).average().orElse(0));
  }

  public double f1() {
    double sum = precision + recall;
    return sum == 0 ? 0 : 2 * precision * recall / sum;
  }

  private static double share(double common, int all, boolean otherIsEmpty) {
    if (all == 0) {
      return otherIsEmpty ? 1 : 0;
    }
    return common / all;
  }

  private static int count(Map<String, Integer> shingles) {
    return shingles.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static Map<String, Integer> shingles(String text) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      words.add(matcher.group());
    }
    Map<String, Integer> shingles = new HashMap<>();
    if (!words.isEmpty() && words.size() < LENGTH) {
      shingles.put(String.join(" ", words), 1);
    }
    for (int i = 0; i + LENGTH <= words.size(); i++) {
      shingles.merge(String.join(" ", words.subList(i, i + LENGTH)), 1, Integer::sum);
    }
    return shingles;
  }
}
