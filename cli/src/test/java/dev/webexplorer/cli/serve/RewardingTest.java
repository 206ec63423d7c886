package dev.webexplorer.cli.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.webexplorer.datasets.InputException;
import dev.webexplorer.datasets.QaPair;
import dev.webexplorer.datasets.jsonl.Json;
import dev.webexplorer.evaluate.judge.MatchJudge;
import dev.webexplorer.evaluate.reward.RewardStyle;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RewardingTest {
  private static final QaPair PAIR =
      Json.read(
          "{\"id\":\"q1\",\"question\":\"Which"
              + " town?\",\"answer\":\"Bryne\",\"aliases\":[\"Brine\"]}",
          QaPair.class);

  private static JsonNode reward(RewardStyle style, String attempt) throws UnansweredException {
    Rewarding rewarding = new Rewarding(Map.of("q1", PAIR), new MatchJudge(), style);
    Object answer = rewarding.answer("{\"qa_id\":\"q1\"," + attempt + "}");
    return Json.read(Json.write(answer), JsonNode.class);
  }

  private static String messages(String tool, String last) {
    return """
    "messages":[{"role":"user","content":"Which town?"},
    {"role":"assistant","content":"","tool_calls":[{"id":"c1","type":"function","function":
    {"name":"%s","arguments":"{\\"queries\\":[\\"town\\"]}"}}]},
    {"role":"tool","tool_call_id":"c1","name":"search","content":"none"},
    {"role":"assistant","content":"%s"}]\
    """
        .formatted(tool, last);
  }

  @ParameterizedTest
  @CsvSource({
    "search, <answer>Bryne</answer>, 1, 1, 1.2",
    "search, <answer>brine</answer>, 1, 1, 1.2",
    "search, <answer>Aldmoor</answer>, 1, 0, 0.2",
    "search, Bryne, 0, 1, 1.0",
    "search, <answer>Bryne, 0, 1, 1.0",
    "google, <answer>Bryne</answer>, 0, 1, 1.0",
    "google, <answer>Aldmoor</answer>, 0, 0, 0.0",
  })
  void answer_messages_formatAndVerdict(
      String tool, String last, double format, double correct, double total) throws Exception {
    JsonNode reward = reward(RewardStyle.WEBEXPLORER, messages(tool, last));
    assertThat(reward.get("format").asDouble()).isEqualTo(format);
    assertThat(reward.get("correct").asDouble()).isEqualTo(correct);
    assertThat(reward.get("total").asDouble()).isEqualTo(total);
    assertThat(reward.get("reason").asText()).isNotBlank();
  }

  @Test
  void answer_answerAlone_formIsTakenToBeRight() throws Exception {
    assertThat(reward(RewardStyle.WEBEXPLORER, "\"answer\":\"Bryne\"").get("total").asDouble())
        .isEqualTo(1.2);
    assertThat(reward(RewardStyle.WEBEXPLORER, "\"answer\":\"\"").get("total").asDouble()).isZero();
  }

  @Test
  void answer_otherStyle_isUsed() throws Exception {
    assertThat(
            reward(RewardStyle.ROUTER_R1, messages("google", "<answer>Bryne</answer>"))
                .get("total")
                .asDouble())
        .isEqualTo(-1);
  }

  /** One that was cut off gives no answer, whatever its last message says. */
  @Test
  void answer_trajectory_asItStandsInTheFile() throws Exception {
    String line =
        "\"trajectory\":{\"id\":\"q1-0\",\"qa_id\":\"q1\",\"attempt\":0,"
            + messages("search", "<answer>Bryne</answer>")
            + ",\"answer\":\"Bryne\",\"stop_reason\":\"%s\",\"forced_answer\":false,\"turns\":2,"
            + "\"usage\":{\"input_tokens\":1,\"cached_input_tokens\":0,\"output_tokens\":1,\"reasoning_tokens\":0},\"started\":\"2026-01-02T03:04:05Z\","
            + "\"wall_ms\":1,\"random_seed\":1}";
    assertThat(reward(RewardStyle.WEBEXPLORER, line.formatted("answered")).get("total").asDouble())
        .isEqualTo(1.2);
    assertThat(reward(RewardStyle.WEBEXPLORER, line.formatted("turns")).get("total").asDouble())
        .isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"x\":1 | give one of trajectory, messages and answer",
        "\"answer\":\"a\",\"messages\":[] | give one of trajectory, messages and answer",
        "\"messages\":[{\"role\":\"king\"}] | role",
        "\"trajectory\":{} | trajectory.id",
      })
  void answer_wrongRequest_saysWhy(String attempt, String said) {
    assertThatThrownBy(() -> reward(RewardStyle.WEBEXPLORER, attempt))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(said);
  }

  @Test
  void answer_unknownQuestion_notFound() {
    Rewarding rewarding = new Rewarding(Map.of(), new MatchJudge(), RewardStyle.WEBEXPLORER);
    assertThatThrownBy(() -> rewarding.answer("{\"qa_id\":\"q9\",\"answer\":\"a\"}"))
        .isInstanceOfSatisfying(
            UnansweredException.class, e -> assertThat(e.status()).isEqualTo(404))
        .hasMessage("no question has the id q9");
  }
}
