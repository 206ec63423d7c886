package dev.webexplorer.evaluate.run;

import dev.webexplorer.evaluate.Basis;
import dev.webexplorer.evaluate.statistics.Agreement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The judges of a run beside each other.
 *
 * @param judges by name
 * @param pairs every two of them, over what both judged
 * @param alpha Krippendorff's, of all; empty for one judge
 */
public record JudgeFigures(
    SortedMap<String, Tally> judges, List<Pair> pairs, OptionalDouble alpha) {

  /**
   * What one judge said.
   *
   * @param prechecked judged without a call, as the answer equals the gold
   * @param costUsd empty when a price is missing
   */
  public record Tally(long judged, long correct, long prechecked, OptionalDouble costUsd) {}

  /**
   * Two judges.
   *
   * @param both attempts that both judged
   * @param same of them, on which they agree
   * @param onlyFirst called right by the first alone
   * @param kappa Cohen's; empty where it is not defined
   */
  public record Pair(
      String first,
      String second,
      long both,
      long same,
      long onlyFirst,
      long onlySecond,
      OptionalDouble kappa) {}

  static JudgeFigures of(Collection<AttemptFigures> attempts) {
    TreeSet<String> names = new TreeSet<>();
    attempts.forEach(one -> names.addAll(one.opinions().keySet()));
    SortedMap<String, Tally> tallies = new TreeMap<>();
    List<Pair> pairs = new ArrayList<>();
    for (String name : names) {
      tallies.put(name, tally(name, attempts));
      names.tailSet(name, false).forEach(other -> pairs.add(pair(name, other, attempts)));
    }
    List<List<Boolean>> units =
        attempts.stream()
            .map(
                one -> one.opinions().values().stream().flatMap(o -> o.correct().stream()).toList())
            .toList();
    return new JudgeFigures(
        tallies, pairs, names.size() < 2 ? OptionalDouble.empty() : Agreement.alpha(units));
  }

  private static Tally tally(String judge, Collection<AttemptFigures> attempts) {
    List<Opinions.Opinion> said =
        attempts.stream()
            .filter(one -> one.opinions().containsKey(judge))
            .map(one -> one.opinions().get(judge))
            .toList();
    boolean priced = said.stream().allMatch(one -> one.costUsd().isPresent());
    return new Tally(
        said.stream().filter(one -> one.correct().isPresent()).count(),
        said.stream().filter(one -> one.correct().orElse(false)).count(),
        said.stream().filter(one -> one.way() == Basis.Way.PRECHECK).count(),
        priced
            ? OptionalDouble.of(said.stream().mapToDouble(one -> one.costUsd().orElse(0)).sum())
            : OptionalDouble.empty());
  }

  private static Pair pair(String first, String second, Collection<AttemptFigures> attempts) {
    List<Boolean> ofFirst = new ArrayList<>();
    List<Boolean> ofSecond = new ArrayList<>();
    int same = 0;
    int onlyFirst = 0;
    for (AttemptFigures one : attempts) {
      if (one.says(first).isPresent() && one.says(second).isPresent()) {
        ofFirst.add(one.says(first).get());
        ofSecond.add(one.says(second).get());
        same += ofFirst.getLast().equals(ofSecond.getLast()) ? 1 : 0;
        onlyFirst += ofFirst.getLast() && !ofSecond.getLast() ? 1 : 0;
      }
    }
    return new Pair(
        first,
        second,
        ofFirst.size(),
        same,
        onlyFirst,
        ofFirst.size() - same - onlyFirst,
        Agreement.kappa(ofFirst, ofSecond));
  }
}
