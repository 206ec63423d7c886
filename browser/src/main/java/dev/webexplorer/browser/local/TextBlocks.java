package dev.webexplorer.browser.local;

import java.util.ArrayList;
import java.util.List;

/** A text taken apart into paragraphs and headings. */
final class TextBlocks {
  private static final int LONGEST_HEADING = 80;
  private static final String FINAL = ".!?:;,\u2026\"\u201d)";

  private TextBlocks() {}

  /** A paragraph or heading: its place in the text. */
  record Block(int start, int end, boolean heading) {}

  /** Returns the text with paragraphs apart by exactly one blank line and no control characters. */
  static String normal(String text) {
    StringBuilder normal = new StringBuilder(text.length());
    int newlines = 0;
    int spaces = 0;
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      if (character == '\n' || character == '\u2029') {
        newlines++;
        spaces = 0;
      } else if (Character.isWhitespace(character)
          || Character.isSpaceChar(character)
          || Character.isISOControl(character)) {
        spaces++;
      } else {
        if (!normal.isEmpty()) {
          normal.append(newlines > 1 ? "\n\n" : newlines == 1 ? "\n" : "");
          normal.repeat(' ', newlines > 0 ? 0 : spaces);
        }
        newlines = 0;
        spaces = 0;
        normal.append(lone(text, i) ? '\ufffd' : character);
      }
    }
    return normal.toString();
  }

  /** Says whether half of a character stands at the index: UTF-8 has no form for it. */
  private static boolean lone(String text, int index) {
    char character = text.charAt(index);
    if (Character.isHighSurrogate(character)) {
      return index + 1 == text.length() || !Character.isLowSurrogate(text.charAt(index + 1));
    }
    return Character.isLowSurrogate(character)
        && (index == 0 || !Character.isHighSurrogate(text.charAt(index - 1)));
  }

  /** Returns a text in normal form on one line. */
  static String line(String text) {
    return normal(text).replaceAll("\\s+", " ");
  }

  /** Returns the blocks of a text in normal form. */
  static List<Block> of(String text) {
    List<Block> blocks = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf("\n\n", start);
      boolean last = end < 0;
      end = last ? text.length() : end;
      blocks.add(new Block(start, end, !last && start > 0 && heading(text, start, end)));
      start = end + 2;
    }
    return blocks;
  }

  private static boolean heading(String text, int start, int end) {
    return end - start <= LONGEST_HEADING
        && text.indexOf('\n', start) >= end
        && FINAL.indexOf(text.charAt(end - 1)) < 0
        && (Character.isUpperCase(text.codePointAt(start))
            || Character.isDigit(text.codePointAt(start)));
  }
}
