package dev.webexplorer.datagen.write;

import static org.assertj.core.api.Assertions.assertThat;

import dev.webexplorer.agent.rules.RulePageReader;
import dev.webexplorer.datagen.LittleWeb;
import dev.webexplorer.datagen.Seed;
import dev.webexplorer.datagen.rules.Rules;
import dev.webexplorer.datagen.write.QuestionWriter.Result;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuestionWriterTest {
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

  private static QuestionWriter writer() {
    Rules rules = Rules.of(little.web(), little.facts(), LittleWeb.TAGGER, new RulePageReader(), 7);
    return new QuestionWriter(
        rules.synthesizer(), rules.evolver(), new FixedSchedule(3), little.web().id());
  }

  private static Seed seed(int page) {
    return new Seed(little.web().page(page).title(), Optional.of(little.web().page(page).url()));
  }

  private static Map<Integer, Result> results(IntStream seeds) {
    QuestionWriter writer = writer();
    return seeds
        .boxed()
        .collect(
            Collectors.toConcurrentMap(
                page -> page, page -> writer.write(seed(page), Set.of(), "run")));
  }

  @Test
  void results_areTheSameInAnyOrderAndAtOnce() {
    int size = little.web().size();
    Map<Integer, Result> inOrder = results(IntStream.range(0, size));

    assertThat(results(IntStream.range(0, size).map(page -> size - 1 - page))).isEqualTo(inOrder);
    assertThat(results(IntStream.range(0, size).parallel())).isEqualTo(inOrder);
    assertThat(inOrder.values()).anyMatch(result -> result instanceof Result.Written);
  }

  @Test
  void answerThatIsTaken_isNotTakenAgain() {
    QuestionWriter writer = writer();
    Set<String> taken = new HashSet<>();
    List<String> reasons = new ArrayList<>();
    for (int page = 0; page < little.web().size(); page++) {
      switch (writer.write(seed(page), taken, "run")) {
        case Result.Written written ->
            assertThat(taken.add(written.examined().pair().answer())).isTrue();
        case Result.Refused refused -> reasons.add(refused.reason());
      }
    }

    assertThat(taken).isNotEmpty();
    assertThat(reasons).isSubsetOf("no_answer", "few_clues", "leak", "quote", "unique", "shortcut");
    Set<String> all = new HashSet<>();
    for (int page = 0; page < little.web().size(); page++) {
      all.add(little.web().page(page).title());
    }
    assertThat(writer.write(seed(0), all, "run"))
        .isEqualTo(new Result.Refused("no_answer", List.of()));
  }

  @Test
  void answerable_isEveryPageOfAKnownKind() {
    assertThat(writer().answerable().orElseThrow()).isBetween(12, little.web().size());
  }

  @Test
  void pairsAndStages_tellTheSameRounds() {
    QuestionWriter writer = writer();
    for (int page = 0; page < little.web().size(); page++) {
      if (writer.write(seed(page), Set.of(), "run") instanceof Result.Written(var examined)) {
        assertThat(writer.stages(seed(page)))
            .extracting(stage -> stage.puzzle().question())
            .containsExactlyElementsOf(
                examined.pair().rounds().stream().map(round -> round.question()).toList());
        assertThat(examined.pair().clues()).allMatch(clue -> !clue.evidence().isEmpty());
      }
    }
  }
}
