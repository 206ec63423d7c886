package dev.webexplorer.agent.tools;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What {@code search} writes, read back. */
public final class Listing {
  private static final Pattern HIT = Pattern.compile("(\\d{1,6})\\. \\[(.*)\\]\\((\\S+)\\)");
  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Cntrl}]+");

  /**
   * One hit.
   *
   * @param query the query's position in the call, from 0
   * @param rank from 1
   */
  public record Hit(int query, int rank, String title, String url, String snippet) {}

  private Listing() {}

  /** Returns the hits of a search observation in order; other text gives none. */
  public static List<Hit> parse(String observation) {
    List<Hit> hits = new ArrayList<>();
    List<String> lines = observation.lines().toList();
    int query = -1;
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).startsWith("Results for: ")) {
        query++;
        continue;
      }
      Matcher hit = HIT.matcher(lines.get(i));
      if (query >= 0 && hit.matches()) {
        boolean snippet = i + 1 < lines.size() && lines.get(i + 1).startsWith("   ");
        hits.add(
            new Hit(
                query,
                Integer.parseInt(hit.group(1)),
                hit.group(2),
                hit.group(3),
                snippet ? lines.get(i + 1).strip() : ""));
      }
    }
    return hits;
  }

  /** Returns a text on one line. */
  static String line(String text) {
    return SPACE.matcher(text).replaceAll(" ").strip();
  }
}
