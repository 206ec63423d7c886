package dev.webexplorer.evaluate.judge;

import java.util.List;

/** Whether titles and names are the same, spelling aside; stricter than a judge. */
public final class Naming {
  private Naming() {}

  /**
   * Returns whether two names differ in case, diacritics, articles and punctuation at most; a
   * qualifier counts: {@code Mercury (planet)} is not {@code Mercury}.
   */
  public static boolean same(String one, String other) {
    String key = key(one);
    return !key.isEmpty() && key.equals(key(other));
  }

  /** Returns whether a text holds a name as whole words. */
  public static boolean holds(String text, String name) {
    String key = key(name);
    return !key.isEmpty() && (" " + key(text) + " ").contains(" " + key + " ");
  }

  private static String key(String text) {
    List<Word> words = Word.all(Folding.clean(text));
    return Wording.form(words);
  }
}
