package dev.webexplorer.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.webexplorer.agent.server.Asked;
import dev.webexplorer.agent.server.ModelServer;
import dev.webexplorer.agent.server.PolicyResponder;
import dev.webexplorer.agent.server.Reply;
import dev.webexplorer.agent.server.Responder;
import dev.webexplorer.datasets.Usage;
import dev.webexplorer.datasets.jsonl.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every token of every role is in a run's totals, and its budget holds for all of them. */
class PaidRunsTest {
  private static final double INPUT = 2;
  private static final double OUTPUT = 10;

  /** As many as it takes, so that none is left half explored. */
  private static final String SEEDS = "2";

  @TempDir private Path directory;

  /** Reads pages when that is asked, and else explores or solves by rules. */
  private record Both(Responder rules) implements Responder {

    @Override
    public Reply reply(Asked asked) {
      return asked.messages().getLast().content().startsWith("Goal: ")
          ? Reply.text("The page tells of it.")
          : rules.reply(asked);
    }
  }

  private TestingModel rules;
  private ModelServer server;

  @BeforeEach
  void serve() {
    rules = TestingModel.on(3, 150, 1, directory);
    server = ModelServer.start(new Both(new PolicyResponder(rules)));
  }

  @org.junit.jupiter.api.AfterEach
  void close() {
    server.close();
    rules.close();
  }

  private TestingShell.Result generate(String out, String... more) throws IOException {
    Path config =
        Files.writeString(
            directory.resolve("models.yaml"),
            """
            models:
              m: {base-url: "%s", model: fake, price: {input: %s, output: %s}}
            roles: {explorer: m, evolver: m, solver: m, reader: m}
            """
                .formatted(server.baseUrl(), INPUT, OUTPUT));
    List<String> args = new ArrayList<>(List.of("generate", "--web", "world:3,150", "--json"));
    args.addAll(
        List.of(
            "--count", "2", "--max-seeds", SEEDS, "--rounds", "1", "--config", config.toString()));
    args.addAll(List.of("--out", directory.resolve(out).toString()));
    args.addAll(List.of(more));
    return new TestingShell(directory).run(args.toArray(String[]::new));
  }

  private void checkTotals(TestingShell.Result result) {
    JsonNode told = Json.read(result.out(), JsonNode.class);
    Usage usage = server.log().usage();
    assertThat(told.path("tokens").asLong())
        .isEqualTo(usage.inputTokens() + usage.outputTokens())
        .isPositive();
    assertThat(told.path("cost_usd").asDouble())
        .isCloseTo(
            (INPUT * usage.inputTokens() + OUTPUT * usage.outputTokens()) / 1e6, within(1e-9));
  }

  @Test
  void totals_areThoseOfTheServersLog() throws IOException {
    checkTotals(generate("run"));
    int calls = server.log().calls().size();

    TestingShell.Result again = generate("run");

    assertThat(server.log().calls()).as("nothing is paid twice").hasSize(calls);
    checkTotals(again);
  }

  @Test
  void budgetOfTokens_stopsExploringAndSolvingAndALargerOneGoesOn() throws IOException {
    TestingShell.Result result = generate("run", "--max-run-tokens", "2k");
    long before = server.log().calls().size();

    assertThat(result.code()).as(result.err()).isEqualTo(ExitCode.BUDGET);
    assertThat(result.err()).contains("budget of 2000 tokens is spent");
    assertThat(before).isPositive();

    assertThat(generate("run", "--max-run-tokens", "10k").code()).isEqualTo(ExitCode.BUDGET);
    assertThat(server.log().calls().size()).isGreaterThan((int) before);

    result = generate("run");
    assertThat(result.code()).as(result.err()).isZero();
    checkTotals(result);
  }

  @Test
  void budgetOfMoney_needsThePricesOfAllRoles() throws IOException {
    Path config =
        Files.writeString(
            directory.resolve("free.yaml"),
            """
            models:
              m: {base-url: "%s", model: fake, price: {input: 1, output: 1}}
              n: {base-url: "%s", model: fake}
            roles: {solver: m, explorer: m, reader: n}
            """
                .formatted(server.baseUrl(), server.baseUrl()));
    TestingShell.Result result =
        new TestingShell(directory)
            .run(
                "demo",
                "--out",
                directory.resolve("demo").toString(),
                "--config",
                config.toString(),
                "--max-run-cost",
                "1");

    assertThat(result.code()).isEqualTo(ExitCode.WRONG_INPUT);
    assertThat(result.err()).contains("--max-run-cost needs prices").contains("reader's model n");
    assertThat(server.log().calls()).isEmpty();
  }
}
