package dev.webexplorer.browser.world;

import java.util.ArrayList;
import java.util.List;

/** A piece of text with links in it, while it is written. */
final class Sentence {
  private final StringBuilder text = new StringBuilder(160);
  private final List<Anchor> anchors = new ArrayList<>(4);
  private boolean openArticle;

  /** A link from {@code start} (inclusive) to {@code end} (exclusive). */
  record Anchor(int start, int end, Entity target) {}

  /** Writes "a" or "an", as the next word needs. */
  void article() {
    text.append('a');
    openArticle = true;
  }

  void say(String words) {
    if (words.isEmpty()) {
      return;
    }
    if (openArticle) {
      int first = words.charAt(0) == ' ' ? 1 : 0;
      if (words.length() == first) {
        text.append(words);
        return; // only the space between: the word is still to come
      }
      settleArticle(words.substring(first));
    }
    text.append(words);
  }

  private void settleArticle(String next) {
    openArticle = false;
    boolean spaced = text.charAt(text.length() - 1) == ' ';
    if (Spelling.takesAn(next)) {
      text.insert(text.length() - (spaced ? 1 : 0), 'n');
    }
  }

  /** Writes an entity's name, linked but for its article. */
  void link(Entity target, String name) {
    int start = name.startsWith("the ") ? 4 : 0;
    say(name.substring(0, start));
    int from = text.length();
    say(name.substring(start));
    anchors.add(new Anchor(from, text.length(), target));
  }

  boolean isEmpty() {
    return text.isEmpty();
  }

  int length() {
    return text.length();
  }

  void capitalise() {
    if (!text.isEmpty()) {
      text.setCharAt(0, Character.toUpperCase(text.charAt(0)));
    }
  }

  String text() {
    return text.toString();
  }

  List<Anchor> anchors() {
    return anchors;
  }
}
