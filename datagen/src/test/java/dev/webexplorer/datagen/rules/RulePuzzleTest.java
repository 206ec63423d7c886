package dev.webexplorer.datagen.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.webexplorer.datagen.LittleWeb;
import dev.webexplorer.datagen.NumberedClue;
import dev.webexplorer.datagen.clue.Draft;
import dev.webexplorer.datasets.Evidence;
import dev.webexplorer.datasets.Sha256;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulePuzzleTest {
  @TempDir static Path folder;
  private static LittleWeb little;

  @BeforeAll
  static void build() {
    little = LittleWeb.smallWorld(folder);
  }

  @AfterAll
  static void close() {
    little.close();
  }

  @Test
  void clueOnAHop_restsOnTwoQuotesOfTheirPages() {
    Draft hop =
        SmallQuestions.drafts(little, "Elsweir").stream()
            .filter(draft -> draft.hop().isPresent())
            .findFirst()
            .orElseThrow();
    Draft plain = Draft.exact(hop.template());
    Sketch sketch =
        Sketch.of(little.page("Elsweir"), little.entity("Elsweir"), List.of(plain, hop.vaguest()));

    RulePuzzle puzzle = new RulePuzzle(sketch, little.web());

    assertThat(puzzle.clues()).extracting(clue -> clue.evidence().size()).containsExactly(1, 2);
    assertThat(puzzle.question()).isEqualTo(sketch.question());
    assertThat(puzzle.answer()).isEqualTo("Elsweir");
    assertThat(puzzle.aliases()).isEmpty();
    for (NumberedClue clue : puzzle.clues()) {
      assertThat(puzzle.question()).contains(clue.text());
      for (Evidence each : clue.evidence()) {
        String text = little.web().open(each.url()).text();
        assertThat(text).contains(each.quote());
        assertThat(each.sha256()).isEqualTo(Sha256.of(text));
      }
    }
    assertThat(puzzle.clues().getLast().evidence().getLast().quote())
        .isEqualTo(hop.hop().orElseThrow().told().template().quote());
  }
}
