package dev.webexplorer.datagen.clue;

import java.util.List;

/**
 * A sentence that says something of an answer.
 *
 * @param page ordinal of the page that it stands on
 * @param quote the sentence as it stands there
 * @param text what the parts lie in
 * @param parts in order, apart; one or more of them the answer's place
 * @param names proper names that can't be said more vaguely
 */
public record Template(int page, String quote, String text, List<Part> parts, int names) {
  public Template {
    parts = List.copyOf(parts);
  }
}
