package dev.webexplorer.agent.rules;

import dev.webexplorer.agent.text.StopWords;
import dev.webexplorer.agent.text.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One sentence of a question, as something that a sentence of a page may say too.
 *
 * @param text as it stands
 * @param words the content words by their weight, in the text's order
 * @param spans its numbers and years
 * @param slot where the answer stands in it; on a hop, what is looked for on the way
 * @param hopOf number of the constraint that names the thing that this one is about ("a river …
 *     This river …"); -1 when it is about the answer
 */
record Constraint(
    String text,
    Map<String, Double> words,
    Map<Integer, Double> stems,
    Map<Long, Double> pairs,
    Map<Span, Double> spans,
    Slot slot,
    int hopOf) {
  private static final double WORDS = 0.65;
  private static final double PAIRS = 0.35;

  static Constraint of(String text, Kind kind) {
    return hop(text, kind, -1);
  }

  static Constraint hop(String text, Kind about, int of) {
    return new Reader(text, Slot.find(text, about), of).read();
  }

  /** Returns how much there is to go by. */
  double weight() {
    return sum(stems) + sum(spans);
  }

  private static double sum(Map<?, Double> weights) {
    return weights.values().stream().mapToDouble(weight -> weight).sum();
  }

  /** Returns the share of this that the sentence says, 0 to 1. */
  double coverage(Unit unit) {
    double total = weight();
    if (total == 0) {
      return 0;
    }
    double words = saidWords(unit);
    if (words == 0) {
      return 0;
    }
    words += saidSpans(unit);
    double allPairs = sum(pairs);
    if (allPairs == 0) {
      return words / total;
    }
    return WORDS * words / total + PAIRS * saidPairs(unit) / allPairs;
  }

  private double saidWords(Unit unit) {
    double said = 0;
    Set<Integer> seen = new HashSet<>();
    for (int i = 0; i < unit.size(); i++) {
      int stem = unit.stem(i);
      Double weight = stems.get(stem);
      if (weight != null && seen.add(stem)) {
        said += weight;
      }
    }
    return said;
  }

  private double saidPairs(Unit unit) {
    double said = 0;
    Set<Long> seen = new HashSet<>();
    for (int i = 1; i < unit.size(); i++) {
      long pair = pair(unit.stem(i - 1), unit.stem(i));
      Double weight = pairs.get(pair);
      if (weight != null && seen.add(pair)) {
        said += weight;
      }
    }
    return said;
  }

  private double saidSpans(Unit unit) {
    double said = 0;
    for (Map.Entry<Span, Double> span : spans.entrySet()) {
      if (unit.numbers().stream().anyMatch(span.getKey()::overlaps)) {
        said += span.getValue();
      }
    }
    return said;
  }

  /** Returns the {@code most} weightiest words, in the text's order. */
  String keywords(int most) {
    Set<String> kept =
        words.entrySet().stream()
            .sorted(
                Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(most)
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
    return words.keySet().stream().filter(kept::contains).collect(Collectors.joining(" "));
  }

  private static long pair(int first, int second) {
    return ((long) first << 32) ^ (second & 0xffffffffL);
  }

  /** Takes a sentence apart. */
  private static final class Reader {
    private static final double DESCRIPTION = 0.5;

    private final String text;
    private final Slot slot;
    private final int hopOf;
    private final Map<String, Double> words = new LinkedHashMap<>();
    private final Map<Integer, Double> stems = new HashMap<>();
    private final Map<Long, Double> pairs = new HashMap<>();
    private final Map<Span, Double> spans = new LinkedHashMap<>();

    Reader(String text, Slot slot, int hopOf) {
      this.text = text;
      this.hopOf = hopOf;
      this.slot = slot;
    }

    Constraint read() {
      List<Numbers.Found> numbers = Numbers.find(text);
      numbers.forEach(found -> spans.put(found.span(), weight(found.span())));
      List<Token> tokens = Token.of(text);
      boolean[] described = described(tokens);
      List<Token> content = new ArrayList<>();
      for (int i = 0; i < tokens.size(); i++) {
        Token token = tokens.get(i);
        double weight = Lexicon.weight(token) * (described[i] ? DESCRIPTION : 1);
        boolean number =
            numbers.stream().anyMatch(n -> token.start() >= n.start() && token.end() <= n.end());
        if (weight == 0 || number || slot.holds(token)) {
          continue;
        }
        words.putIfAbsent(token.lower(), weight);
        stems.merge(token.stem().hashCode(), weight, Math::max);
        content.add(token);
      }
      for (int i = 1; i < content.size(); i++) {
        int first = content.get(i - 1).stem().hashCode();
        int second = content.get(i).stem().hashCode();
        pairs.put(
            pair(first, second),
            Math.min(stems.getOrDefault(first, 0.0), stems.getOrDefault(second, 0.0)));
      }
      return new Constraint(text, words, stems, pairs, spans, slot, hopOf);
    }

    private static double weight(Span span) {
      double width = span.high() - span.low();
      if (width == 0) {
        return 1.5;
      }
      return span.years() && width < 12 ? 1 : 0.6;
    }

    /**
     * Marks the words of indefinite descriptions ("a region of Italy"): they may stand for a name,
     * so a page need not say them.
     */
    private static boolean[] described(List<Token> tokens) {
      boolean[] marks = new boolean[tokens.size()];
      for (int i = 0; i < tokens.size(); i++) {
        String word = tokens.get(i).lower();
        if (!word.equals("a") && !word.equals("an") && !word.equals("another")) {
          continue;
        }
        int end = i + 1;
        boolean kind = false;
        while (end < tokens.size() && end < i + 6 && !StopWords.has(tokens.get(end).lower())) {
          kind |= Kind.isKnown(tokens.get(end).stem());
          end++;
        }
        boolean tail =
            end + 1 < tokens.size()
                && (tokens.get(end).lower().equals("of") || tokens.get(end).lower().equals("in"))
                && tokens.get(end + 1).capital();
        for (int j = i + 1; kind && j < (tail ? end + 2 : end); j++) {
          marks[j] = true;
        }
      }
      return marks;
    }
  }
}
