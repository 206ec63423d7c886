package dev.webexplorer.browser;

/**
 * A web whose pages can all be listed. Ordinals run from 0 and are stable for one {@link WebId}.
 */
public interface Corpus extends Web {

  int size();

  /** Returns the page with that ordinal, {@code 0 <= ordinal < size()}; redirects have none. */
  Page page(int ordinal);
}
