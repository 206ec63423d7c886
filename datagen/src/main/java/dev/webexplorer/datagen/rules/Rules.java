package dev.webexplorer.datagen.rules;

import dev.webexplorer.agent.PageReader;
import dev.webexplorer.browser.Corpus;
import dev.webexplorer.datagen.explore.Explorer;
import dev.webexplorer.datagen.explore.RuleExplorer;
import dev.webexplorer.datagen.facts.FactIndex;
import dev.webexplorer.datagen.text.Tagger;

/** Those who write and evolve questions on one web without a model; they share what they search. */
public record Rules(RuleSynthesizer synthesizer, RuleEvolver evolver) {
  private static final int MOST_PAGES = 24;

  /** Makes both. */
  public static Rules of(
      Corpus web, FactIndex facts, Tagger tagger, PageReader reader, long randomSeed) {
    Salience salience = new Salience(web, facts.catalog());
    Explorer explorer = new Explorer(new RuleExplorer(MOST_PAGES), web, reader);
    return new Rules(
        new RuleSynthesizer(web, facts, tagger, explorer, salience, randomSeed),
        new RuleEvolver(web, facts, salience));
  }
}
