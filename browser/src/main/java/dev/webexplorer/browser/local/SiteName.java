package dev.webexplorer.browser.local;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a site puts behind the title of nearly every page of its own: " - cppreference.com". It is
 * no part of what the page is about.
 *
 * @param suffix with the sign before it; empty when there is none
 */
public record SiteName(String suffix) {
  private static final Pattern SUFFIX = Pattern.compile(".*\\S(\\s+[-–—|·:»]\\s+\\S.*)");
  private static final int FEWEST = 5;
  private static final double SHARE = 0.8;

  /** Learns it from some titles. */
  public static SiteName of(List<String> titles) {
    Map<String, Integer> counts = new HashMap<>();
    for (String title : titles) {
      Matcher suffix = SUFFIX.matcher(title);
      if (suffix.matches()) {
        counts.merge(suffix.group(1), 1, Integer::sum);
      }
    }
    return counts.entrySet().stream()
        .filter(entry -> entry.getValue() >= Math.max(FEWEST, SHARE * titles.size()))
        .findAny()
        .map(entry -> new SiteName(entry.getKey()))
        .orElse(new SiteName(""));
  }

  /** Returns the title without the site's name. */
  public String takenFrom(String title) {
    return title.length() > suffix.length() && title.endsWith(suffix)
        ? title.substring(0, title.length() - suffix.length())
        : title;
  }
}
