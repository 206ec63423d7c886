package dev.webexplorer.evaluate.judge.official;

import java.util.Collection;
import java.util.HashSet;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * How much of what is relevant was found, as BrowseComp-Plus has it for retrieved documents and
 * FRAMES for its articles.
 *
 * @param found of the relevant
 * @param relevant in all
 */
public record Found(int found, int relevant) {

  public static Found of(Collection<String> seen, Set<String> relevant) {
    Set<String> both = new HashSet<>(relevant);
    both.retainAll(new HashSet<>(seen));
    return new Found(both.size(), relevant.size());
  }

  /** Returns the share that was found; empty where nothing is relevant. */
  public OptionalDouble recall() {
    return relevant == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) found / relevant);
  }
}
