package dev.webexplorer.datagen.clue;

import java.util.List;

/**
 * A sentence that says something of an answer.
 *
 * @param page ordinal of the page that it stands on
 * @param quote the sentence as it stands there
 * @param text what the parts lie in
 * @param parts in order, apart; one or more of them the answer's place
 * @param trims what it can do without
 * @param names proper names that can't be said more vaguely
 */
public record Template(
    int page, String quote, String text, List<Part> parts, List<Trim> trims, int names) {
  public Template {
    parts = List.copyOf(parts);
    trims = List.copyOf(trims);
  }

  /** Returns for each part the ordinal of the page of what is named there; -1 when it has none. */
  public List<Integer> things() {
    return parts.stream().map(Part::page).toList();
  }

  /** Returns whether a part, and no other, can be said by the noun alone. */
  public boolean says(int part, String noun) {
    return parts.get(part).level(noun) >= 0
        && parts.stream().filter(other -> other.level(noun) >= 0).count() == 1;
  }
}
