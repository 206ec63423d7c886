package dev.webexplorer.datagen.filter;

import dev.webexplorer.datasets.QaPair;
import java.util.function.Function;

/** Looks at a finished pair and says whether it may stand in the dataset. Thread-safe. */
public interface Filter {

  /** As in {@code checks} and in reports: {@code leak}, {@code closed_book} … */
  String name();

  /** What one look costs; the cheap filters are asked first. */
  Cost cost();

  /**
   * Looks at all rounds of the pair, with its clues and evidence.
   *
   * @throws RuntimeException when it cannot tell now, but might when asked again (a model that is
   *     away); the pair is then neither accepted nor refused
   */
  Finding examine(QaPair pair);

  /**
   * Told of each pair that stands in the dataset, in its order; for filters that compare a pair
   * with those before it.
   */
  default void accepted(QaPair pair) {}

  /** From cheap to dear. */
  enum Cost {
    /** Reads the pair. */
    TEXT,
    /** Looks pages up. */
    PAGES,
    SEARCH,
    /** Asks a model. */
    MODEL,
    /** Lets a model work with tools. */
    AGENT
  }

  /** Returns a filter that is a function of the pair. */
  static Filter of(String name, Cost cost, Function<QaPair, Finding> examine) {
    return new Filter() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public Cost cost() {
        return cost;
      }

      @Override
      public Finding examine(QaPair pair) {
        return examine.apply(pair);
      }
    };
  }

  /** Returns a filter that is not asked, for lack of what it needs, so that the pair says so. */
  static Filter skipped(String name, Cost cost, String why) {
    return of(name, cost, _ -> Finding.skipped(why));
  }
}
