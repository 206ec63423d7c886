package dev.webexplorer.datagen.rules;

import dev.webexplorer.datagen.clue.Draft;
import dev.webexplorer.datagen.facts.Entity;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A question while it is worked on. Immutable.
 *
 * @param answer ordinal of the page that is the answer
 * @param kind what the question calls the answer
 * @param clues those that are left, in the question's order
 */
record Sketch(int answer, Entity entity, String kind, List<Numbered> clues) {
  /**
   * A clue with its place in the question as first synthesized.
   *
   * @param number from 0
   */
  record Numbered(int number, Draft draft) {}

  Sketch {
    clues = List.copyOf(clues);
  }

  static Sketch of(int answer, Entity entity, List<Draft> drafts) {
    List<Numbered> clues = new ArrayList<>();
    for (Draft draft : drafts) {
      clues.add(new Numbered(clues.size(), draft));
    }
    return new Sketch(answer, entity, entity.kind(), clues);
  }

  String text(Numbered clue) {
    return clue.draft().text(kind);
  }

  /** Returns the whole question: what is asked, then the clues. */
  String question() {
    String asked =
        entity.isPerson()
            ? "Who is the " + kind + " described by these clues? "
            : "What is the name of the " + kind + " described by these clues? ";
    return asked + clues.stream().map(this::text).collect(Collectors.joining(" "));
  }

  Sketch with(int place, Draft draft) {
    List<Numbered> changed = new ArrayList<>(clues);
    changed.set(place, new Numbered(clues.get(place).number(), draft));
    return new Sketch(answer, entity, kind, changed);
  }

  Sketch without(int place) {
    List<Numbered> fewer = new ArrayList<>(clues);
    fewer.remove(place);
    return new Sketch(answer, entity, kind, fewer);
  }

  Sketch called(String vaguer) {
    return new Sketch(answer, entity, vaguer, clues);
  }
}
