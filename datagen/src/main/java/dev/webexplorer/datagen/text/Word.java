package dev.webexplorer.datagen.text;

import java.util.Locale;

/**
 * A word or a punctuation mark of a sentence.
 *
 * @param start offset of its first character
 * @param end offset after its last
 */
public record Word(String text, int start, int end, Tag tag) {

  public boolean is(Tag one) {
    return tag == one;
  }

  public boolean isNominal() {
    return tag == Tag.NOUN || tag == Tag.PROPN;
  }

  public boolean isCapital() {
    return Character.isUpperCase(text.codePointAt(0));
  }

  public String lower() {
    return text.toLowerCase(Locale.ROOT);
  }
}
