package dev.webexplorer.datagen.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.webexplorer.browser.Corpus;
import dev.webexplorer.datagen.Evolution;
import dev.webexplorer.datagen.SmallWorld;
import dev.webexplorer.datagen.Stage;
import dev.webexplorer.datagen.clue.ClueFinder;
import dev.webexplorer.datagen.clue.Draft;
import dev.webexplorer.datagen.clue.Template;
import dev.webexplorer.datagen.facts.Entity;
import dev.webexplorer.datagen.facts.FactIndex;
import dev.webexplorer.datagen.facts.FactIndexBuilder;
import dev.webexplorer.datagen.facts.SourceText;
import dev.webexplorer.datagen.filter.Finding;
import dev.webexplorer.datagen.text.Tagger;
import dev.webexplorer.datagen.write.PairText;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PairChecksTest {
  private static final Tagger TAGGER = new Tagger();

  @TempDir static Path folder;
  private static Corpus web;
  private static FactIndex facts;

  @BeforeAll
  static void build() {
    web = SmallWorld.build(folder);
    facts = FactIndexBuilder.open(web, folder.resolve("facts"), TAGGER, pages -> {});
  }

  @AfterAll
  static void close() {
    facts.close();
    web.close();
  }

  private static int page(String title) {
    return IntStream.range(0, web.size())
        .filter(page -> web.page(page).title().equals(title))
        .findFirst()
        .orElseThrow();
  }

  private static Template clue(String source, String answer, String words) {
    int page = page(source);
    return new ClueFinder(facts.catalog(), TAGGER)
        .find(SourceText.of(web.page(page)), page, page(answer)).stream()
            .filter(template -> template.text().contains(words))
            .findFirst()
            .orElseThrow();
  }

  private static Sketch sketch(String answer, Template template) {
    Entity entity = facts.catalog().entity(page(answer)).orElseThrow();
    return Sketch.of(page(answer), entity, List.of(Draft.exact(template)));
  }

  private static Sketch sound() {
    return sketch("Dunmarrow", clue("Mira Tolland", "Dunmarrow", "workshop"));
  }

  private static Optional<String> failed(Finding hard, Sketch... rounds) {
    List<Sketch> sketches = List.of(rounds);
    Evolution evolution =
        new Evolution(
            sketches.stream().map(s -> new Stage(new RulePuzzle(s, web), List.of())).toList(),
            Map.of(),
            List.of());
    return new PairChecks(web, facts)
        .of(sketches, hard)
        .examine(new PairText(web.id().toString(), Map.of()).pair("seed", evolution, "run"))
        .refusedBy();
  }

  @Test
  void soundQuestion_passesAll() {
    assertThat(failed(Finding.PASS, sound())).isEmpty();
  }

  @Test
  void nameInAnyRound_isALeak() {
    assertThat(failed(Finding.PASS, sound(), sound().called("Dunmarrow town"), sound()))
        .contains("leak");
  }

  @Test
  void quoteThatIsNotInThePage_isFound() {
    Template told = clue("Mira Tolland", "Dunmarrow", "workshop");
    Template changed =
        new Template(
            told.page(),
            told.quote().replace("small", "large"),
            told.text(),
            told.parts(),
            told.trims(),
            0);

    assertThat(failed(Finding.PASS, sketch("Dunmarrow", changed))).contains("quote");
  }

  @Test
  void clueThatHoldsOfSeveralTowns_isNotUnique() {
    Sketch several = sketch("Elsweir", clue("Ithel", "Elsweir", "mills"));

    assertThat(several.question()).contains("the mills of this town");
    assertThat(failed(Finding.PASS, several)).contains("unique");
  }

  @Test
  void easyLastRound_isAShortcut() {
    assertThat(failed(Finding.refused("easy"), sound())).contains("shortcut");
  }
}
