package dev.webexplorer.datagen.rules;

import dev.webexplorer.browser.Web;
import dev.webexplorer.datagen.clue.ClueFinder;
import dev.webexplorer.datagen.clue.Draft;
import dev.webexplorer.datagen.clue.Template;
import dev.webexplorer.datagen.explore.Exploration;
import dev.webexplorer.datagen.facts.Catalog;
import dev.webexplorer.datagen.facts.Entity;
import dev.webexplorer.datagen.facts.FactIndex;
import dev.webexplorer.datagen.facts.Kinds;
import dev.webexplorer.datagen.facts.SourceText;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Makes a question about the page that was explored, from what the pages read say of it. */
final class RuleSynthesizer {
  private final Web web;
  private final FactIndex facts;
  private final ClueFinder finder;
  private final ClueChoice choice;

  RuleSynthesizer(Web web, FactIndex facts, ClueFinder finder, Salience salience) {
    this.web = web;
    this.facts = facts;
    this.finder = finder;
    this.choice = new ClueChoice(salience);
  }

  Optional<Sketch> synthesize(Exploration exploration) {
    Catalog catalog = facts.catalog();
    OptionalInt answer = catalog.page(exploration.seed());
    if (answer.isEmpty()) {
      return Optional.empty();
    }
    Optional<Entity> entity = catalog.entity(answer.getAsInt());
    if (entity.isEmpty() || !Kinds.isKnown(entity.get().kind())) {
      return Optional.empty();
    }
    List<Template> templates = new ArrayList<>();
    for (URI url : exploration.pages()) {
      OptionalInt page = catalog.page(url);
      if (page.isPresent()) {
        templates.addAll(
            finder.find(SourceText.of(web.open(url)), page.getAsInt(), answer.getAsInt()));
      }
    }
    Optional<List<Draft>> clues = choice.choose(answer.getAsInt(), entity.get(), templates);
    return clues.map(drafts -> Sketch.of(answer.getAsInt(), entity.get(), drafts));
  }
}
