package dev.webexplorer.datagen.clue;

import java.util.List;

/**
 * A place in a sentence that can be said in several ways.
 *
 * @param start offset of its first character
 * @param end offset after its last
 * @param wordings from exact to vague; the place of the answer has none
 * @param possessive whether the place of the answer ends in 's
 * @param plural whether the place of the answer is spoken of in the plural
 */
record Part(int start, int end, List<Wording> wordings, boolean possessive, boolean plural) {
  Part {
    wordings = List.copyOf(wordings);
  }

  static Part of(int start, int end, List<Wording> wordings) {
    return new Part(start, end, wordings, false, false);
  }

  static Part answer(int start, int end, boolean possessive, boolean plural) {
    return new Part(start, end, List.of(), possessive, plural);
  }

  boolean isAnswer() {
    return wordings.isEmpty();
  }

  /** Returns whether it stands for a name, and so can be said by a kind alone. */
  boolean isName() {
    return wordings.stream().anyMatch(wording -> wording.noun().isPresent());
  }

  boolean overlaps(int from, int to) {
    return start < to && from < end;
  }
}
