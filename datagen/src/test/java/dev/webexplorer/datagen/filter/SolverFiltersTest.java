package dev.webexplorer.datagen.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.webexplorer.agent.Agent;
import dev.webexplorer.agent.models.ChatPolicy;
import dev.webexplorer.agent.models.Endpoint;
import dev.webexplorer.agent.models.ModelSpec;
import dev.webexplorer.agent.rules.RulePageReader;
import dev.webexplorer.agent.run.RunConfiguration;
import dev.webexplorer.agent.run.RunDirectory;
import dev.webexplorer.agent.server.Asked;
import dev.webexplorer.agent.server.Conduct;
import dev.webexplorer.agent.server.Fault;
import dev.webexplorer.agent.server.ModelServer;
import dev.webexplorer.agent.server.Reply;
import dev.webexplorer.agent.tools.BrowseTool;
import dev.webexplorer.agent.tools.SearchTool;
import dev.webexplorer.browser.Corpus;
import dev.webexplorer.datagen.SmallWorld;
import dev.webexplorer.datasets.QaPair;
import dev.webexplorer.datasets.jsonl.Json;
import dev.webexplorer.evaluate.judge.MatchJudge;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Filters that ask a model, against a server that says what the test has it say. */
class SolverFiltersTest {
  private static final QaPair PAIR =
      Pairs.asked("Which town keeps a glass market and quiet squares?", "Dunmarrow");

  @TempDir static Path folder;
  private static Corpus web;

  private final Deque<String> answers = new ArrayDeque<>();
  private final List<Asked> asked = Collections.synchronizedList(new ArrayList<>());
  private final ModelServer server = ModelServer.start(this::reply);

  @BeforeAll
  static void build() {
    web = SmallWorld.build(folder);
  }

  @AfterAll
  static void closeWeb() {
    web.close();
  }

  @AfterEach
  void closeServer() {
    server.close();
  }

  private Reply reply(Asked what) {
    asked.add(what);
    return Reply.text("<answer>" + answers.remove() + "</answer>");
  }

  private Agent.Builder agent() {
    ModelSpec spec =
        ModelSpec.of("said", server.baseUrl(), "said").withPrices(new ModelSpec.Prices(1, 1, 1));
    return Agent.builder(new ChatPolicy(Endpoint.of(spec, "key"))).pricing(spec.pricing());
  }

  private Agent withTools() {
    return agent().tools(new SearchTool(web), new BrowseTool(web, new RulePageReader())).build();
  }

  private void says(String... said) {
    answers.addAll(List.of(said));
  }

  private Filter closedBook(int tries) {
    return new ClosedBookFilter(
        agent().instructions(ClosedBookFilter.INSTRUCTIONS).build(), new MatchJudge(), tries, 7);
  }

  @Test
  void closedBook_refusesWhatOneTryKnows() {
    says("Elsweir", "It is Dunmarrow.", "never asked");

    Finding finding = closedBook(8).examine(PAIR);

    assertThat(finding.kind()).isEqualTo(Finding.Kind.FAIL);
    assertThat(finding.reason()).contains("try 2 of 8");
    assertThat(asked).hasSize(2).allMatch(call -> call.tools().isEmpty());
    assertThat(asked.getFirst().messages().toString()).doesNotContain("Dunmarrow");
  }

  @Test
  void closedBook_passesWhatNoTryKnows_andCountsTokens() {
    says("Elsweir", "Hollenau", "unknown");

    Finding finding = closedBook(3).examine(PAIR);

    assertThat(finding.kind()).isEqualTo(Finding.Kind.PASS);
    assertThat(finding.paid().usage().inputTokens()).isPositive();
    assertThat(finding.paid().costUsd().orElseThrow()).isPositive();
  }

  @Test
  void journaledFinding_isInTheTotalsOfItsRun(@TempDir Path run) {
    says("Elsweir", "Hollenau", "unknown");
    RunConfiguration none = new RunConfiguration(Json.mapper().createObjectNode(), Map.of());
    try (RunDirectory directory = RunDirectory.open(run, none, false)) {
      Filters filters = Filters.of(closedBook(3)).journaled(directory.journal(), "seed");

      filters.examine(PAIR);

      assertThat(directory.paid().usage()).isEqualTo(server.log().usage());
      filters.examine(PAIR);
      assertThat(asked).hasSize(3);
    }
  }

  @Test
  void solvable_needsOneRightAnswer() {
    Filter filter = new SolvableFilter(withTools(), new MatchJudge(), 2, 7);
    says("Elsweir", "Dunmarrow");
    assertThat(filter.examine(PAIR).kind()).isEqualTo(Finding.Kind.PASS);
    assertThat(asked).allMatch(call -> call.tools().size() == 2);

    says("Elsweir", "Hollenau");
    assertThat(filter.examine(PAIR))
        .matches(finding -> finding.kind() == Finding.Kind.FAIL)
        .matches(finding -> finding.reason().equals("not solved in 2 attempts"));
  }

  @Test
  void rival_thatSatisfiesAllClues_refuses() {
    Filter filter = new RivalFilter(withTools(), withTools(), new MatchJudge(), 3, 7);
    says("Dunmarrow", "Elsweir", "Hollenau", "no", "Yes, each part is true of it");

    Finding finding = filter.examine(PAIR);

    assertThat(finding.kind()).isEqualTo(Finding.Kind.FAIL);
    assertThat(finding.reason()).isEqualTo("\"Hollenau\" satisfies all clues too");
    assertThat(asked.get(3).messages().toString())
        .contains("Proposed answer: Elsweir")
        .doesNotContain("Dunmarrow");
  }

  @Test
  void rivals_thatFailAClue_pass() {
    Filter filter = new RivalFilter(withTools(), withTools(), new MatchJudge(), 2, 7);
    says("Elsweir", "Elsweir", "not all of them");

    assertThat(filter.examine(PAIR).kind()).isEqualTo(Finding.Kind.PASS);
    assertThat(asked).as("one rival is checked once").hasSize(3);
  }

  @Test
  void modelThatIsAway_isNoFinding() {
    server.behave(Conduct.GOOD.withFaults(_ -> Optional.of(Fault.UNAUTHORIZED)));
    Filter filter = closedBook(1);

    assertThatThrownBy(() -> filter.examine(PAIR))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("ended with");
  }
}
