package dev.webexplorer.browser.local;

/** Cuts a line out of a text: whole sentences where they fit, else whole words with an ellipsis. */
final class Excerpt {
  /** Longest excerpt without its ellipses; in characters. */
  static final int LONGEST = 280;

  private static final String ELLIPSIS = "…";

  private Excerpt() {}

  /**
   * Returns what stands from start to end, and as much around it as fits.
   *
   * @param end at most {@link #LONGEST} after start
   */
  static String of(String text, int start, int end) {
    int room = LONGEST - (end - start);
    int sentence = sentenceStart(text, start, room);
    int from = sentence >= 0 ? sentence : wordStart(text, start - room / 2, start);
    int limit = Math.min(text.length(), from + LONGEST);
    int complete = sentenceEnd(text, end, limit);
    int to = complete >= 0 ? complete : wordEnd(text, end, limit);
    String line = text.substring(from, to).strip().replaceAll("\\s+", " ");
    return (sentence >= 0 ? "" : ELLIPSIS) + line + (complete >= 0 ? "" : ELLIPSIS);
  }

  /** Returns where the sentence of the index begins, or -1 if that is more than room before it. */
  private static int sentenceStart(String text, int index, int room) {
    for (int i = index; i >= 0 && index - i <= room; i--) {
      if (i == 0 || text.charAt(i - 1) == '\n' || (i > 1 && endsSentence(text, i - 2))) {
        return i;
      }
    }
    return -1;
  }

  /** Returns the last end of a sentence from the index to the limit, or -1. */
  private static int sentenceEnd(String text, int index, int limit) {
    if (limit == text.length()) {
      return limit;
    }
    for (int i = limit; i >= Math.max(index, 1); i--) {
      if (text.charAt(i) == '\n' || endsSentence(text, i - 1)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean endsSentence(String text, int index) {
    return ".!?".indexOf(text.charAt(index)) >= 0
        && text.startsWith(" ", index + 1)
        && !(index + 2 < text.length() && Character.isLowerCase(text.charAt(index + 2)));
  }

  private static int wordStart(String text, int from, int limit) {
    int i = from;
    while (i > 0 && i < limit && !Character.isWhitespace(text.charAt(i - 1))) {
      i++;
    }
    return i;
  }

  private static int wordEnd(String text, int limit, int from) {
    int i = from;
    while (i > limit && !Character.isWhitespace(text.charAt(i))) {
      i--;
    }
    return i;
  }
}
