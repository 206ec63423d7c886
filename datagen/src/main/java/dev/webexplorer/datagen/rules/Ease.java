package dev.webexplorer.datagen.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How easily the web's search finds a question's answer; for one question, not thread-safe. */
final class Ease {
  private final Map<String, Salience.Ranks> known = new HashMap<>();
  private final Salience salience;

  Ease(Salience salience) {
    this.salience = salience;
  }

  /** Returns what one clue gives away. */
  Salience.Ranks of(Sketch sketch, Sketch.Numbered clue) {
    return known.computeIfAbsent(
        sketch.text(clue),
        text -> salience.of(text, sketch.answer(), ClueChoice.pages(clue.draft())));
  }

  /** Returns what the whole question gives away. */
  Salience.Ranks whole(Sketch sketch) {
    Set<Integer> sources = new HashSet<>();
    sketch.clues().forEach(clue -> sources.addAll(ClueChoice.pages(clue.draft())));
    return known.computeIfAbsent(
        sketch.question(), text -> salience.of(text, sketch.answer(), sources));
  }

  /** Returns the places of the clues, those that give most away first. */
  List<Integer> places(Sketch sketch) {
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < sketch.clues().size(); i++) {
      places.add(i);
    }
    places.sort((one, other) ->
        Double.compare(
            of(sketch, sketch.clues().get(other)).ease(),
            of(sketch, sketch.clues().get(one)).ease()));
    return places;
  }

  /** Whether some search of the question's own words leads to where a clue stands. */
  boolean findable(Sketch sketch) {
    return sketch.clues().stream().anyMatch(clue -> of(sketch, clue).source() > 0)
        || whole(sketch).source() > 0;
  }

  /** Whether one search for the question does not even show the answer in its place. */
  boolean hidden(Sketch sketch) {
    return !whole(sketch).told();
  }

  /** Whether neither the question nor a single clue of it finds the answer first. */
  boolean hard(Sketch sketch) {
    return !whole(sketch).given()
        && sketch.clues().stream().noneMatch(clue -> of(sketch, clue).shortcut());
  }
}
