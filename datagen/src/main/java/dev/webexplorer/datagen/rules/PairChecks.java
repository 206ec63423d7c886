package dev.webexplorer.datagen.rules;

import dev.webexplorer.browser.Corpus;
import dev.webexplorer.datagen.facts.FactIndex;
import dev.webexplorer.datagen.filter.Filter;
import dev.webexplorer.datagen.filter.Filters;
import dev.webexplorer.datagen.filter.Finding;
import dev.webexplorer.datagen.filter.LeakFilter;
import dev.webexplorer.datagen.filter.QuoteFilter;

/**
 * The filters of a pair that rules wrote, for the whole of its evolution, whatever was checked on
 * the way.
 */
record PairChecks(Corpus web, FactIndex facts) {

  Filters of(RuleEvolver.Evolution evolution) {
    return Filters.of(
        new LeakFilter(),
        new QuoteFilter(web),
        Filter.of("unique", Filter.Cost.PAGES, _ -> unique(evolution)),
        Filter.of("shortcut", Filter.Cost.SEARCH, _ -> hard(evolution)));
  }

  private Finding unique(RuleEvolver.Evolution evolution) {
    Uniqueness uniqueness = new Uniqueness(facts);
    return evolution.stages().stream().map(RuleEvolver.Stage::sketch).allMatch(uniqueness::holds)
        ? Finding.PASS
        : Finding.refused("another page of the web satisfies all clues");
  }

  private static Finding hard(RuleEvolver.Evolution evolution) {
    return evolution.hard()
        ? Finding.PASS
        : Finding.refused("one search for the question or a clue finds the answer");
  }
}
