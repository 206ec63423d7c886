package dev.webexplorer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.webexplorer.cli.TestingShell.Result;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AskCommandTest {
  private static final String QUESTION = "Which stone bridge was built by Ada Quill?";

  @TempDir private Path directory;

  private Result ask(String question, String... more) throws IOException {
    List<String> args = new ArrayList<>(List.of("ask", question));
    args.addAll(List.of("--web", "local:" + TestingPages.web(directory)));
    args.addAll(List.of(more));
    return new TestingShell(directory).run(args.toArray(String[]::new));
  }

  @Test
  void answerGoesToStandardOutputAndTheWayThereToPeople() throws IOException {
    Result result = ask(QUESTION);

    assertThat(result.code()).isZero();
    assertThat(result.out()).isEqualTo("Ister Bridge\n");
    assertThat(result.err()).contains("→ search(", "← ", "→ browse(");
  }

  @Test
  void quietAskGivesTheAnswerAlone() throws IOException {
    Result result = ask(QUESTION, "--quiet");

    assertThat(result.out()).isEqualTo("Ister Bridge\n");
    assertThat(result.err()).isEmpty();
  }

  @Test
  void jsonHoldsTheWholeConversation() throws IOException {
    Result result = ask(QUESTION, "--json");

    assertThat(result.out().lines()).hasSize(1);
    JsonNode answered = new ObjectMapper().readTree(result.out());
    assertThat(answered.get("answer").asText()).isEqualTo("Ister Bridge");
    assertThat(answered.get("stop_reason").asText()).isEqualTo("answered");
    assertThat(answered.get("cost_usd").asDouble()).isZero();
    assertThat(answered.get("turns").asInt()).isGreaterThan(1);
    assertThat(answered.at("/messages/1/content").asText()).isEqualTo(QUESTION);
    assertThat(answered.at("/messages/2/tool_calls/0/function/name").asText()).isEqualTo("search");
  }

  @Test
  void sameSeedGivesTheSameWords() throws IOException {
    String first = ask(QUESTION, "--json", "--random-seed", "3").out();

    assertThat(ask(QUESTION, "--json", "--random-seed", "3").out()).isEqualTo(first);
  }

  @Test
  void budgetThatEndsIsToldByTheExitCode() throws IOException {
    Result result = ask(QUESTION, "--max-turns", "1", "--quiet");

    assertThat(result.code()).isEqualTo(4);
    assertThat(result.err()).isEqualTo("webexplorer: stopped: turns\n");
  }

  @Test
  void wrongValuesAreRefused() throws IOException {
    assertThat(ask(" ").err()).contains("question is empty");
    assertThat(ask(QUESTION, "--model", "gpt").err()).contains("unknown model \"gpt\"");
    assertThat(ask(QUESTION, "--max-turns", "0").err()).contains("at least 1");
    assertThat(ask(QUESTION, "--context", "12q").err()).contains("--context", "such as 128k");
    Result time = ask(QUESTION, "--max-time", "soon");
    assertThat(time.err()).contains("--max-time", "such as 90s, 10m or 1h");
    assertThat(time.code()).isEqualTo(2);
  }
}
