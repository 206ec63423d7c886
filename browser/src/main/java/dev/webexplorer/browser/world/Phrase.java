package dev.webexplorer.browser.world;

import java.util.ArrayList;
import java.util.List;

/**
 * A sentence, or a part of one, with places that a {@link Scene} fills: {@code {s} was born in {o}
 * {on}.} A choice is written {@code [in the north|in the south]}; what may follow a name in braces
 * is told by {@link Slot}.
 */
record Phrase(List<Part> parts) {

  /** What a phrase is made of. */
  sealed interface Part permits Plain, Choice, Slot {
    /** Says whether the scene has what this needs. */
    boolean fits(Scene scene);

    void say(Scene scene, Sentence out);
  }

  /** Words as they are. */
  record Plain(String words) implements Part {
    @Override
    public boolean fits(Scene scene) {
      return true;
    }

    @Override
    public void say(Scene scene, Sentence out) {
      out.say(words);
    }
  }

  /** One of several phrases, of those that fit. */
  record Choice(List<Phrase> phrases) implements Part {
    @Override
    public boolean fits(Scene scene) {
      return phrases.stream().anyMatch(phrase -> phrase.fits(scene));
    }

    @Override
    public void say(Scene scene, Sentence out) {
      scene.pick(phrases).say(scene, out);
    }
  }

  boolean fits(Scene scene) {
    for (Part part : parts) {
      if (!part.fits(scene)) {
        return false;
      }
    }
    return true;
  }

  void say(Scene scene, Sentence out) {
    for (Part part : parts) {
      part.say(scene, out);
    }
  }

  static Phrase parse(String line) {
    return new Reader(line).phrase("");
  }

  /** Reads a phrase by recursive descent. */
  private static final class Reader {
    private final String line;
    private int at;

    Reader(String line) {
      this.line = line;
    }

    /**
     * @param ends characters that end the phrase; they are not read
     */
    Phrase phrase(String ends) {
      List<Part> parts = new ArrayList<>();
      int plain = at;
      while (at < line.length() && ends.indexOf(line.charAt(at)) < 0) {
        char c = line.charAt(at);
        if (c != '[' && c != '{') {
          at++;
          continue;
        }
        addPlain(parts, plain);
        parts.add(c == '[' ? choice() : slot());
        plain = at;
      }
      addPlain(parts, plain);
      return new Phrase(List.copyOf(parts));
    }

    private void addPlain(List<Part> parts, int from) {
      if (at > from) {
        parts.add(new Plain(line.substring(from, at)));
      }
    }

    private Choice choice() {
      List<Phrase> phrases = new ArrayList<>();
      do {
        at++;
        phrases.add(phrase("|]"));
      } while (at < line.length() && line.charAt(at) == '|');
      if (at == line.length()) {
        throw new IllegalArgumentException("a choice is not closed: " + line);
      }
      at++;
      return new Choice(List.copyOf(phrases));
    }

    private Slot slot() {
      int end = line.indexOf('}', at);
      if (end < 0) {
        throw new IllegalArgumentException("a slot is not closed: " + line);
      }
      Slot slot = Slot.parse(line.substring(at + 1, end));
      at = end + 1;
      return slot;
    }
  }
}
