package dev.webexplorer.datagen.filter;

import dev.webexplorer.datasets.QaPair;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * {@code safety}: flags a question or answer for a person to look at: words of harm, questions
 * after private matters, and what looks like an address, telephone or identity number. These are
 * lists of words and patterns, English and Chinese, and no judgement: they see neither what is put
 * in other words nor whether a word stands in a harmless place. A pass says nothing about safety.
 */
public final class SafetyFilter implements Filter {
  private static final Phrases UNSAFE = Phrases.in("unsafe-phrases.txt");
  private static final Phrases PERSONAL = Phrases.in("personal-phrases.txt");

  /** By what a match is called. */
  private static final Map<String, Pattern> PATTERNS =
      new TreeMap<>(
          Map.of(
              "an e-mail address",
              Pattern.compile("[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+"),
              "a telephone number",
              Pattern.compile(
                  "(?<![\\w.+-])(?:\\+\\d{1,3}[ .-]?(?:\\(?\\d{1,4}\\)?[ .-]?){2,4}\\d{2,4}"
                      + "|\\(?\\d{3}\\)?[ .-]\\d{3}[ .-]\\d{4}|1[3-9]\\d{9})(?!\\w)"),
              "an identity number",
              Pattern.compile(
                  "(?<!\\d)(?:\\d{3}-\\d{2}-\\d{4}|[1-9]\\d{5}(?:19|20)\\d{2}"
                      + "(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])\\d{3}[\\dXx])(?!\\d)"),
              "a card number",
              Pattern.compile("(?<!\\d)(?:\\d{4}[ -]){3}\\d{4}(?!\\d)")));

  @Override
  public String name() {
    return "safety";
  }

  @Override
  public Cost cost() {
    return Cost.TEXT;
  }

  @Override
  public Finding examine(QaPair pair) {
    String text = pair.question() + "\n" + pair.answer();
    for (Map.Entry<String, Pattern> each : PATTERNS.entrySet()) {
      if (each.getValue().matcher(text).find()) {
        return Finding.flagged("looks like it holds " + each.getKey());
      }
    }
    return UNSAFE
        .first(text)
        .or(() -> PERSONAL.first(text))
        .map(said -> Finding.flagged("says \"" + said + "\""))
        .orElse(Finding.PASS);
  }
}
