package dev.webexplorer.datagen.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.webexplorer.agent.rules.RulePageReader;
import dev.webexplorer.datagen.LittleWeb;
import dev.webexplorer.datagen.clue.Draft;
import dev.webexplorer.datagen.rules.RuleWriter.Result;
import dev.webexplorer.datasets.Clue;
import dev.webexplorer.datasets.Evidence;
import dev.webexplorer.datasets.QaPair;
import dev.webexplorer.datasets.Sha256;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleWriterTest {
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

  private static RuleWriter writer() {
    return new RuleWriter(
        little.web(), little.facts(), LittleWeb.TAGGER, new RulePageReader(), 3, 7);
  }

  private static Map<Integer, Result> results(IntStream seeds) {
    RuleWriter writer = writer();
    return seeds
        .boxed()
        .collect(
            Collectors.toConcurrentMap(seed -> seed, seed -> writer.write(seed, Set.of(), "run")));
  }

  @Test
  void results_areTheSameInAnyOrderAndAtOnce() {
    int size = little.web().size();
    Map<Integer, Result> inOrder = results(IntStream.range(0, size));

    assertThat(results(IntStream.range(0, size).map(seed -> size - 1 - seed))).isEqualTo(inOrder);
    assertThat(results(IntStream.range(0, size).parallel())).isEqualTo(inOrder);
    assertThat(inOrder.values()).anyMatch(result -> result instanceof Result.Written);
  }

  @Test
  void answerThatIsTaken_isNotTakenAgain() {
    RuleWriter writer = writer();
    Set<String> taken = new HashSet<>();
    List<String> reasons = new ArrayList<>();
    for (int seed = 0; seed < little.web().size(); seed++) {
      switch (writer.write(seed, taken, "run")) {
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
    assertThat(writer.write(0, all, "run")).isEqualTo(new Result.Refused("no_answer", List.of()));
  }

  @Test
  void answerable_isEveryPageOfAKnownKind() {
    assertThat(writer().answerable()).isBetween(12, little.web().size());
  }

  @Test
  void clueOnAHop_restsOnTwoQuotesOfTheirPages() {
    Draft hop =
        SmallQuestions.drafts(little, "Elsweir").stream()
            .filter(draft -> draft.hop().isPresent())
            .findFirst()
            .orElseThrow();
    Draft plain = Draft.exact(hop.template());
    Sketch first = Sketch.of(little.page("Elsweir"), little.entity("Elsweir"), List.of(plain, hop));
    Sketch last = first.with(1, hop.vaguest());
    RuleEvolver.Evolution evolution =
        new RuleEvolver.Evolution(
            List.of(
                new RuleEvolver.Stage(first, List.of()), new RuleEvolver.Stage(last, List.of())),
            Map.of(),
            true,
            true,
            plain);

    QaPair pair = new PairText(little.web(), "run").pair("seed", evolution);

    assertThat(pair.clues()).extracting(Clue::evidence).containsExactly(List.of(0), List.of(1, 2));
    assertThat(pair.question()).isEqualTo(last.question());
    assertThat(pair.rounds().getFirst().question()).isEqualTo(first.question());
    assertThat(pair.evidence())
        .allSatisfy((Evidence each) -> {
          String text = little.web().open(each.url()).text();
          assertThat(text).contains(each.quote());
          assertThat(each.sha256()).isEqualTo(Sha256.of(text));
        });
    assertThat(pair.evidence().get(2).quote())
        .isEqualTo(hop.hop().orElseThrow().told().template().quote());
  }
}
