package dev.webexplorer.datagen.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.webexplorer.agent.Agent;
import dev.webexplorer.agent.Policy;
import dev.webexplorer.agent.models.ChatPolicy;
import dev.webexplorer.agent.models.Endpoint;
import dev.webexplorer.agent.models.ModelSpec;
import dev.webexplorer.agent.models.ProtocolChoice;
import dev.webexplorer.agent.rules.RulePageReader;
import dev.webexplorer.agent.run.TurnLog;
import dev.webexplorer.agent.server.Conduct;
import dev.webexplorer.agent.server.ModelServer;
import dev.webexplorer.agent.server.PolicyResponder;
import dev.webexplorer.agent.tools.BrowseTool;
import dev.webexplorer.agent.tools.SearchTool;
import dev.webexplorer.datagen.LittleWeb;
import dev.webexplorer.datagen.Seed;
import dev.webexplorer.datagen.rules.Rules;
import dev.webexplorer.datagen.write.FixedSchedule;
import dev.webexplorer.datagen.write.QuestionWriter;
import dev.webexplorer.datagen.write.QuestionWriter.Result;
import dev.webexplorer.datasets.InputException;
import dev.webexplorer.datasets.QaPair;
import dev.webexplorer.datasets.journal.Journal;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Writing and evolving through an endpoint, by the rules as a model and by liars. */
class ModelWritingTest {
  private static final int ROUNDS = 3;

  @TempDir static Path folder;
  @TempDir Path own;
  private static LittleWeb little;
  private static QuestionWriter rules;
  private static Seed seed;
  private static QaPair expected;

  @BeforeAll
  static void build() {
    little = LittleWeb.smallWorld(folder);
    rules = writer();
    seed =
        IntStream.range(0, little.web().size())
            .mapToObj(ModelWritingTest::seed)
            .filter(each -> !rules.stages(each).isEmpty())
            .findFirst()
            .orElseThrow();
    expected = pair(rules.write(seed, Set.of(), "run"));
  }

  @AfterAll
  static void close() {
    little.close();
  }

  private static QuestionWriter writer() {
    Rules both = Rules.of(little.web(), little.facts(), LittleWeb.TAGGER, new RulePageReader(), 7);
    return new QuestionWriter(
        both.synthesizer(), both.evolver(), new FixedSchedule(ROUNDS), little.web().id());
  }

  private static Seed seed(int page) {
    return new Seed(little.web().page(page).title(), Optional.of(little.web().page(page).url()));
  }

  private static QaPair pair(Result result) {
    assertThat(result).isInstanceOf(Result.Written.class);
    return ((Result.Written) result).examined().pair();
  }

  private static JsonNode undone(QaPair pair) {
    return Objects.requireNonNull(pair.unknown().get(QuestionWriter.UNDONE));
  }

  private static ModelServer serve(Policy policy) {
    return ModelServer.start(new PolicyResponder(policy));
  }

  private Result write(ModelServer server, ProtocolChoice protocol) {
    ModelSpec spec = ModelSpec.of("fake", server.baseUrl(), "fake").withProtocol(protocol);
    Policy policy = new ChatPolicy(Endpoint.of(spec, ""));
    OpenedPages pages = new OpenedPages(little.web());
    try (Journal journal = Journal.open(own.resolve("journal"), "run")) {
      ModelRole model =
          new ModelRole(
              Agent::builder,
              policy,
              List.of(new SearchTool(pages), new BrowseTool(pages, new RulePageReader())),
              pages,
              new TurnLog(journal),
              7);
      Prompts prompts = Prompts.standard("en");
      QuestionWriter writer =
          new QuestionWriter(
              new ModelSynthesizer(model, prompts),
              new ModelEvolver(model, prompts),
              new FixedSchedule(ROUNDS),
              little.web().id());
      return writer.write(seed, Set.of(), "run");
    }
  }

  private static UnaryOperator<String> replacing(String before, String after) {
    return text -> text.replaceAll(before, after);
  }

