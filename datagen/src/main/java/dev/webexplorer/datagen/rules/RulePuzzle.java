package dev.webexplorer.datagen.rules;

import dev.webexplorer.browser.Corpus;
import dev.webexplorer.browser.Page;
import dev.webexplorer.datagen.NumberedClue;
import dev.webexplorer.datagen.Puzzle;
import dev.webexplorer.datagen.clue.Template;
import dev.webexplorer.datasets.Evidence;
import dev.webexplorer.datasets.Sha256;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** A sketch in words. */
record RulePuzzle(Sketch sketch, Corpus web) implements Puzzle {

  @Override
  public String answer() {
    return sketch.entity().title();
  }

  /** The title of the page, where it says more than the name. */
  @Override
  public List<String> aliases() {
    String title = web.page(sketch.answer()).title();
    return title.equals(answer()) ? List.of() : List.of(title);
  }

  @Override
  public Optional<URI> answerUrl() {
    return Optional.of(sketch.entity().url());
  }

  @Override
  public String language() {
    return "en";
  }

  @Override
  public String question() {
    return sketch.question();
  }

  @Override
  public List<NumberedClue> clues() {
    return sketch.clues().stream()
        .map(clue ->
            new NumberedClue(
                clue.number(),
                sketch.text(clue),
                clue.draft().sources().stream().map(this::evidence).toList()))
        .toList();
  }

  private Evidence evidence(Template template) {
    Page page = web.page(template.page());
    return new Evidence(
        page.url(), page.title(), template.quote(), Sha256.of(page.text()), page.retrieved());
  }
}
