package dev.webexplorer.datagen.rules;

import dev.webexplorer.datagen.LittleWeb;
import dev.webexplorer.datagen.clue.Draft;
import dev.webexplorer.datagen.clue.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Questions about the towns of the small world, as the rules make them. */
final class SmallQuestions {
  static final List<String> TOWNS =
      List.of(
          "Arvenholt",
          "Besselmar",
          "Corvinth",
          "Dunmarrow",
          "Elsweir",
          "Farnholm",
          "Gretvik",
          "Hollenau");

  private SmallQuestions() {}

  /** Returns all that any page says of a town, each with its hops. */
  static List<Draft> drafts(LittleWeb little, String town) {
    int answer = little.page(town);
    Hops hops = new Hops(new Sources(little.web()), little.facts().catalog(), little.finder());
    List<Draft> drafts = new ArrayList<>();
    for (int page = 0; page < little.web().size(); page++) {
      for (Template each : little.clues(little.web().page(page).title(), town)) {
        drafts.add(Draft.exact(each));
        drafts.addAll(hops.of(each, answer, little.entity(town)));
      }
    }
    return drafts;
  }

  static Optional<Sketch> sketch(LittleWeb little, String town) {
    Salience salience = new Salience(little.web(), little.facts().catalog());
    return new ClueChoice(salience)
        .choose(little.page(town), little.entity(town), drafts(little, town))
        .map(clues -> Sketch.of(little.page(town), little.entity(town), clues));
  }

  static Template withNames(Template clue, int names) {
    return new Template(clue.page(), clue.quote(), clue.text(), clue.parts(), clue.trims(), names);
  }
}
