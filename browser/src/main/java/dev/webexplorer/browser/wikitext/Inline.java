package dev.webexplorer.browser.wikitext;

import dev.webexplorer.browser.Link;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.parser.Parser;

/**
 * A run of words with marks of links in it, as text and as Markdown.
 *
 * @param targets addresses of the links, by their numbers
 */
record Inline(List<String> targets) {
  private static final String ESCAPED = "\\`*[]";

  /** What a run comes to. */
  record Written(String text, String markdown, List<Link> links) {}

  Written write(String raw) {
    Reader reader = new Reader(tidy(raw));
    reader.run();
    return new Written(
        reader.text.toString().strip(), reader.markdown.toString().strip(), reader.links);
  }

  /** Takes out quotation marks of bold and italic, entities, and what dropped templates leave. */
  private static String tidy(String raw) {
    String plain = withoutQuotes(raw);
    if (plain.indexOf('&') >= 0) {
      plain = Parser.unescapeEntities(plain, false);
    }
    return spaced(Marks.plain(plain));
  }

  /** Two or more apostrophes are bold or italic; of four, and of more than five, some are words. */
  private static String withoutQuotes(String raw) {
    if (!raw.contains("''")) {
      return raw;
    }
    StringBuilder kept = new StringBuilder(raw.length());
    int at = 0;
    while (at < raw.length()) {
      int end = at;
      while (end < raw.length() && raw.charAt(end) == '\'') {
        end++;
      }
      int run = end - at;
      if (run == 0) {
        kept.append(raw.charAt(at++));
        continue;
      }
      int words = run == 1 || run == 4 ? 1 : Math.max(0, run - 5);
      kept.append("'".repeat(words));
      at = end;
    }
    return kept.toString();
  }

  /** One space for any, none before a comma or after a bracket, no empty brackets. */
  private static String spaced(String plain) {
    StringBuilder out = new StringBuilder(plain.length());
    for (int i = 0; i < plain.length(); i++) {
      char character = plain.charAt(i);
      if (character == Marks.BREAK) {
        trim(out, ' ');
        out.append('\n');
      } else if (Character.isWhitespace(character) || Character.isSpaceChar(character)) {
        char last = out.isEmpty() ? ' ' : out.charAt(out.length() - 1);
        out.append(last == ' ' || last == '\n' || last == '(' ? "" : " ");
      } else if (!Character.isISOControl(character)) {
        boolean last = i + 1 == plain.length() || !Character.isLetterOrDigit(plain.charAt(i + 1));
        add(out, character, last);
      }
    }
    return out.toString();
  }

  /**
   * @param last whether no letter or digit follows
   */
  private static void add(StringBuilder out, char character, boolean last) {
    int end = out.length() - 1;
    boolean space = end >= 0 && out.charAt(end) == ' ';
    char before = end < 0 ? ' ' : out.charAt(space ? Math.max(0, end - 1) : end);
    switch (character) {
      case ')' -> {
        while (!out.isEmpty() && " ,;:".indexOf(out.charAt(out.length() - 1)) >= 0) {
          out.setLength(out.length() - 1);
        }
        if (!out.isEmpty() && out.charAt(out.length() - 1) == '(') {
          out.setLength(out.length() - 1);
          return;
        }
      }
      case ',', ';' -> {
        if (before == '(') {
          return;
        }
        trim(out, ' ');
      }
      case '.' -> {
        if (last && space && before == '.') {
          return;
        }
        if (last) {
          trim(out, ' ');
        }
      }
      default -> {}
    }
    out.append(character);
  }

  private static void trim(StringBuilder out, char character) {
    while (!out.isEmpty() && out.charAt(out.length() - 1) == character) {
      out.setLength(out.length() - 1);
    }
  }

  /** Goes through a run once. */
  private final class Reader {
    private final String run;
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder markdown = new StringBuilder();
    private final List<Link> links = new ArrayList<>();

    Reader(String run) {
      this.run = run;
    }

    void run() {
      int at = 0;
      while (at < run.length()) {
        char character = run.charAt(at);
        if (character == Marks.LINK) {
          at = link(at);
          continue;
        }
        if (character != Marks.LABEL && character != Marks.END) {
          plain(character);
        }
        at++;
      }
    }

    private void plain(char character) {
      text.append(character);
      if (ESCAPED.indexOf(character) >= 0) {
        markdown.append('\\');
      }
      markdown.append(character);
    }

    private int link(int at) {
      int label = run.indexOf(Marks.LABEL, at);
      int end = run.indexOf(Marks.END, at);
      if (label < 0 || end < label) {
        return at + 1;
      }
      String target = targets.get(Integer.parseInt(run, at + 1, label, 10));
      String words = run.substring(label + 1, end).replace('\n', ' ').strip();
      if (words.isEmpty()) {
        return end + 1;
      }
      markdown.append('[');
      words.chars().forEach(character -> plain((char) character));
      markdown.append("](").append(target).append(')');
      links.add(new Link(words, URI.create(target)));
      return end + 1;
    }
  }
}
