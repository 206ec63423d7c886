package dev.webexplorer.browser.local;

/** Where words begin and end. */
final class Words {
  private Words() {}

  /** Says whether a word may begin at the index: no letter or digit stands before it. */
  static boolean startsAt(String text, int index) {
    return index < text.length()
        && !Character.isWhitespace(text.charAt(index))
        && (index == 0 || !Character.isLetterOrDigit(text.codePointBefore(index)));
  }

  /** Says whether a word may end before the index: no letter or digit stands at it. */
  static boolean endsAt(String text, int index) {
    return index == text.length() || !Character.isLetterOrDigit(text.codePointAt(index));
  }
}
