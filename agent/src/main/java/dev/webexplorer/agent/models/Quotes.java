package dev.webexplorer.agent.models;

import dev.webexplorer.browser.Page;
import java.text.Normalizer;
import java.util.Locale;

/** What a reading quotes, held against the page. */
final class Quotes {
  private Quotes() {}

  /**
   * Returns the reading without the quotes that are not in the page, and says how many those were.
   */
  static String kept(String reading, Page page) {
    String text = plain(page.text());
    String markdown = plain(page.markdown());
    StringBuilder kept = new StringBuilder();
    int invented = 0;
    for (String line : reading.strip().lines().toList()) {
      if (line.startsWith(">")) {
        String quote = plain(line.substring(1));
        if (quote.isEmpty() || !(text.contains(quote) || markdown.contains(quote))) {
          invented++;
          continue;
        }
      }
      kept.append(line).append('\n');
    }
    if (invented > 0) {
      kept.append('(').append(invented).append(" quotes were not in the page and are left out.)");
    }
    return kept.toString().strip();
  }

  /** Letters and digits alone, so that spelling of quotes, dashes and space does not matter. */
  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}]+", " ")
        .strip();
  }
}
