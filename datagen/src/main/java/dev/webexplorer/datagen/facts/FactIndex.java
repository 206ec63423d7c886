package dev.webexplorer.datagen.facts;

import dev.webexplorer.browser.local.TermIndex;
import java.util.BitSet;
import java.util.Collection;

/**
 * Every sentence of a corpus with the facts in it, as terms: the stems of its words, the kinds of
 * the things that it names, its dates and counts at every level of vagueness. A sentence speaks for
 * the page that it stands on and for every page that it names. Thread-safe.
 */
public final class FactIndex implements AutoCloseable {
  private final Catalog catalog;
  private final TermIndex sentences;
  private final Speakers speakers;

  FactIndex(Catalog catalog, TermIndex sentences, Speakers speakers) {
    this.catalog = catalog;
    this.sentences = sentences;
    this.speakers = speakers;
  }

  public Catalog catalog() {
    return catalog;
  }

  /**
   * Returns the pages for which some one sentence holds at least a share of the terms.
   *
   * @param share 0 to 1; rounded up to whole terms
   */
  public BitSet satisfying(Collection<String> terms, double share) {
    BitSet pages = new BitSet(catalog.size());
    for (int sentence : matching(terms, share)) {
      speakers.addTo(pages, sentence);
    }
    return pages;
  }

  /**
   * Returns the pages for which some one sentence does so and speaks for a second page, too.
   *
   * @param with ordinals that the second may have
   */
  public BitSet satisfying(Collection<String> terms, double share, BitSet with) {
    BitSet pages = new BitSet(catalog.size());
    for (int sentence : matching(terms, share)) {
      speakers.addTo(pages, sentence, with);
    }
    return pages;
  }

  /** Returns the pages that name another page, or are named by one. */
  public BitSet tied() {
    return speakers.tied(catalog.size());
  }

  private int[] matching(Collection<String> terms, double share) {
    int least = (int) Math.ceil(share * terms.size() - 1e-9);
    return sentences.matching(terms, Math.max(1, least));
  }

  @Override
  public void close() {
    sentences.close();
  }
}
