package dev.webexplorer.evaluate.judge.official;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.webexplorer.evaluate.Judge;
import dev.webexplorer.evaluate.Verdict;
import dev.webexplorer.evaluate.judge.Cases;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GaiaJudgeTest {

  @Test
  void everyCase_isScoredAsPublished() {
    List<String> other = new ArrayList<>();
    List<JsonNode> cases = Cases.of("gaia");
    for (JsonNode each : cases) {
      boolean equal = GaiaJudge.equal(each.path("answer").asText(), each.path("gold").asText());
      if (equal != each.path("expected").asBoolean()) {
        other.add(each.toString());
      }
    }

    assertThat(cases).hasSizeGreaterThanOrEqualTo(200);
    assertThat(other).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'FINAL ANSWER: $1,000', 1000, true",
    "'I think so.\nFinal answer: **17**', 17, true",
    "'<answer>St Petersburg</answer>', St. Petersburg, true",
    "'A, B', 'b, a', false"
  })
  void aResponse_isScoredByItsMarkedAnswer(String response, String gold, boolean correct) {
    Verdict verdict = new GaiaJudge().judge(new Judge.Item("Q", gold, List.of()), response);

    assertThat(verdict instanceof Verdict.Correct).isEqualTo(correct);
    assertThat(verdict.reason()).contains("GAIA");
  }
}
