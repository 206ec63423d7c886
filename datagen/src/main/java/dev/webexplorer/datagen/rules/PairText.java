package dev.webexplorer.datagen.rules;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.webexplorer.browser.Corpus;
import dev.webexplorer.browser.Page;
import dev.webexplorer.datagen.clue.Template;
import dev.webexplorer.datasets.Clue;
import dev.webexplorer.datasets.Evidence;
import dev.webexplorer.datasets.QaPair;
import dev.webexplorer.datasets.Round;
import dev.webexplorer.datasets.Sha256;
import dev.webexplorer.datasets.jsonl.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Turns an evolution into the pair that stands in {@code qa.jsonl}. */
record PairText(Corpus web, String run) {
  private static final int ID_DIGITS = 12;

  QaPair pair(String seed, RuleEvolver.Evolution evolution) {
    Sketch last = evolution.stages().getLast().sketch();
    List<Round> rounds = new ArrayList<>();
    for (RuleEvolver.Stage stage : evolution.stages()) {
      Sketch sketch = stage.sketch();
      rounds.add(
          new Round(
              rounds.size(),
              sketch.question(),
              sketch.clues().stream().map(sketch::text).toList(),
              stage.operations()));
    }
    List<Clue> clues = new ArrayList<>();
    List<Evidence> evidence = new ArrayList<>();
    for (Sketch.Numbered clue : last.clues()) {
      List<Integer> places = new ArrayList<>();
      for (Template source : clue.draft().sources()) {
        places.add(evidence.size());
        evidence.add(evidence(source));
      }
      clues.add(new Clue(last.text(clue), places));
    }
    String title = web.page(last.answer()).title();
    String answer = last.entity().title();
    return new QaPair(
        "q-" + Sha256.of(web.id() + answer + last.question()).substring(0, ID_DIGITS),
        last.question(),
        answer,
        title.equals(answer) ? List.of() : List.of(title),
        "en",
        seed,
        web.id().toString(),
        rounds,
        clues,
        evidence,
        Map.of(),
        List.of(),
        Map.of("explorer", "rules", "evolver", "rules"),
        run,
        Map.of(
            RuleWriter.ANSWER_URL,
            TextNode.valueOf(last.entity().url().toString()),
            RuleWriter.UNDONE,
            Json.mapper().valueToTree(evolution.undone())));
  }

  private Evidence evidence(Template template) {
    Page page = web.page(template.page());
    return new Evidence(
        page.url(), page.title(), template.quote(), Sha256.of(page.text()), page.retrieved());
  }
}
