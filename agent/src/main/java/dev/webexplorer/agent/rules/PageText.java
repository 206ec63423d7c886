package dev.webexplorer.agent.rules;

import dev.webexplorer.agent.text.MarkedText;
import dev.webexplorer.agent.text.Token;
import dev.webexplorer.browser.Page;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A page made ready to be compared, once for all goals.
 *
 * @param definition the sentence that says what the page is about; empty when none is seen
 */
record PageText(MarkedText text, List<Unit> units, String definition) {
  private static final Pattern COPULA =
      Pattern.compile("\\b(?:is|was|are|were)\\b.{0,40}?\\b(?:an?|the|one of)\\b");
  private static final int FIRST = 8;

  static PageText of(Page page) {
    MarkedText text = MarkedText.parse(page.markdown());
    List<Unit> units = Unit.all(text.plain());
    return new PageText(text, units, definition(page.title(), text, units));
  }

  private static String definition(String title, MarkedText text, List<Unit> units) {
    List<Token> name = Token.of(title);
    String fallback = "";
    for (Unit unit : units.subList(0, Math.min(FIRST, units.size()))) {
      String sentence = text.plain().substring(unit.start(), unit.end());
      if (!COPULA.matcher(sentence).find() || !sentence.endsWith(".")) {
        continue;
      }
      boolean named =
          name.stream()
              .anyMatch(token ->
                  token.lower().length() > 2
                      && sentence.toLowerCase(Locale.ROOT).contains(token.lower()));
      if (named) {
        return sentence;
      }
      fallback = fallback.isEmpty() ? sentence : fallback;
    }
    return fallback;
  }
}
