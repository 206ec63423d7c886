package dev.webexplorer.datagen.filter;

import dev.webexplorer.agent.text.Token;
import dev.webexplorer.datasets.Clue;
import dev.webexplorer.datasets.QaPair;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * {@code duplicate}: the question says nearly the same as one accepted before: the Jaccard
 * similarity of the shingles of three words of their clues. Compared are questions alone that share
 * a shingle.
 */
public final class DuplicateFilter implements Filter {
  /** From this similarity on two questions are one. */
  static final double SIMILAR = 0.5;

  private static final int SHINGLE = 3;

  private final List<Integer> sizes = new ArrayList<>();
  private final Map<String, List<Integer>> byShingle = new HashMap<>();

  @Override
  public String name() {
    return "duplicate";
  }

  @Override
  public Cost cost() {
    return Cost.TEXT;
  }

  @Override
  public synchronized Finding examine(QaPair pair) {
    Set<String> shingles = shingles(pair);
    Map<Integer, Integer> shared = new HashMap<>();
    for (String shingle : shingles) {
      byShingle
          .getOrDefault(shingle, List.of())
          .forEach(each -> shared.merge(each, 1, Integer::sum));
    }
    boolean known =
        shared.entrySet().stream()
            .anyMatch(each -> {
              int union = shingles.size() + sizes.get(each.getKey()) - each.getValue();
              return each.getValue() >= SIMILAR * union;
            });
    return known ? Finding.refused("nearly the same as a question before") : Finding.PASS;
  }

  @Override
  public synchronized void accepted(QaPair pair) {
    Set<String> shingles = shingles(pair);
    shingles.forEach(
        each -> byShingle.computeIfAbsent(each, key -> new ArrayList<>()).add(sizes.size()));
    sizes.add(shingles.size());
  }

  private static Set<String> shingles(QaPair pair) {
    Set<String> shingles = new HashSet<>();
    for (Clue clue : pair.clues()) {
      List<String> words = Token.of(clue.text()).stream().map(Token::lower).toList();
      for (int i = 0; i + SHINGLE <= words.size(); i++) {
        shingles.add(String.join(" ", words.subList(i, i + SHINGLE)));
      }
    }
    return shingles;
  }
}
