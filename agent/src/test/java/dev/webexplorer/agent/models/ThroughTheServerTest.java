package dev.webexplorer.agent.models;

import static org.assertj.core.api.Assertions.assertThat;

import dev.webexplorer.agent.Agent;
import dev.webexplorer.agent.Attempt;
import dev.webexplorer.agent.Budget;
import dev.webexplorer.agent.Policy;
import dev.webexplorer.agent.Question;
import dev.webexplorer.agent.TestingWeb;
import dev.webexplorer.agent.rules.RulePageReader;
import dev.webexplorer.agent.rules.RulePolicy;
import dev.webexplorer.agent.server.ModelServer;
import dev.webexplorer.agent.server.PolicyResponder;
import dev.webexplorer.agent.tools.BrowseTool;
import dev.webexplorer.agent.tools.SearchTool;
import dev.webexplorer.datasets.Message;
import dev.webexplorer.datasets.ToolCall;
import dev.webexplorer.datasets.Trajectory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The rules behind a real endpoint do what they do without one. */
class ThroughTheServerTest {
  private static final TestingWeb WEB =
      new TestingWeb(
          List.of(
              TestingWeb.page("Aldmoor", "Aldmoor is a town in [[Vell]], founded in 1421."),
              TestingWeb.page("Bryne", "Bryne is a town in [[Vell]]. Its bridge opened in 1890."),
              TestingWeb.page("Vell", "Vell is a region by the [[Ister]] with two towns."),
              TestingWeb.page("Ister Bridge", "The Ister Bridge in [[Bryne]] is by [[Ada Quill]]."),
              TestingWeb.page("Ada Quill", "Ada Quill was an engineer, born in 1850."),
              TestingWeb.page("Ister", "The Ister is a river. It passes [[Aldmoor]], [[Bryne]].")));
  private static final List<String> QUESTIONS =
      List.of(
          "Which engineer, born in 1850, built a bridge in a town in Vell?",
          "Which town was founded in 1421?",
          "Which river passes two towns of a region?");

  private static Trajectory run(Policy policy, String question, int attempt, int turns) {
    Budget budget = new Budget(turns, 100_000, Duration.ofMinutes(5), OptionalDouble.empty());
    return Agent.builder(policy)
        .tools(new SearchTool(WEB), new BrowseTool(WEB, new RulePageReader()))
        .budget(budget)
        .build()
        .run(new Question(question), new Attempt("q", attempt, 7, "web", "run"));
  }

  private static List<String> calls(Trajectory trajectory) {
    List<String> calls = new ArrayList<>();
    for (Message message : trajectory.messages()) {
      if (message instanceof Message.Assistant said) {
        for (ToolCall call : said.toolCalls()) {
          calls.add(call.name() + " " + call.arguments());
        }
      } else if (message instanceof Message.ToolResult result) {
        calls.add(result.name() + " gave " + result.content());
      }
    }
    return calls;
  }

  @ParameterizedTest
  @EnumSource(names = {"NATIVE", "TEXT", "AUTO"})
  void trajectoriesAreThoseOfTheRules(ProtocolChoice protocol) {
    try (ModelServer server = ModelServer.start(new PolicyResponder(new RulePolicy()))) {
      ChatPolicy through = TestingEndpoint.policy(server, protocol);
      for (String question : QUESTIONS) {
        for (int attempt = 0; attempt < 3; attempt++) {
          for (int turns : new int[] {2, 30}) {
            Trajectory direct = run(new RulePolicy(), question, attempt, turns);
            Trajectory served = run(through, question, attempt, turns);

            assertThat(calls(served)).isEqualTo(calls(direct)).isNotEmpty();
            assertThat(served.answer()).isEqualTo(direct.answer());
            assertThat(served.stopReason()).isEqualTo(direct.stopReason());
            assertThat(served.toolCalls()).isEqualTo(direct.toolCalls());
            assertThat(served.forcedAnswer()).isEqualTo(direct.forcedAnswer());
          }
        }
      }
      assertThat(server.log().prefixShare()).isEqualTo(1);
      assertThat(server.log().calls()).allMatch(call -> call.outcome().equals("ok"));
    }
  }
}
