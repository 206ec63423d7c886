package dev.webexplorer.agent.rules;

import dev.webexplorer.agent.text.Sentences;
import dev.webexplorer.agent.text.StopWords;
import dev.webexplorer.agent.text.Token;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A sentence as it is compared: hashes of its content words' stems in order, and its numbers. Stems
 * are held as hashes since a page has thousands and equality is all that is asked of them.
 */
final class Unit {
  private final int start;
  private final int end;
  private final int[] stems;
  private final List<Span> numbers;

  private Unit(int start, int end, int[] stems, List<Span> numbers) {
    this.start = start;
    this.end = end;
    this.stems = stems;
    this.numbers = numbers;
  }

  static Unit of(String text, int start, int end) {
    String sentence = text.substring(start, end);
    List<Token> tokens = Token.of(sentence);
    int[] stems = new int[tokens.size()];
    int count = 0;
    boolean digits = false;
    for (Token token : tokens) {
      if (!StopWords.has(token.lower())) {
        stems[count++] = token.stem().hashCode();
        digits |= Character.isDigit(token.lower().charAt(0));
      }
    }
    List<Span> numbers = new ArrayList<>();
    if (digits) {
      Numbers.find(sentence).forEach(found -> numbers.add(found.span()));
    }
    return new Unit(start, end, Arrays.copyOf(stems, count), numbers);
  }

  /** Returns the sentences of a text. */
  static List<Unit> all(String text) {
    List<Unit> units = new ArrayList<>();
    for (Sentences.Bounds bounds : Sentences.of(text)) {
      units.add(of(text, bounds.start(), bounds.end()));
    }
    return units;
  }

  /** Offset of its first character in its text. */
  int start() {
    return start;
  }

  /** Offset after its last character. */
  int end() {
    return end;
  }

  int size() {
    return stems.length;
  }

  int stem(int place) {
    return stems[place];
  }

  List<Span> numbers() {
    return numbers;
  }
}
