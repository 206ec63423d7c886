package dev.webexplorer.datagen.rules;

import dev.webexplorer.browser.Corpus;
import dev.webexplorer.datagen.clue.Leaks;
import dev.webexplorer.datagen.clue.Template;
import dev.webexplorer.datagen.facts.FactIndex;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Checks the whole of an evolution, all rounds of it, whatever was checked on the way. */
record PairChecks(Corpus web, FactIndex facts) {
  /** What {@code checks} says of a pair without a failed check. */
  static final Map<String, String> PASSED = new LinkedHashMap<>();

  static {
    PASSED.put("leak", "pass");
    PASSED.put("quote", "pass");
    PASSED.put("unique", "pass");
    PASSED.put("shortcut", "pass");
    PASSED.put("closed_book", "skipped");
    PASSED.put("duplicate", "skipped"); // the generator compares it with those before
    PASSED.put("contamination", "skipped");
  }

  /** Returns the name of the first check that fails. */
  Optional<String> failed(RuleEvolver.Evolution evolution) {
    List<Sketch> sketches = evolution.stages().stream().map(RuleEvolver.Stage::sketch).toList();
    Leaks leaks = new Leaks(List.of(sketches.getFirst().entity().title()));
    Uniqueness uniqueness = new Uniqueness(facts);
    if (sketches.stream().anyMatch(sketch -> leaks.in(sketch.question()))) {
      return Optional.of("leak");
    }
    if (!sketches.stream().allMatch(this::quoted)) {
      return Optional.of("quote");
    }
    if (!sketches.stream().allMatch(uniqueness::holds)) {
      return Optional.of("unique");
    }
    return evolution.hard() ? Optional.empty() : Optional.of("shortcut");
  }

  private boolean quoted(Sketch sketch) {
    return sketch.clues().stream()
        .flatMap(clue -> clue.draft().sources().stream())
        .allMatch(this::quoted);
  }

  private boolean quoted(Template template) {
    return web.page(template.page()).text().contains(template.quote());
  }
}
