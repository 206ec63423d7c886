package dev.webexplorer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.webexplorer.agent.rules.RulePolicy;
import dev.webexplorer.agent.server.Conduct;
import dev.webexplorer.agent.server.ModelServer;
import dev.webexplorer.agent.server.PolicyResponder;
import dev.webexplorer.datasets.jsonl.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole commands with a model, through HTTP, beside the rules themselves. */
class ModelRunsTest {
  private static final String QUESTION = "Which town by the Ister has a bridge of 1890?";
  private static final String KEY = "sk-never-to-be-seen-4711";

  @TempDir private Path directory;

  private static ModelServer server() {
    return ModelServer.start(new PolicyResponder(new RulePolicy()));
  }

  private TestingShell.Result run(String... args) {
    TestingShell.Result result = new TestingShell(directory).run(args);
    assertThat(result.code()).as(result.err()).isZero();
    return result;
  }

  private static JsonNode withoutMoney(String json) {
    ObjectNode node = (ObjectNode) Json.read(json, JsonNode.class);
    return node.without("cost_usd");
  }

  @ParameterizedTest
  @ValueSource(strings = {"native", "text"})
  void ask_saysWhatTheRulesSay(String protocol) throws IOException {
    String web = "local:" + TestingPages.web(directory);
    try (ModelServer server = server()) {
      String model = server.baseUrl() + "#fake";
      String served =
          run("ask", QUESTION, "--web", web, "--json", "--model", model, "--protocol", protocol)
              .out();
      String direct = run("ask", QUESTION, "--web", web, "--json").out();

      assertThat(calls(withoutMoney(served))).isEqualTo(calls(withoutMoney(direct)));
      assertThat(server.log().prefixShare()).isEqualTo(1);
    }
  }

  /** What must be the same: all but ids. */
  private static List<String> calls(JsonNode answered) {
    List<String> calls = new ArrayList<>();
    calls.add(answered.path("answer") + " " + answered.path("stop_reason"));
    for (JsonNode message : answered.path("messages")) {
      for (JsonNode call : message.path("tool_calls")) {
        calls.add(call.path("function").toString());
      }
      if (message.path("role").asText().equals("tool")) {
        calls.add(message.path("content").asText());
      }
    }
    return calls;
  }

  @ParameterizedTest
  @ValueSource(strings = {"native", "text"})
  void generateAndRollout_giveTheQuestionsAndTrajectoriesOfTheRules(String protocol)
      throws IOException {
    String web = "world:3,150";
    try (TestingModel rules = TestingModel.on(3, 150, 5, directory);
        ModelServer server = ModelServer.start(new PolicyResponder(rules))) {
      String model = server.baseUrl() + "#fake";
      String[] asked = {
        "generate",
        "--web",
        web,
        "--count",
        "2",
        "--rounds",
        "5",
        "--model",
        model,
        "--protocol",
        protocol,
        "--out",
        directory.resolve("served").toString()
      };
      run(asked);
      int explored = server.log().calls().size();
      run(
          "generate",
          "--web",
          web,
          "--count",
          "2",
          "--rounds",
          "5",
          "--out",
          directory.resolve("direct").toString());

      assertThat(explored).isPositive();
      assertThat(questions("served")).isEqualTo(questions("direct")).isNotEmpty();
      assertThat(trajectories("served")).isEqualTo(trajectories("direct")).isNotEmpty();

      String qa = directory.resolve("direct").resolve("qa.jsonl").toString();
      run(
          "rollout",
          "--qa",
          qa,
          "-k",
          "2",
          "--web",
          web,
          "--model",
          model,
          "--protocol",
          protocol,
          "--out",
          directory.resolve("solved-served").toString());
      run(
          "rollout",
          "--qa",
          qa,
          "-k",
          "2",
          "--web",
          web,
          "--out",
          directory.resolve("solved-direct").toString());
      assertThat(trajectories("solved-served")).isEqualTo(trajectories("solved-direct")).hasSize(4);
    }
  }

  private List<String> questions(String run) throws IOException {
    List<String> questions = new ArrayList<>();
    for (String line : Files.readAllLines(directory.resolve(run).resolve("qa.jsonl"))) {
      JsonNode pair = Json.read(line, JsonNode.class);
      questions.add(pair.path("question") + " " + pair.path("answer"));
    }
    return questions;
  }

  private List<List<String>> trajectories(String run) throws IOException {
    List<List<String>> all = new ArrayList<>();
    for (String line : Files.readAllLines(directory.resolve(run).resolve("trajectories.jsonl"))) {
      JsonNode trajectory = Json.read(line, JsonNode.class);
      List<String> calls = calls(trajectory);
      calls.addFirst(trajectory.path("id").asText());
      all.add(calls);
    }
    return all;
  }

  @Test
  void key_standsInNoFileAndNoOutput() throws IOException {
    String web = "local:" + TestingPages.web(directory);
    Path qa =
        Files.writeString(
            directory.resolve("qa.jsonl"),
            "{\"id\":\"a\",\"question\":\"" + QUESTION + "\",\"answer\":\"Bryne\"}\n");
    Conduct keyed = Conduct.GOOD.withKey(KEY);
    try (ModelServer server = ModelServer.start(0, new PolicyResponder(new RulePolicy()), keyed)) {
      Path config =
          Files.writeString(
              directory.resolve("models.yaml"),
              """
              models:
                mine:
                  base-url: %s
                  model: fake
                  key: MY_KEY
                other:
                  base-url: %s
                  model: fake
              """
                  .formatted(server.baseUrl(), server.baseUrl()));
      Path out = directory.resolve("run");
      TestingShell.Result good =
          new TestingShell(directory)
              .set("MY_KEY", KEY)
              .set("OPENAI_API_KEY", KEY)
              .run(
                  "rollout",
                  "--qa",
                  qa.toString(),
                  "-k",
                  "1",
                  "--web",
                  web,
                  "--out",
                  out.toString(),
                  "--model",
                  "mine",
                  "--config",
                  config.toString(),
                  "--debug");
      TestingShell.Result refused =
          new TestingShell(directory)
              .set("OPENAI_API_KEY", KEY)
              .run(
                  "ask",
                  QUESTION,
                  "--web",
                  web,
                  "--model",
                  "other",
                  "--config",
                  config.toString(),
                  "--debug");

      assertThat(good.code()).as(good.err()).isZero();
      assertThat(refused.code()).as("the key is another address's").isEqualTo(1);
      assertThat(refused.err()).contains("401").contains("check the key");
      assertThat(good.out() + good.err() + refused.out() + refused.err()).doesNotContain(KEY);
      try (Stream<Path> files = Files.walk(directory)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
              .as(file.toString())
              .doesNotContain(KEY);
        }
      }
    }
  }
}
