package dev.webexplorer.agent.rules;

import dev.webexplorer.agent.text.Stems;
import dev.webexplorer.agent.text.StopWords;
import dev.webexplorer.agent.text.Token;
import dev.webexplorer.agent.text.WordList;
import java.util.HashSet;
import java.util.Set;

/**
 * How much a word tells about the page it stands on, without statistics of any web: nothing for
 * function words, little for the commonest content words, more for longer ones and names.
 */
final class Lexicon {
  private static final Set<String> COMMON = commonStems();

  private Lexicon() {}

  private static Set<String> commonStems() {
    Set<String> stems = new HashSet<>();
    for (String line : WordList.lines(Lexicon.class, "common-words.txt")) {
      WordList.words(line).forEach(word -> stems.add(Stems.of(word)));
    }
    return stems;
  }

  static double weight(Token token) {
    if (StopWords.has(token.lower())) {
      return 0;
    }
    if (Character.isDigit(token.lower().charAt(0))) {
      return 1.5;
    }
    if (token.capital()) {
      return 2.2;
    }
    if (COMMON.contains(token.stem())) {
      return 0.4;
    }
    return Math.min(1.5, 0.5 + 0.12 * token.lower().length());
  }
}
