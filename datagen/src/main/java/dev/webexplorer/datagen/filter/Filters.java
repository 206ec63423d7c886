package dev.webexplorer.datagen.filter;

import dev.webexplorer.datasets.QaPair;
import dev.webexplorer.datasets.journal.Journal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Filters from the cheapest on, those of one cost in the order given.
 *
 * @param inOrder with different names
 */
public record Filters(List<Filter> inOrder) {
  public static final Filters NONE = new Filters(List.of());

  public Filters {
    inOrder = inOrder.stream().sorted(Comparator.comparing(Filter::cost)).toList();
  }

  public static Filters of(Filter... filters) {
    return new Filters(List.of(filters));
  }

  /** Asks one after the other up to the first that refuses. */
  public Examined examine(QaPair pair) {
    List<Examined.Said> findings = new ArrayList<>();
    for (Filter filter : inOrder) {
      Finding finding = filter.examine(pair);
      findings.add(new Examined.Said(filter.name(), finding));
      if (finding.kind() == Finding.Kind.FAIL) {
        break;
      }
    }
    return Examined.of(pair, findings);
  }

  /** Tells all of a pair that stands in the dataset. */
  public void accepted(QaPair pair) {
    inOrder.forEach(filter -> filter.accepted(pair));
  }

  /**
   * Returns the same filters; what a model said is kept as a step of the job and never paid twice.
   */
  public Filters journaled(Journal journal, String job) {
    return new Filters(
        inOrder.stream()
            .map(filter ->
                filter.cost().compareTo(Filter.Cost.MODEL) < 0
                    ? filter
                    : journaled(filter, journal, job))
            .toList());
  }

  private static Filter journaled(Filter filter, Journal journal, String job) {
    return Filter.of(
        filter.name(),
        filter.cost(),
        pair ->
            journal.step(
                job,
                "filter " + filter.name() + " " + pair.id(),
                Finding.class,
                () -> filter.examine(pair)));
  }
}
