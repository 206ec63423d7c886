package dev.webexplorer.agent.rules;

import dev.webexplorer.agent.text.MarkedText;
import dev.webexplorer.agent.text.StopWords;
import dev.webexplorer.agent.text.Token;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Words of a page's sentence that stand where a constraint has its slot.
 *
 * @param start offset of the first character
 * @param end offset after the last
 * @param closeness 0 to 1, how well the place fits
 */
record Filler(int start, int end, double closeness) {
  private static final Set<String> SUBJECT = Set.of("he", "she", "it", "they", "his", "her", "its");
  private static final double PER_WORD = 0.06;
  private static final int CONTENT = 4;
  private static final int MOST_PLAIN = 2;
  private static final double PLAIN = 0.8;

  /**
   * Returns what may fill the slot: names and pronouns between the words that both sentences share
   * nearest to it. Empty when the constraint has no slot.
   */
  static List<Filler> in(MarkedText passage, Constraint constraint) {
    String sentence = passage.plain();
    Slot slot = constraint.slot();
    if (slot.start() == slot.end()) {
      return List.of();
    }
    List<Token> clue = Token.of(constraint.text());
    List<Token> said = Token.of(sentence);
    int[] partner = align(clue, said);
    int left = -1;
    int right = said.size();
    int leftWords = 0;
    int rightWords = 0;
    for (int i = 0; i < clue.size(); i++) {
      Token token = clue.get(i);
      if (token.end() <= slot.start()) {
        left = partner[i] >= 0 ? partner[i] : left;
        leftWords = partner[i] >= 0 ? 0 : leftWords + 1;
      }
    }
    for (int i = clue.size() - 1; i >= 0; i--) {
      Token token = clue.get(i);
      if (token.start() >= slot.end()) {
        right = partner[i] >= 0 ? partner[i] : right;
        rightWords = partner[i] >= 0 ? 0 : rightWords + 1;
      }
    }
    return between(passage, said, left, right, leftWords, rightWords);
  }

  private static List<Filler> between(
      MarkedText passage, List<Token> said, int left, int right, int leftWords, int rightWords) {
    List<Filler> fillers = new ArrayList<>();
    int at = left + 1;
    while (at < right) {
      int end = run(passage, said, at, right);
      if (end > at) {
        int off = Math.abs(at - left - 1 - leftWords) + Math.abs(right - end - rightWords);
        double closeness = Math.max(0.2, 1 - PER_WORD * off);
        fillers.add(new Filler(said.get(at).start(), said.get(end - 1).end(), closeness));
      }
      at = Math.max(at + 1, end);
    }
    boolean tight = leftWords == 0 && rightWords == 0 && right < said.size();
    if (fillers.isEmpty() && tight) {
      plain(said, left + 1, right).ifPresent(fillers::add);
    }
    return fillers;
  }

  /** A common noun that stands there alone. */
  private static Optional<Filler> plain(List<Token> said, int from, int to) {
    int first = from;
    while (first < to && StopWords.has(said.get(first).lower())) {
      first++;
    }
    return first < to && to - first <= MOST_PLAIN
        ? Optional.of(new Filler(said.get(first).start(), said.get(to - 1).end(), PLAIN))
        : Optional.empty();
  }

  /** Returns the end of the name, or pronoun, that begins there; the very place when none does. */
  private static int run(MarkedText passage, List<Token> said, int from, int right) {
    Token first = said.get(from);
    if (SUBJECT.contains(first.lower())) {
      return from + 1;
    }
    int end = linked(passage, said, from, right);
    if (end == from && !name(passage.plain(), said, from)) {
      return from;
    }
    end = Math.max(end, from + 1);
    while (end < right) {
      boolean joined =
          end + 1 < right
              && said.get(end).lower().equals("of")
              && name(passage.plain(), said, end + 1);
      boolean apart = passage.plain().charAt(said.get(end - 1).end()) == ',';
      boolean goesOn = name(passage.plain(), said, end) || number(said.get(end));
      if (apart || !(goesOn || joined)) {
        break;
      }
      end += joined ? 2 : 1;
    }
    return end;
  }

  /** Returns the end of the link that begins there, whose words are a name in any case. */
  private static int linked(MarkedText passage, List<Token> said, int from, int right) {
    int end = from;
    for (MarkedText.Anchor link : passage.links()) {
      if (link.start() == said.get(from).start()) {
        while (end < right && said.get(end).end() <= link.end()) {
          end++;
        }
      }
    }
    return end;
  }

  private static boolean name(String sentence, List<Token> said, int at) {
    Token token = said.get(at);
    boolean opening = at == 0 && Character.isUpperCase(sentence.charAt(token.start()));
    return token.capital() || (opening && !StopWords.has(token.lower()));
  }

  private static boolean number(Token token) {
    return token.end() - token.start() < 3 && Character.isDigit(token.lower().charAt(0));
  }

  /** Pairs off words in order so that as much as can be is shared; -1 for a word without a pair. */
  private static int[] align(List<Token> clue, List<Token> said) {
    int[][] best = new int[clue.size() + 1][said.size() + 1];
    for (int i = clue.size() - 1; i >= 0; i--) {
      for (int j = said.size() - 1; j >= 0; j--) {
        int both = gain(clue.get(i), said.get(j));
        int paired = both == 0 ? 0 : both + best[i + 1][j + 1];
        best[i][j] = Math.max(paired, Math.max(best[i + 1][j], best[i][j + 1]));
      }
    }
    int[] partner = new int[clue.size()];
    Arrays.fill(partner, -1);
    int i = 0;
    int j = 0;
    while (i < clue.size() && j < said.size()) {
      int both = gain(clue.get(i), said.get(j));
      if (both > 0 && best[i][j] == both + best[i + 1][j + 1]) {
        partner[i++] = j++;
      } else if (best[i + 1][j] >= best[i][j + 1]) {
        i++;
      } else {
        j++;
      }
    }
    return partner;
  }

  private static int gain(Token one, Token other) {
    if (!one.stem().equals(other.stem())) {
      return 0;
    }
    return StopWords.has(one.lower()) ? 1 : CONTENT;
  }

  boolean isPronoun(String sentence) {
    return SUBJECT.contains(sentence.substring(start, end).toLowerCase(Locale.ROOT));
  }
}
