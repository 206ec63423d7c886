package dev.webexplorer.agent.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** Decides from a notebook what to do next. */
final class Planner {
  /** What to do next. */
  sealed interface Move {
    record Search(List<String> queries) implements Move {}

    record Browse(Candidate page) implements Move {}

    record Answer() implements Move {}
  }

  private final Notebook notebook;
  private final Chance chance;
  private final List<String> queries;
  private final Patience patience;

  Planner(Notebook notebook, Chance chance, Patience patience) {
    this.notebook = notebook;
    this.chance = chance;
    this.patience = patience;
    this.queries = Queries.of(notebook.inquiry(), chance);
  }

  Move next() {
    if (patience.over(notebook)) {
      return new Move.Answer();
    }
    Optional<Candidate> page = nextPage();
    List<String> ask = nextQueries();
    boolean browse =
        page.isPresent()
            && notebook.searches() > 0
            && (ask.isEmpty() || notebook.browsesSinceSearch() < patience.browsesPerSearch());
    if (browse) {
      return new Move.Browse(page.get());
    }
    return ask.isEmpty() ? new Move.Answer() : new Move.Search(ask);
  }

  private List<String> nextQueries() {
    List<String> next = new ArrayList<>();
    List<String> verifying = verifications();
    List<String> planned = queries.stream().filter(query -> !notebook.wasAsked(query)).toList();
    int whole = notebook.inquiry().constraints().size() + 1;
    boolean opening = notebook.searches() * patience.queriesPerSearch() < whole;
    for (List<String> source :
        opening ? List.of(planned, verifying) : List.of(verifying, planned)) {
      int room = Math.min(source.size(), patience.queriesPerSearch() - next.size());
      next.addAll(source.subList(0, room));
    }
    return next;
  }

  /**
   * What a hop leads to, and the best candidates, beside the constraint of which the least is
   * known.
   */
  private List<String> verifications() {
    List<String> found = new ArrayList<>();
    List<Constraint> constraints = notebook.inquiry().constraints();
    for (int i = 0; i < constraints.size(); i++) {
      int hop = i;
      if (constraints.get(i).hopOf() >= 0) {
        Constraint of = constraints.get(constraints.get(i).hopOf());
        best(each -> each.direct(hop), 1).forEach(each -> found.add(Queries.verify(each, of)));
      }
    }
    for (Candidate each : best(Candidate::support, 2)) {
      int least = 0;
      for (int i = 1; i < each.own.length; i++) {
        boolean hop = constraints.get(i).hopOf() >= 0;
        least = !hop && each.met(i) < each.met(least) ? i : least;
      }
      found.add(Queries.verify(each, constraints.get(least)));
    }
    found.removeIf(notebook::wasAsked);
    return found;
  }

  private List<Candidate> best(ToDoubleFunction<Candidate> measure, int most) {
    List<Candidate> ranked = new ArrayList<>(notebook.candidates());
    ranked.removeIf(each -> each.failed || measure.applyAsDouble(each) < patience.worthVerifying());
    ranked.sort(
        Comparator.comparingDouble(measure).reversed().thenComparingInt(each -> each.ordinal));
    return ranked.subList(0, Math.min(most, ranked.size()));
  }

  private Optional<Candidate> nextPage() {
    Candidate found = null;
    double most = patience.worthBrowsing();
    for (Candidate each : notebook.candidates()) {
      double promise = each.opened || each.url.isEmpty() ? 0 : promise(each);
      if (promise > most) {
        most = promise;
        found = each;
      }
    }
    return Optional.ofNullable(found);
  }

  /** A page promises an answer by its support, and the way to one by what it says of a clue. */
  private double promise(Candidate page) {
    double says = 0;
    for (double said : page.says) {
      says = Math.max(says, said);
    }
    double support = page.inQuestion ? 0 : page.support();
    return support + 0.35 * says + 0.25 * Math.min(1.5, page.searchRank) + chance.of(page.url);
  }
}
