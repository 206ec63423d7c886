package dev.webexplorer.datagen.clue;

/**
 * A stretch of a sentence without which it still reads well and still holds.
 *
 * @param start offset of its first character
 * @param end offset after its last
 */
record Trim(int start, int end) {

  boolean holds(int from, int to) {
    return start <= from && to <= end;
  }
}
