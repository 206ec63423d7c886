package dev.webexplorer.bench.filters;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Says a question lightly otherwise: 15 % of its words, at least one, are other words altogether,
 * what stands before and after a comma or full stop in the middle change places in half of them,
 * and words are put before it. In Chinese: the same of characters.
 */
final class Paraphrase {
  private static final double REPLACED = 0.15;
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
  private static final List<String> OPENINGS =
      List.of("Please answer: ", "Here is a puzzle. ", "", "I wonder: ", "Q: ");

  private final List<String> words = new ArrayList<>();
  private final List<String> characters = new ArrayList<>();
  private final Random random;

  /** Takes other words from a text. */
  Paraphrase(List<String> texts, Random random) {
    this.random = random;
    for (String text : texts) {
      if (HAN.matcher(text).find()) {
        characters.addAll(
            text.codePoints()
                .mapToObj(Character::toString)
                .filter(c -> HAN.matcher(c).matches())
                .toList());
      } else {
        words.addAll(List.of(text.split("\\s+")));
      }
    }
  }

  String of(String question) {
    boolean han = HAN.matcher(question).find() && !characters.isEmpty();
    List<String> pieces =
        new ArrayList<>(
            han
                ? question.codePoints().mapToObj(Character::toString).toList()
                : List.of(question.strip().split("\\s+")));
    List<String> others = han ? characters : words;
    List<Integer> places = new ArrayList<>(IntStream.range(0, pieces.size()).boxed().toList());
    Collections.shuffle(places, random);
    long replaced = Math.max(1, Math.round(REPLACED * pieces.size()));
    for (int place : places.subList(0, (int) replaced)) {
      pieces.set(place, others.get(random.nextInt(others.size())));
    }
    if (random.nextBoolean()) {
      swap(pieces);
    }
    String opening = han ? "请问：" : OPENINGS.get(random.nextInt(OPENINGS.size()));
    return opening + pieces.stream().collect(Collectors.joining(han ? "" : " "));
  }

  private static void swap(List<String> pieces) {
    for (int i = pieces.size() / 3; i < 2 * pieces.size() / 3; i++) {
      if (pieces.get(i).matches(".*[,.;，。；]")) {
        Collections.rotate(pieces, pieces.size() - i - 1);
        return;
      }
    }
  }
}
