package dev.webexplorer.browser;

/**
 * What to search for.
 *
 * @param text plain words; no query syntax is honoured
 * @param limit most results wanted, at least 1
 */
public record SearchQuery(String text, int limit) {

  public static final int DEFAULT_LIMIT = 10;

  public static SearchQuery of(String text) {
    return new SearchQuery(text, DEFAULT_LIMIT);
  }
}
