package dev.webexplorer.evaluate.judge;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the words of the answer in a response: after its label, without its wrapping. */
public final class AnswerText {
  private static final Pattern LABEL =
      Pattern.compile(
          "(?i)^[\\s*_#>-]*(?:(?:the )?(?:final |exact |short |correct )?answer(?: is)?|最终答案|答案)"
              + "[*_]*\\s*[:：][\\s*_]*(.*?)[\\s*_]*$");
  private static final Pattern LEAD =
      Pattern.compile(
          "(?i)^(?:(?:so|thus|therefore|hence),? )?(?:it(?:'s| is| was)|this is|that is|(?:the"
              + " |my )?(?:final |exact |short |correct )?answer (?:is|was|would be)|答案是|最终答案是)"
              + "[:：]?\\s*");
  private static final Pattern WRAPPING =
      Pattern.compile(
          "^[\\s\"'*_`“”„«»「」『』‘’]+|[\\s\"'*_`“”„«»「」『』‘’]+$|(?<=[^.])[。.!！]+[\"'*_`”’]*\\s*$");

  private AnswerText() {}

  /** Returns what a response answers: its marked or labelled part, or all of it. */
  public static String of(String response) {
    return unwrapped(marked(response));
  }

  /** Returns what stands in the response's mark: tags, a box, a label; without one all of it. */
  public static String marked(String response) {
    Optional<String> tagged = last(response, "<answer>", "</answer>");
    Optional<String> found = tagged.isPresent() ? tagged : last(response, "\\boxed{", "}");
    if (found.isPresent()) {
      return found.get();
    }
    List<String> lines = response.lines().toList();
    for (String line : lines.reversed()) {
      Matcher label = LABEL.matcher(line);
      if (label.matches() && !label.group(1).isBlank()) {
        return label.group(1);
      }
    }
    return response;
  }

  /** Returns what stands between the last such pair. */
  private static Optional<String> last(String text, String open, String close) {
    int end = text.lastIndexOf(close);
    int start = end < 0 ? -1 : text.lastIndexOf(open, end);
    return start < 0 ? Optional.empty() : Optional.of(text.substring(start + open.length(), end));
  }

  /** Returns a text without quotes, emphasis and full stop around it. */
  static String unwrapped(String text) {
    String now = text.strip();
    String before;
    do {
      before = now;
      now = WRAPPING.matcher(now).replaceAll("").strip();
    } while (!now.equals(before));
    // nothing but such signs: the answer may be a sign
    return now.isEmpty() ? text.strip() : now;
  }

  /** Returns a text without the words that only introduce an answer. */
  static String withoutLead(String text) {
    return unwrapped(LEAD.matcher(text).replaceFirst(""));
  }
}
