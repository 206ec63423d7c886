package dev.webexplorer.agent.rules;

import dev.webexplorer.agent.text.Stems;
import dev.webexplorer.agent.text.Token;
import dev.webexplorer.agent.text.WordList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What sort of thing is asked for.
 *
 * @param noun in lower case, singular; empty when the question does not say
 */
record Kind(String noun) {
  private static final Map<String, Set<String>> FAMILIES = new HashMap<>();

  static {
    for (String line : WordList.lines(Kind.class, "kinds.txt")) {
      int colon = line.indexOf(':');
      for (String word : WordList.words(line.substring(colon + 1))) {
        FAMILIES
            .computeIfAbsent(Stems.of(word), stem -> new HashSet<>())
            .add(line.substring(0, colon));
      }
    }
  }

  static boolean isKnown(String stem) {
    return FAMILIES.containsKey(stem);
  }

  /**
   * Returns how well a definition ("X is a city in …") fits: 1 when it says the very noun, 0.6 when
   * the same family, 0 when it says another, 0.3 when it says nothing that is known.
   */
  double fit(String definition) {
    if (noun.isEmpty() || noun.equals("entity") || noun.equals("thing")) {
      return 0.5;
    }
    List<Token> tokens = Token.of(afterCopula(definition));
    String head = Stems.of(noun.substring(noun.lastIndexOf(' ') + 1));
    Set<String> wanted = FAMILIES.getOrDefault(head, Set.of());
    boolean family = false;
    boolean other = false;
    for (Token token : tokens.subList(0, Math.min(14, tokens.size()))) {
      if (token.stem().equals(head)) {
        return 1;
      }
      Set<String> families = FAMILIES.getOrDefault(token.stem(), Set.of());
      family |= families.stream().anyMatch(wanted::contains);
      other |= !families.isEmpty() && !wanted.isEmpty();
    }
    if (family) {
      return 0.6;
    }
    return other ? 0 : 0.3;
  }

  private static String afterCopula(String definition) {
    int best = definition.length();
    for (String copula : List.of(" is ", " was ", " are ", " were ")) {
      int at = definition.indexOf(copula);
      best = at < 0 ? best : Math.min(best, at + copula.length());
    }
    return best == definition.length() ? definition : definition.substring(best);
  }
}
