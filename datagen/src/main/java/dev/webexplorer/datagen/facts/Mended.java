package dev.webexplorer.datagen.facts;

import dev.webexplorer.agent.text.MarkedText;
import dev.webexplorer.datagen.facts.SourceText.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence as it is read: without the marks of Markdown and what stands in parentheses, and with
 * the spaces where a writer puts them. Corpora that were cut into words and joined again have "
 * title" and well- known.
 *
 * @param quote as it stands in the page's text
 */
record Mended(String quote, String text, List<MarkedText.Anchor> links) {

  /** What numbers the items of a list: "1) ", "2,4) ". */
  private static final Pattern NUMBER = Pattern.compile("\\s*(?:\\d+(?:[,-] ?\\d+)*\\)\\s+)?");

  /** "pre- and post-war" keeps its space. */
  private static final Set<String> AFTER_HYPHEN = Set.of("and", "or", "to");

  /**
   * Mends a sentence.
   *
   * @param pageText the page's text, which may hold the sentence with its marks or without
   */
  static Mended of(MarkedText sentence, String pageText) {
    String raw = sentence.plain();
    String bare = withoutMarks(raw);
    String quote = bare.equals(raw) || pageText.contains(raw) ? raw : bare;
    return new Reading(raw).read(sentence, quote.strip());
  }

  Statement statement(boolean opening) {
    return new Statement(quote, text, links, opening);
  }

  private static String withoutMarks(String raw) {
    StringBuilder bare = new StringBuilder(raw.length());
    for (int i = 0; i < raw.length(); i++) {
      if (!isMark(raw, i)) {
        bare.append(raw.charAt(i));
      }
    }
    return bare.toString();
  }

  /** Code ticks, emphasis, and what stands before a character that would be a mark. */
  private static boolean isMark(String raw, int at) {
    char c = raw.charAt(at);
    char next = at + 1 < raw.length() ? raw.charAt(at + 1) : ' ';
    char before = at > 0 ? raw.charAt(at - 1) : ' ';
    return switch (c) {
      case '`' -> true;
      case '\\' -> !Character.isLetterOrDigit(next) && !Character.isWhitespace(next);
      case '*' -> before != '\\' && (Character.isLetter(next) || Character.isLetter(before));
      default -> false;
    };
  }

  /** One pass over a sentence. */
  private static final class Reading {
    private final String raw;
    private final StringBuilder text;
    private final int[] places;
    private int depth;
    private boolean quoted;

    Reading(String raw) {
      this.raw = raw;
      this.text = new StringBuilder(raw.length());
      this.places = new int[raw.length() + 1];
    }

    Mended read(MarkedText sentence, String quote) {
      for (int i = 0; i < raw.length(); i++) {
        char c = raw.charAt(i);
        depth += c == '(' || c == '[' ? 1 : 0;
        places[i] = depth == 0 ? text.length() : -1;
        if (depth == 0 && !isMark(raw, i)) {
          add(c, i);
        }
        depth -= (c == ')' || c == ']') && depth > 0 ? 1 : 0;
      }
      places[raw.length()] = text.length();
      String mended = text.toString();
      Matcher number = NUMBER.matcher(mended);
      int from = number.lookingAt() ? number.end() : 0;
      mended = mended.substring(from);
      List<MarkedText.Anchor> links = new ArrayList<>();
      for (MarkedText.Anchor link : sentence.links()) {
        int start = places[link.start()];
        int end = places[link.end()];
        if (start >= from && end > start) {
          links.add(new MarkedText.Anchor(start - from, end - from, link.url()));
        }
      }
      String stripped = mended.stripTrailing();
      return new Mended(quote, stripped, trimmed(links, stripped));
    }

    /** A link's words neither begin nor end with a space. */
    private static List<MarkedText.Anchor> trimmed(List<MarkedText.Anchor> links, String text) {
      return links.stream()
          .filter(link -> link.start() >= 0 && link.end() <= text.length())
          .map(link -> {
            String words = text.substring(link.start(), link.end());
            int start = link.start() + words.length() - words.stripLeading().length();
            return new MarkedText.Anchor(start, start + words.strip().length(), link.url());
          })
          .filter(link -> link.end() > link.start())
          .toList();
    }

    private void add(char c, int at) {
      switch (c) {
        case ' ', '\t' -> {
          if (!endsWithSpace() && !inside(at)) {
            text.append(' ');
          }
        }
        case ',', '.', ';' -> {
          dropSpace();
          text.append(c);
        }
        case '"' -> quote(at);
        default -> text.append(c);
      }
    }

    /** Whether a space stands where none belongs: after an opening mark, in a compound. */
    private boolean inside(int at) {
      if (text.isEmpty()) {
        return false;
      }
      char last = text.charAt(text.length() - 1);
      if (last == '"') {
        return quoted;
      }
      if (raw.startsWith("'s ", at + 1) || raw.startsWith("’s ", at + 1)) {
        return true;
      }
      boolean compound =
          last == '-' && text.length() > 1 && Character.isLetter(text.charAt(text.length() - 2));
      return compound && startsWord(at + 1);
    }

    private boolean startsWord(int at) {
      int end = at;
      while (end < raw.length() && Character.isLetter(raw.charAt(end))) {
        end++;
      }
      return end > at && !AFTER_HYPHEN.contains(raw.substring(at, end));
    }

    private void quote(int at) {
      if (quoted) {
        dropSpace();
        text.append('"');
        boolean glued = at + 1 < raw.length() && Character.isLetterOrDigit(raw.charAt(at + 1));
        text.append(glued ? " " : "");
      } else {
        boolean glued = !text.isEmpty() && !endsWithSpace();
        text.append(glued && Character.isLetterOrDigit(text.charAt(text.length() - 1)) ? " " : "");
        text.append('"');
      }
      quoted = !quoted;
    }

    private void dropSpace() {
      if (endsWithSpace()) {
        text.setLength(text.length() - 1);
      }
    }

    private boolean endsWithSpace() {
      return !text.isEmpty() && text.charAt(text.length() - 1) == ' ';
    }
  }
}
