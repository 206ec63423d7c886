package dev.webexplorer.datagen.rules;

import dev.webexplorer.browser.Corpus;
import dev.webexplorer.datagen.facts.FactIndex;
import dev.webexplorer.datagen.filter.Filter;
import dev.webexplorer.datagen.filter.Filters;
import dev.webexplorer.datagen.filter.Finding;
import dev.webexplorer.datagen.filter.LeakFilter;
import dev.webexplorer.datagen.filter.QuoteFilter;
import java.util.List;

/**
 * The filters of a pair that rules wrote, for the whole of its evolution, whatever was checked on
 * the way.
 */
record PairChecks(Corpus web, FactIndex facts) {

  /**
   * Returns the filters.
   *
   * @param rounds of the question
   * @param hard what is to be said of how easily the last of them is found
   */
  Filters of(List<Sketch> rounds, Finding hard) {
    return Filters.of(
        new LeakFilter(),
        new QuoteFilter(web),
        Filter.of("unique", Filter.Cost.PAGES, _ -> unique(rounds)),
        Filter.of("shortcut", Filter.Cost.SEARCH, _ -> hard));
  }

  private Finding unique(List<Sketch> rounds) {
    Uniqueness uniqueness = new Uniqueness(facts);
    return rounds.stream().allMatch(uniqueness::holds)
        ? Finding.PASS
        : Finding.refused("another page of the web satisfies all clues");
  }
}
