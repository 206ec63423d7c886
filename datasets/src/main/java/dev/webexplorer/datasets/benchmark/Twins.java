package dev.webexplorer.datasets.benchmark;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds a question again in another file, which may have no ids or may have retouched it. */
final class Twins {
  private static final int PIECE = 4;
  private static final double ALIKE = 0.6;

  private final Map<String, BenchmarkItem> byId = new HashMap<>();
  private final Map<String, BenchmarkItem> byText = new HashMap<>();

  Twins(List<BenchmarkItem> items) {
    for (BenchmarkItem item : items) {
      byId.put(item.id(), item);
      byText.putIfAbsent(letters(item.question()), item);
    }
  }

  /** Returns the item of the same id, else the same letters and digits, else the one most alike. */
  Optional<BenchmarkItem> of(BenchmarkItem item) {
    String letters = letters(item.question());
    return Optional.ofNullable(byId.get(item.id()))
        .or(() -> Optional.ofNullable(byText.get(letters)))
        .or(() -> alike(pieces(letters)));
  }

  private Optional<BenchmarkItem> alike(Set<String> pieces) {
    double most = ALIKE;
    Optional<BenchmarkItem> found = Optional.empty();
    for (Map.Entry<String, BenchmarkItem> other : byText.entrySet()) {
      Set<String> shared = pieces(other.getKey());
      int all = pieces.size() + shared.size();
      shared.retainAll(pieces);
      double share = all == 0 ? 0 : 2.0 * shared.size() / all;
      if (share > most) {
        most = share;
        found = Optional.of(other.getValue());
      }
    }
    return found;
  }

  /** Returns what of a text is neither case, spacing nor punctuation. */
  static String letters(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}]", "");
  }

  private static Set<String> pieces(String letters) {
    Set<String> pieces = new HashSet<>();
    for (int i = 0; i + PIECE <= letters.length(); i++) {
      pieces.add(letters.substring(i, i + PIECE));
    }
    return pieces;
  }
}
