package dev.webexplorer.datagen.generate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.webexplorer.agent.Agent;
import dev.webexplorer.agent.Pricing;
import dev.webexplorer.agent.rules.RulePageReader;
import dev.webexplorer.agent.rules.RulePolicy;
import dev.webexplorer.agent.run.RunConfiguration;
import dev.webexplorer.agent.run.RunDirectory;
import dev.webexplorer.agent.tools.BrowseTool;
import dev.webexplorer.agent.tools.SearchTool;
import dev.webexplorer.browser.Corpus;
import dev.webexplorer.datagen.SmallWorld;
import dev.webexplorer.datagen.clue.Leaks;
import dev.webexplorer.datagen.facts.FactIndex;
import dev.webexplorer.datagen.facts.FactIndexBuilder;
import dev.webexplorer.datagen.filter.DuplicateFilter;
import dev.webexplorer.datagen.filter.Filter;
import dev.webexplorer.datagen.filter.Filters;
import dev.webexplorer.datagen.filter.Yield;
import dev.webexplorer.datagen.generate.GenerateSettings.Solve;
import dev.webexplorer.datagen.rules.Rules;
import dev.webexplorer.datagen.text.Tagger;
import dev.webexplorer.datagen.write.FixedSchedule;
import dev.webexplorer.datagen.write.QuestionWriter;
import dev.webexplorer.datasets.Difficulty;
import dev.webexplorer.datasets.Evidence;
import dev.webexplorer.datasets.QaPair;
import dev.webexplorer.datasets.Round;
import dev.webexplorer.datasets.Sha256;
import dev.webexplorer.datasets.jsonl.JsonLinesReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeneratorTest {
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

  private static Generated generate(Path out, int concurrency) {
    return generate(out, new GenerateSettings(20, 5, 20, Solve.ALL, 1, 7, concurrency));
  }

  private static Generated generate(Path out, GenerateSettings settings) {
    RunConfiguration configuration =
        new RunConfiguration(JsonNodeFactory.instance.objectNode().put("test", 1), Map.of());
    RulePageReader reader = new RulePageReader();
    try (RunDirectory directory = RunDirectory.open(out, configuration, false)) {
      Rules rules = Rules.of(web, facts, TAGGER, reader, 7);
      QuestionWriter writer =
          new QuestionWriter(rules.synthesizer(), rules.evolver(), new FixedSchedule(5), web.id());
      Agent solver =
          Agent.builder(new RulePolicy())
              .tools(new SearchTool(web), new BrowseTool(web, reader))
              .pricing(Pricing.FREE)
              .build();
      GivenEvidence given = new GivenEvidence(new RulePolicy(), new BrowseTool(web, reader), 7);
      Filters filters = Filters.of(Filter.skipped("closed_book", Filter.Cost.MODEL, "no model"));
      Filters known = Filters.of(new DuplicateFilter());
      return new Generator(
              web, Seeds.pages(web, 7), writer, filters, known, solver, given, directory, settings)
          .run(
              new Generator.Progress() {
                @Override
                public void answerable(int pages) {}

                @Override
                public void accepted(int questions, int seeds) {}

                @Override
                public void solved(long attempts, long all) {}
              });
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<QaPair> pairs(Path out) {
    List<QaPair> pairs = new ArrayList<>();
    try (JsonLinesReader<QaPair> reader =
        JsonLinesReader.open(out.resolve("qa.jsonl"), QaPair.class)) {
      reader.forEachRemaining(pairs::add);
    }
    return pairs;
  }

  @Test
  void solve_endsWithSeveralAttempts() {
    Path out = folder.resolve("ends");
    generate(out, new GenerateSettings(20, 5, 20, Solve.ENDS, 3, 7, 2));

    assertThat(pairs(out))
        .isNotEmpty()
        .allSatisfy(pair -> {
          assertThat(pair.difficulty()).extracting(Difficulty::round).containsExactly(0, 5);
          assertThat(pair.difficulty()).allMatch(each -> each.k() == 3);
        });
  }

  @Test
  void solve_noneMeasuresNothing() {
    Path out = folder.resolve("none");
    Generated made = generate(out, new GenerateSettings(20, 5, 20, Solve.NONE, 1, 7, 2));

    assertThat(pairs(out)).isNotEmpty().allMatch(pair -> pair.difficulty().isEmpty());
    assertThat(made.attempts()).isEmpty();
    assertThat(made.evidenceAccuracy()).isEmpty();
  }

  @Test
  void evidenceInHand_givesTheAnswer() {
    Generated made = generate(folder.resolve("given"), 2);

    assertThat(made.evidenceAccuracy()).isPresent();
    assertThat(made.evidenceAccuracy().getAsDouble()).isGreaterThan(0.5);
  }

  @Test
  void questions_restOnQuotesAndHideTheAnswer() {
    Path out = folder.resolve("run");
    Generated made = generate(out, 2);
    List<QaPair> pairs = pairs(out);

    assertThat(pairs).isNotEmpty().hasSize(made.accepted());
    assertThat(pairs).extracting(QaPair::answer).doesNotHaveDuplicates();
    for (QaPair pair : pairs) {
      Leaks leaks = new Leaks(List.of(pair.answer()));
      assertThat(pair.rounds()).hasSize(6).noneMatch(round -> leaks.in(round.question()));
      assertThat(pair.rounds().getLast()).extracting(Round::question).isEqualTo(pair.question());
      assertThat(pair.clues()).hasSizeGreaterThanOrEqualTo(2);
      assertThat(pair.difficulty()).hasSize(6);
      for (Evidence each : pair.evidence()) {
        String text = web.open(each.url()).text();
        assertThat(text).contains(each.quote());
        assertThat(each.sha256()).isEqualTo(Sha256.of(text));
      }
    }
  }

  @Test
  void filters_addUpToTheSeeds() {
    Generated made = generate(folder.resolve("filters"), 2);

    assertThat(made.filters())
        .extracting(Yield.Line::filter)
        .containsExactly("leak", "quote", "unique", "shortcut", "closed_book", "duplicate");
    for (int i = 1; i < made.filters().size(); i++) {
      Yield.Line before = made.filters().get(i - 1);
      assertThat(made.filters().get(i).seen()).isEqualTo(before.seen() - before.refused());
    }
    assertThat(made.filters().getLast().seen() - made.filters().getLast().refused())
        .isEqualTo(made.accepted());
    assertThat(made.filters().get(4)).matches(line -> line.skipped() == line.seen());
  }

  @Test
  void results_areTheSameAtAnyConcurrencyAndWhenBegunAgain() throws IOException {
    Path one = folder.resolve("one");
    Path two = folder.resolve("two");
    generate(one, 1);
    generate(two, 4);
    byte[] first = Files.readAllBytes(one.resolve("qa.jsonl"));

    assertThat(Files.readAllBytes(two.resolve("qa.jsonl"))).isEqualTo(first);

    generate(one, 3);

    assertThat(Files.readAllBytes(one.resolve("qa.jsonl"))).isEqualTo(first);
  }

  @Test
  void rounds_useUpTheOperations() {
    Path out = folder.resolve("operations");
    generate(out, 2);

    assertThat(pairs(out))
        .allSatisfy(pair ->
            assertThat(pair.rounds().stream().mapToInt(r -> r.operations().size()).sum())
                .isPositive());
  }
}
