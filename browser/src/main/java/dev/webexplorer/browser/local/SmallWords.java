package dev.webexplorer.browser.local;

import java.util.BitSet;

/**
 * Words that some page writes with a small first letter: a title such as "Heart" that is one of
 * them names nothing by itself. A Bloom filter: it may hold a word too many, which costs a link,
 * and takes 8 MB at most however many pages there are.
 */
final class SmallWords {
  private static final int BITS = 1 << 26;

  private final BitSet bits = new BitSet();

  void addAll(String text) {
    int at = 0;
    while (at < text.length()) {
      if (!Character.isLetter(text.charAt(at))) {
        at++;
        continue;
      }
      int end = at + 1;
      int hash = text.charAt(at);
      while (end < text.length() && Character.isLetter(text.charAt(end))) {
        hash = 31 * hash + text.charAt(end++);
      }
      if (Character.isLowerCase(text.charAt(at))) {
        bits.set(first(hash));
        bits.set(second(hash));
      }
      at = end;
    }
  }

  boolean contains(String word) {
    int hash = word.hashCode();
    return bits.get(first(hash)) && bits.get(second(hash));
  }

  private static int first(int hash) {
    return (hash * 0x9E3779B1) >>> 6 & (BITS - 1);
  }

  private static int second(int hash) {
    return (Integer.rotateLeft(hash, 15) * 0x85EBCA77) >>> 6 & (BITS - 1);
  }
}