  @ParameterizedTest
  @EnumSource(names = {"NATIVE", "TEXT"})
  void modelThatPlaysByTheRules_writesWhatTheRulesWrite(ProtocolChoice protocol) {
    try (ModelServer server = serve(new RuleModel(writer()))) {
      QaPair pair = pair(write(server, protocol));

      assertThat(undone(pair)).as("changes refused").isEmpty();
      assertThat(pair.rounds()).isEqualTo(expected.rounds());
      assertThat(pair.clues()).isEqualTo(expected.clues());
      assertThat(pair.evidence()).isEqualTo(expected.evidence());
      assertThat(pair.answer()).isEqualTo(expected.answer());
      assertThat(pair.id()).isEqualTo(expected.id());
      assertThat(pair.models()).containsValues("fake").doesNotContainValue("rules");
      assertThat(server.log().prefixShare()).isEqualTo(1);

      int calls = server.log().calls().size();
      assertThat(pair(write(server, protocol))).isEqualTo(pair);
      assertThat(server.log().calls()).as("nothing is paid twice").hasSize(calls);
    }
  }

  private String refusal(String task, UnaryOperator<String> lie) {
    try (ModelServer server = serve(new Liar(new RuleModel(writer()), task, false, lie))) {
      return write(server, ProtocolChoice.NATIVE) instanceof Result.Refused refused
          ? refused.reason()
          : "none";
    }
  }

  @Test
  void explorerThatLies_isSetAsideWithTheCause() {
    assertThat(refusal(Tasks.EXPLORE, replacing("\"quote\":\"[^ ]+", "\"quote\":\"Nobody")))
        .isEqualTo("false_quote");
  }

  @Test
  void explorerThatWritesNoJson_isSetAside() {
    assertThat(refusal(Tasks.EXPLORE, _ -> "The answer is clear.")).isEqualTo("malformed");
  }

  @Test
  void explorerThatFindsNothing_isNotAskedAgain() {
    try (ModelServer server =
        serve(new Liar(new RuleModel(writer()), Tasks.EXPLORE, false, _ -> "{\"none\":\"why\"}"))) {
      assertThat(write(server, ProtocolChoice.TEXT))
          .isEqualTo(new Result.Refused("no_question", List.of()));
      assertThat(server.log().calls().getLast().turn()).isEqualTo(server.log().calls().size());
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"NATIVE", "TEXT"})
  void slipThatIsMendedWhenTold_costsOneMoreTurn(ProtocolChoice protocol) {
    int honest;
    try (ModelServer server = serve(new RuleModel(writer()))) {
      write(server, protocol);
      honest = server.log().calls().size();
    }
    own = own.resolve("slipping");
    UnaryOperator<String> slip = replacing("\"answer\":", "\"reply\":");
    try (ModelServer server = serve(new Liar(new RuleModel(writer()), Tasks.EXPLORE, true, slip))) {
      assertThat(pair(write(server, protocol)).rounds()).isEqualTo(expected.rounds());
      assertThat(server.log().calls()).hasSize(honest + 1);
    }
  }

  @Test
  void evolverThatWritesNoJson_setsTheQuestionAside() {
    assertThat(refusal(Tasks.EVOLVE, _ -> "Done!")).isEqualTo("malformed_change");
  }

  @Test
  void evolverThatChangesTheAnswer_leavesTheQuestionAsItWas() {
    UnaryOperator<String> lie = replacing("\"answer\":\"[^\"]+\"", "\"answer\":\"Nowhere\"");
    try (ModelServer server = serve(new Liar(new RuleModel(writer()), Tasks.EVOLVE, false, lie))) {
      QaPair pair = pair(write(server, ProtocolChoice.NATIVE));

      assertThat(pair.question()).isEqualTo(expected.rounds().getFirst().question());
      assertThat(pair.rounds()).allMatch(round -> round.operations().isEmpty());
      assertThat(undone(pair).path("answer_changed").asInt()).isPositive();
    }
  }

  @Test
  void evolverThatNamesTheAnswer_isRefused() {
    UnaryOperator<String> lie =
        replacing("\"question\":\"", "\"question\":\"Is it " + expected.answer() + "? ");
    try (ModelServer server = serve(new Liar(new RuleModel(writer()), Tasks.EVOLVE, false, lie))) {
      QaPair pair = pair(write(server, ProtocolChoice.NATIVE));

      assertThat(undone(pair).path("leak").asInt()).isPositive();
      assertThat(pair.question()).doesNotContain(expected.answer());
    }
  }

  @Test
  void endpointThatRefuses_isAFailureAndNoCause() {
    try (ModelServer server =
        ModelServer.start(
            0, new PolicyResponder(new RuleModel(writer())), Conduct.GOOD.withKey("k"))) {
      assertThatThrownBy(() -> write(server, ProtocolChoice.NATIVE))
          .isInstanceOf(InputException.class)
          .hasMessageContaining("401");
    }
  }
}
