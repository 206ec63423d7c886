package dev.webexplorer.datasets.duplicates;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * A text as 64-bit hashes of its words, in their order. Words are runs of letters and digits, in
 * lower case, without accents, in compatibility form (full-width letters are plain ones); an
 * apostrophe within a word is dropped. Scripts that are written without spaces give one word for
 * each character.
 */
public final class WordHashes {
  private static final long OFFSET = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  private long[] hashes = new long[32];
  private int size;

  private WordHashes() {}

  public static long[] of(String text) {
    WordHashes words = new WordHashes();
    words.read(isAscii(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFKD));
    return Arrays.copyOf(words.hashes, words.size);
  }

  /** Returns the hash of a run of words: {@code count} of them from {@code from} on. */
  public static long run(long[] words, int from, int count) {
    long hash = count;
    for (int i = from; i < from + count; i++) {
      hash = mix(hash * PRIME + words[i]);
    }
    return hash;
  }

  /** Scatters the bits of a number (the finalizer of SplitMix64). */
  static long mix(long number) {
    long mixed = (number ^ (number >>> 30)) * 0xbf58476d1ce4e5b9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
    return mixed ^ (mixed >>> 31);
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  private void read(String text) {
    long word = OFFSET;
    boolean open = false;
    int at = 0;
    while (at < text.length()) {
      int point = text.codePointAt(at);
      at += Character.charCount(point);
      if (Character.isLetterOrDigit(point)) {
        boolean alone = standsAlone(point);
        if (alone && open) {
          add(word);
          word = OFFSET;
        }
        word = (word ^ Character.toLowerCase(point)) * PRIME;
        open = !alone;
        if (alone) {
          add(word);
          word = OFFSET;
        }
      } else if (open && !isSilent(point)) {
        add(word);
        word = OFFSET;
        open = false;
      }
    }
    if (open) {
      add(word);
    }
  }

  private static boolean standsAlone(int point) {
    return point >= 0x0e00
        && switch (Character.UnicodeScript.of(point)) {
          case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
          default -> false;
        };
  }

  /** What does not end a word: an accent that stands apart now, and an apostrophe. */
  private static boolean isSilent(int point) {
    return point == '\'' || point == '’' || Character.getType(point) == Character.NON_SPACING_MARK;
  }

  private void add(long hash) {
    if (size == hashes.length) {
      hashes = Arrays.copyOf(hashes, 2 * size);
    }
    hashes[size++] = mix(hash);
  }
}
