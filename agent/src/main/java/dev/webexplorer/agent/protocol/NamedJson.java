package dev.webexplorer.agent.protocol;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Calls that name their tool outside of the JSON, between special tokens: Mistral's {@code
 * [TOOL_CALLS]name[ARGS]{…}}, Kimi's, DeepSeek's and gpt-oss' {@code to=functions.name …
 * <|message|>{…}}.
 */
final class NamedJson {
  private static final List<String> BEGINNINGS =
      List.of("[TOOL_CALLS]", "<|tool_call_begin|>", "<｜tool▁call▁begin｜>", "to=functions.");

  /** How far the JSON may be from the marker. */
  private static final int LONGEST_NAME = 200;

  private static final Set<String> NO_NAMES =
      Set.of("function", "functions", "json", "commentary", "assistant", "tool_call");

  private NamedJson() {}

  /** Returns the length of the marker there; 0 when there is none. */
  static int marker(String text, int at) {
    for (String beginning : BEGINNINGS) {
      if (text.startsWith(beginning, at)) {
        return beginning.length();
      }
    }
    return 0;
  }

  /** Reads the call after a marker; empty when no name and JSON follow. */
  static Optional<PythonCalls.Found> read(String text, int from) throws Unreadable {
    int limit = Math.min(text.length(), from + LONGEST_NAME);
    int brace = from;
    while (brace < limit && text.charAt(brace) != '{') {
      brace++;
    }
    String name = brace < limit ? nameIn(text.substring(from, brace)) : "";
    if (name.isEmpty()) {
      return Optional.empty();
    }
    LooseJson.Value value = LooseJson.at(text, brace);
    Written call =
        new Written.Legible(
            name, value.node(), text.substring(from, value.end()), Set.of(Repair.FORM));
    return Optional.of(new PythonCalls.Found(List.of(call), value.end(), value.cut()));
  }

  /** Returns the first word that can be a tool's name; special tokens are none. */
  static String nameIn(String text) {
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      int end = Blanks.wordEnd(text, at);
      if (c == '<' || c == '[') {
        at = tokenEnd(text, at);
      } else if (end == at) {
        at++;
      } else {
        String word = text.substring(at, end);
        String name = word.startsWith("functions.") ? word.substring(10) : word;
        if (!name.isEmpty() && !NO_NAMES.contains(name) && Character.isLetter(name.charAt(0))) {
          return name;
        }
        at = end;
      }
    }
    return "";
  }

  /**
   * Returns what stands in quotes after {@code "name":} in broken JSON; empty when nothing does.
   */
  static String quotedName(String text) {
    int key = text.indexOf("name");
    int colon = key < 0 ? -1 : text.indexOf(':', key);
    int from = colon < 0 ? -1 : Blanks.spaceAfter(text, colon + 1);
    if (from < 0 || from >= text.length() || !Quotes.isQuote(text.charAt(from))) {
      return "";
    }
    return text.substring(from + 1, Blanks.wordEnd(text, from + 1));
  }

  private static int tokenEnd(String text, int from) {
    int at = from + 1;
    while (at < text.length() && text.charAt(at) != '>' && text.charAt(at) != ']') {
      at++;
    }
    return Math.min(text.length(), at + 1);
  }
}
