package dev.webexplorer.agent.protocol;

/** Sees that a model got stuck and wrote the same words over and over. */
final class Repetition {
  /** How much of the end is looked at. */
  private static final int LOOKED_AT = 4_000;

  /** Less than this is a list or a refrain. */
  private static final int SHORTEST = 200;

  private static final int TIMES = 4;

  private Repetition() {}

  /** Returns whether the text ends in the same words, four times or more. */
  static boolean endsIn(String text) {
    String bare = text.strip();
    String end = bare.substring(Math.max(0, bare.length() - LOOKED_AT));
    String backwards = new StringBuilder(end).reverse().toString();
    int[] border = new int[backwards.length()];
    for (int i = 1; i < backwards.length(); i++) {
      int length = border[i - 1];
      while (length > 0 && backwards.charAt(i) != backwards.charAt(length)) {
        length = border[length - 1];
      }
      border[i] = backwards.charAt(i) == backwards.charAt(length) ? length + 1 : 0;
      int whole = i + 1;
      int period = whole - border[i];
      if (whole >= SHORTEST && whole >= TIMES * period) {
        return true;
      }
    }
    return false;
  }
}
