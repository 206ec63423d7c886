package dev.webexplorer.browser.wikitext;

/**
 * Characters that stand for what has been read already, so that later steps pass over it: private
 * ones of Unicode, which are taken out of every source first.
 */
final class Marks {
  /** Before the number of a link, which {@link #LABEL} ends; its words go on to {@link #END}. */
  static final char LINK = '\ue000';

  static final char LABEL = '\ue001';
  static final char END = '\ue002';

  /** At the start of a line that is a fact: key and value. */
  static final char FACT = '\ue003';

  /** At the start of a line that is program text, all of it escaped. */
  static final char CODE = '\ue004';

  /** Where a line breaks inside of a paragraph. */
  static final char BREAK = '\ue005';

  private static final char FIRST = '\ue000';
  private static final char LAST = '\uf8ff';
  private static final char ESCAPED = '\ue100';
  private static final int ESCAPES = 128;

  private Marks() {}

  /** Returns the text without any such characters. */
  static String without(String source) {
    StringBuilder kept = new StringBuilder(source.length());
    for (int i = 0; i < source.length(); i++) {
      char character = source.charAt(i);
      if (character < FIRST || character > LAST) {
        kept.append(character);
      }
    }
    return kept.toString();
  }

  /** Returns the text so that nothing in it is taken for markup. */
  static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      boolean sign = character < ESCAPES && !Character.isLetterOrDigit(character);
      escaped.append(sign && character != ' ' ? (char) (ESCAPED + character) : character);
    }
    return escaped.toString();
  }

  /** Returns what an escaped character stands for, or the character. */
  static char plain(char character) {
    return character >= ESCAPED && character < ESCAPED + ESCAPES
        ? (char) (character - ESCAPED)
        : character;
  }

  /** Returns the text with what {@link #escaped} has escaped. */
  static String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      plain.append(plain(text.charAt(i)));
    }
    return plain.toString();
  }

  /** Returns the words of a text that may hold links, without these. */
  static String words(String text) {
    if (text.indexOf(LINK) < 0) {
      return text;
    }
    StringBuilder words = new StringBuilder(text.length());
    boolean number = false;
    for (int i = 0; i < text.length(); i++) {
      switch (text.charAt(i)) {
        case LINK -> number = true;
        case LABEL -> number = false;
        case END -> {}
        default -> words.append(number ? "" : text.substring(i, i + 1));
      }
    }
    return words.toString();
  }
}
