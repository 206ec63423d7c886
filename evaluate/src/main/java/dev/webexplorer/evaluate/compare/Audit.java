package dev.webexplorer.evaluate.compare;

import dev.webexplorer.datasets.InputException;
import dev.webexplorer.evaluate.run.AttemptFigures;
import dev.webexplorer.evaluate.run.RunFigures;
import dev.webexplorer.evaluate.statistics.Agreement;
import dev.webexplorer.evaluate.statistics.Estimate;
import dev.webexplorer.evaluate.statistics.Stratified;
import dev.webexplorer.evaluate.statistics.Stratified.Stratum;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * A person's look at a judge's verdicts: a sample of attempts drawn from those called right, those
 * called wrong and those left unjudged, and what the marks say of all of them.
 *
 * @param accuracy over all attempts, as the marks correct it
 * @param judged the same as the judge has it, over what it judged
 * @param marked how many attempts a person marked
 * @param agreement share of the marked ones with a verdict on which person and judge agree
 * @param kappa Cohen's, over the same; empty where it is not defined
 * @param strata what was marked of each kind of verdict
 */
public record Audit(
    Estimate accuracy,
    OptionalDouble judged,
    int marked,
    OptionalDouble agreement,
    OptionalDouble kappa,
    Map<Kind, Stratum> strata) {
  private static final int AT_LEAST = 5;

  /** What a judge said. */
  public enum Kind {
    CORRECT,
    WRONG,
    UNJUDGED;

    static Kind of(AttemptFigures attempt) {
      return attempt.correct().map(right -> right ? CORRECT : WRONG).orElse(UNJUDGED);
    }
  }

  private static Map<Kind, List<AttemptFigures>> kinds(RunFigures figures) {
    Map<Kind, List<AttemptFigures>> kinds = new EnumMap<>(Kind.class);
    figures
        .attempts()
        .forEach(one -> kinds.computeIfAbsent(Kind.of(one), _ -> new ArrayList<>()).add(one));
    return kinds;
  }

  /**
   * Draws attempts to be marked: of each kind of verdict as many as its share, but at least five or
   * all there are. They come in an order that tells nothing of the verdict.
   *
   * @param most attempts in all, at least 1; a few more where kinds are rare
   * @return ids of trajectories
   */
  public static List<String> sample(RunFigures figures, int most, long randomSeed) {
    SplittableRandom random = new SplittableRandom(randomSeed);
    List<String> drawn = new ArrayList<>();
    double all = figures.attempts().size();
    kinds(figures)
        .values()
        .forEach(kind -> {
          int share = (int) Math.round(most * kind.size() / all);
          int size = Math.min(kind.size(), Math.max(share, AT_LEAST));
          shuffled(kind.stream().map(AttemptFigures::id).toList(), random).stream()
              .limit(size)
              .forEach(drawn::add);
        });
    return shuffled(drawn, random);
  }

  private static <T> List<T> shuffled(List<T> all, SplittableRandom random) {
    List<T> order = new ArrayList<>(all);
    Collections.shuffle(order, random);
    return order;
  }

  /**
   * Corrects the accuracy by a person's marks.
   *
   * @param marks whether the trajectory of an id ended right
   * @throws InputException for a mark on an attempt that is not in the run, and when no attempt of
   *     some kind is marked
   */
  public static Audit of(RunFigures figures, Map<String, Boolean> marks) {
    Map<String, Boolean> left = new TreeMap<>(marks);
    Map<Kind, Stratum> strata = new EnumMap<>(Kind.class);
    List<Boolean> person = new ArrayList<>();
    List<Boolean> judge = new ArrayList<>();
    kinds(figures)
        .forEach((kind, attempts) -> {
          int seen = 0;
          int right = 0;
          for (AttemptFigures one : attempts) {
            Boolean mark = left.remove(one.id());
            if (mark != null) {
              seen++;
              right += mark ? 1 : 0;
              one.correct().ifPresent(judge::add);
              one.correct().ifPresent(_ -> person.add(mark));
            }
          }
          strata.put(kind, stratum(kind, attempts.size(), seen, right));
        });
    if (!left.isEmpty()) {
      throw new InputException(
          "attempt " + left.keySet().iterator().next() + " is not in the run; it is another run's");
    }
    int same = 0;
    for (int i = 0; i < judge.size(); i++) {
      same += judge.get(i).equals(person.get(i)) ? 1 : 0;
    }
    return new Audit(
        Stratified.share(new ArrayList<>(strata.values())),
        figures.attempts().stream()
            .filter(AttemptFigures::judged)
            .mapToInt(one -> one.right() ? 1 : 0)
            .average(),
        marks.size(),
        judge.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of((double) same / judge.size()),
        Agreement.kappa(judge, person),
        strata);
  }

  private static Stratum stratum(Kind kind, int size, int seen, int right) {
    if (seen == 0) {
      throw new InputException(
          "none of the %d attempts that the judge calls %s is marked; mark at least one"
              .formatted(size, kind.name().toLowerCase(Locale.ROOT)));
    }
    return new Stratum(size, seen, right);
  }
}
