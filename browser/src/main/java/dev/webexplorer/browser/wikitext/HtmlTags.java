package dev.webexplorer.browser.wikitext;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The HTML that wikitext may hold. */
final class HtmlTags {
  private static final int LONGEST = 2_000;
  private static final String BREAK = String.valueOf(Marks.BREAK);

  /** What takes the place of a tag that opens. */
  private static final Map<String, String> OPENING =
      Map.ofEntries(
          Map.entry("br", BREAK),
          Map.entry("p", "\n\n"),
          Map.entry("div", "\n"),
          Map.entry("center", "\n"),
          Map.entry("blockquote", "\n\n"),
          Map.entry("poem", "\n"),
          Map.entry("hr", "\n\n"),
          Map.entry("li", "\n* "),
          Map.entry("dt", "\n"),
          Map.entry("dd", "\n"),
          Map.entry("tr", "\n"),
          Map.entry("td", " "),
          Map.entry("th", " "),
          Map.entry("h2", "\n\n"),
          Map.entry("h3", "\n\n"),
          Map.entry("h4", "\n\n"));

  /** What takes the place of a tag that closes. */
  private static final Map<String, String> CLOSING =
      Map.of(
          "p",
          "\n\n",
          "div",
          "\n",
          "center",
          "\n",
          "blockquote",
          "\n\n",
          "ul",
          "\n",
          "ol",
          "\n",
          "table",
          "\n",
          "br",
          BREAK);

  private static final Set<String> SILENT =
      Set.of(
          "span",
          "small",
          "big",
          "sub",
          "sup",
          "b",
          "i",
          "u",
          "s",
          "em",
          "strong",
          "del",
          "ins",
          "font",
          "tt",
          "code",
          "var",
          "abbr",
          "cite",
          "q",
          "ul",
          "ol",
          "dl",
          "table",
          "tbody",
          "caption",
          "ref",
          "references",
          "nowiki",
          "includeonly",
          "noinclude",
          "onlyinclude",
          "gallery",
          "wbr",
          "ruby",
          "rt",
          "rp",
          "rb",
          "bdi",
          "bdo",
          "time",
          "kbd",
          "samp",
          "dfn",
          "mark",
          "strike",
          "math",
          "pre",
          "section",
          "rtc",
          "data",
          "h1",
          "h5",
          "h6");

  private HtmlTags() {}

  /**
   * Writes what the tag at an index means, or the sign that begins it when it is none.
   *
   * @return where to read on
   */
  static int write(String source, int at, StringBuilder out) {
    boolean closing = source.startsWith("/", at + 1);
    int start = closing ? at + 2 : at + 1;
    int end = start;
    while (end < source.length() && end - start < 20 && isName(source.charAt(end))) {
      end++;
    }
    String name = source.substring(start, end).toLowerCase(Locale.ROOT);
    boolean known = SILENT.contains(name) || OPENING.containsKey(name) || CLOSING.containsKey(name);
    int close = known ? close(source, end) : -1;
    if (close < 0) {
      out.append('<');
      return at + 1;
    }
    out.append((closing ? CLOSING : OPENING).getOrDefault(name, ""));
    return close + 1;
  }

  private static boolean isName(char character) {
    return Character.isLetterOrDigit(character);
  }

  private static int close(String source, int from) {
    int limit = Math.min(source.length(), from + LONGEST);
    for (int i = from; i < limit; i++) {
      char character = source.charAt(i);
      if (character == '>') {
        return i;
      }
      if (character == '<') {
        return -1;
      }
    }
    return -1;
  }
}
