package dev.webexplorer.datagen.facts;

import java.net.URI;
import java.util.Optional;

/**
 * What a page is about.
 *
 * @param title without a parenthesis that tells it from others
 * @param kind singular noun in lower case ("river")
 * @param plural whether the title names several ("Alps")
 * @param description what it is in a few words with an article ("a river in Italy"), when there is
 *     one that reads well
 */
public record Entity(
    URI url, String title, String kind, boolean plural, Optional<String> description) {

  /** Returns whether the words are the title, or in documentation the last part of it. */
  public boolean isCalled(String words) {
    return words.equalsIgnoreCase(title)
        || (CodeKinds.isCode(title) && words.equals(CodeKinds.lastPart(title)));
  }

  public boolean isPerson() {
    return Kinds.isPerson(kind);
  }

  /** Returns whether a pronoun may mean the one or the other. */
  public boolean mixes(Entity other) {
    return isPerson() == other.isPerson();
  }
}
