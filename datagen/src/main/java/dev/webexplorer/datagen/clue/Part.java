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
 * @param page ordinal of the page of what is named there; -1 when it has none
 */
record Part(
    int start, int end, List<Wording> wordings, boolean possessive, boolean plural, int page) {
  Part {
    wordings = List.copyOf(wordings);
  }

  static Part of(int start, int end, List<Wording> wordings) {
    return new Part(start, end, wordings, false, false, -1);
  }

  static Part thing(int start, int end, List<Wording> wordings, int page) {
    return new Part(start, end, wordings, false, false, page);
  }

  static Part answer(int start, int end, boolean possessive, boolean plural) {
    return new Part(start, end, List.of(), possessive, plural, -1);
  }

  boolean isAnswer() {
    return wordings.isEmpty();
  }

  /** Returns whether it stands for a name, and so can be said by a kind alone. */
  boolean isName() {
    return wordings.stream().anyMatch(wording -> wording.noun().isPresent());
  }

  /** Returns which of the wordings says the noun alone; -1 when none does. */
  int level(String noun) {
    for (int i = 0; i < wordings.size(); i++) {
      if (wordings.get(i).noun().filter(noun::equals).isPresent()) {
        return i;
      }
    }
    return -1;
  }

  boolean overlaps(int from, int to) {
    return start < to && from < end;
  }
}
