package dev.webexplorer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may be wrong with a model's settings, and how that is told. */
class ModelSettingsTest {
  @TempDir private Path directory;
  private String web = "";

  @BeforeEach
  void web() throws IOException {
    web = "local:" + TestingPages.web(directory);
  }

  private TestingShell.Result ask(String... more) {
    String[] args = new String[4 + more.length];
    System.arraycopy(new String[] {"ask", "Which town?", "--web", web}, 0, args, 0, 4);
    System.arraycopy(more, 0, args, 4, more.length);
    return new TestingShell(directory).run(args);
  }

  private void model(String line) throws IOException {
    Files.writeString(
        directory.resolve("webexplorer.yaml"),
        "models:\n  m:\n    base-url: http://127.0.0.1:9/v1\n    model: x\n" + line + "\n");
  }

  private TestingShell.Result askWith(String line) throws IOException {
    model(line);
    return ask("--model", "m");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`    temprature: 1` | 5 | `unknown key \"temprature\"; did you mean \"temperature\"?`",
        "`    temperature: hot` | 5 | `temperature: \"hot\" is not a number`",
        "`    temperature: 3` | 5 | `temperature: must be from 0.0 to 2.0, or none`",
        "`    context: lots` | 5 | `context: \"lots\" is not a number of tokens such as 32k`",
        "`    concurrency: 0` | 5 | `concurrency: must be at least 1`",
        "`    timeout: soon` | 5 | `timeout: \"soon\" is not a time such as 90s or 10m`",
        "`    send-reasoning: maybe` | 5 | `send-reasoning: \"maybe\" is not true or false`",
        "`    settings: {topK: 3}` | 2 | `settings are for another provider's model`",
        "`    provider: anthropic\n"
            + "    settings: {apiKey: sk-123}` | 2 | `a key has no place in a file`",
        "`    protocol: smoke` | 2 | `unknown protocol \"smoke\"`",
        "`    key: sk-123` | 5 | `give the name of the environment variable`",
        "`    price: {input: 1}` | 5 | `a price for output is missing`",
        "`    price: {inptu: 1}` | 5 | `unknown key \"inptu\"; did you mean \"input\"?`",
        "`    model: y` | 5 | `\"model\" is set a second time`",
        "`roles: {solvr: m}` | 5 | `unknown key \"solvr\"; did you mean \"solver\"?`",
        "`roles: {solver: n}` | 5 | `no model is named \"n\"`"
      })
  void wrongLine_isToldWithItsNumber(String line, int number, String told) throws IOException {
    TestingShell.Result result = askWith(line);

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err().lines()).hasSize(1);
    assertThat(result.err()).contains("webexplorer.yaml, line " + number + ": ").contains(told);
    assertThat(result.err()).doesNotContain("sk-123");
  }

  @Test
  void aProviderWithoutItsLibrary_isToldWithTheLibrary() throws IOException {
    TestingShell.Result result = askWith("    provider: mistral");

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err())
        .contains("provider mistral needs a library")
        .contains("add dev.langchain4j:langchain4j-mistral-ai to the class path");
  }

  @Test
  void missingKey_isToldByItsVariablesName() throws IOException {
    assertThat(askWith("    key: NO_SUCH_KEY").err())
        .contains("model m needs a key: set NO_SUCH_KEY in the environment or in .env");
  }

  @Test
  void budgetOfMoney_needsPrices() throws IOException {
    model("    concurrency: 3");
    TestingShell.Result result = ask("--model", "m", "--max-cost", "1");

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err())
        .contains("--max-cost needs prices")
        .contains("solver's model m has none");
  }

  @Test
  void unknownModel_isToldWithThoseThereAre() throws IOException {
    model("    concurrency: 3");

    assertThat(ask("--model", "n").err())
        .contains("unknown model \"n\"")
        .contains("BASE_URL#MODEL")
        .contains("webexplorer.yaml: m");
    assertThat(ask("--model", "nowhere#m").err()).contains("\"nowhere\" is no address");
  }

  @Test
  void unreachableEndpoint_isAFailureWithItsReason() throws IOException {
    TestingShell.Result result = askWith("    concurrency: 3");

    assertThat(result.code()).isEqualTo(ExitCode.FAILED);
    assertThat(result.err())
        .contains("stopped: error")
        .contains("m at http://127.0.0.1:9/v1 cannot be reached");
  }

  @Test
  void role_givesTheModelWhereNoneIsNamed() throws IOException {
    Files.writeString(
        directory.resolve("webexplorer.yaml"),
        """
        roles: {solver: m}
        models:
          m: {base-url: "http://127.0.0.1:9/v1", model: x}
        """);

    assertThat(ask("--max-time", "1s").err())
        .contains("m at http://127.0.0.1:9/v1 cannot be reached");
    assertThat(ask("--model", "rules").code()).isZero();
  }
}
