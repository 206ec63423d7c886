package dev.webexplorer.agent.models;

import dev.webexplorer.agent.TokenCounter;
import dev.webexplorer.agent.text.StopWords;
import dev.webexplorer.agent.text.Token;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The parts of a text that matter for a goal, in the text's order. */
final class Passages {
  private static final String GAP = "[…]";
  private static final int LONGEST = 2000;

  private record Scored(int position, double score) {}

  private Passages() {}

  /** Returns the text itself if it fits, else the passages that share most words with the goal. */
  static String of(String text, String goal, int room, TokenCounter counter) {
    if (counter.count(text) <= room) {
      return text;
    }
    List<String> parts = parts(text);
    BitSet taken = new BitSet();
    int left = room;
    for (Scored scored : ranked(parts, goal)) {
      int size = counter.count(parts.get(scored.position())) + counter.count(GAP);
      if (size <= left) {
        taken.set(scored.position());
        left -= size;
      }
    }
    StringBuilder chosen = new StringBuilder();
    int last = -1;
    for (int i = taken.nextSetBit(0); i >= 0; i = taken.nextSetBit(i + 1)) {
      chosen.append(i == last + 1 ? "" : GAP + "\n\n").append(parts.get(i)).append("\n\n");
      last = i;
    }
    return chosen.append(last == parts.size() - 1 ? "" : GAP).toString().strip();
  }

  /** Paragraphs; one that is very long in pieces, so that it can be taken in part. */
  private static List<String> parts(String text) {
    List<String> parts = new ArrayList<>();
    for (String paragraph : text.split("\\n\\s*\\n", -1)) {
      String rest = paragraph.strip();
      while (rest.length() > LONGEST) {
        int space = Math.max(rest.lastIndexOf('\n', LONGEST), rest.lastIndexOf(' ', LONGEST));
        int end = space > LONGEST / 2 ? space : LONGEST;
        parts.add(rest.substring(0, end).strip());
        rest = rest.substring(end).strip();
      }
      if (!rest.isEmpty()) {
        parts.add(rest);
      }
    }
    return parts;
  }

  /** By the goal's words in them, rare ones first; the beginning of the text among equals. */
  private static List<Scored> ranked(List<String> parts, String goal) {
    Set<String> wanted =
        Token.of(goal).stream()
            .filter(token -> !StopWords.has(token.lower()))
            .map(Token::stem)
            .collect(Collectors.toCollection(HashSet::new));
    List<Set<String>> found = new ArrayList<>();
    Map<String, Integer> frequency = new HashMap<>();
    for (String part : parts) {
      Set<String> here =
          Token.of(part).stream().map(Token::stem).collect(Collectors.toCollection(HashSet::new));
      here.retainAll(wanted);
      here.forEach(stem -> frequency.merge(stem, 1, Integer::sum));
      found.add(here);
    }
    List<Scored> ranked = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      double score = 0;
      for (String stem : found.get(i)) {
        score += Math.log(1 + (double) parts.size() / frequency.getOrDefault(stem, 1));
      }
      ranked.add(new Scored(i, score));
    }
    ranked.sort(
        Comparator.comparingDouble(Scored::score).reversed().thenComparingInt(Scored::position));
    return ranked;
  }
}
