package dev.webexplorer.evaluate.judge.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.webexplorer.evaluate.Judge;
import dev.webexplorer.evaluate.judge.Cases;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Each case has what the reply was made to mean and what the published expressions read in it: what
 * is meant must be read, and where the published ones read it too, both agree.
 */
class RepliesTest {

  private static Optional<String> yesOrNo(Opinion opinion) {
    return opinion.correct().map(right -> right ? "yes" : "no");
  }

  private static Optional<String> text(JsonNode node) {
    return node.isNull() ? Optional.empty() : Optional.of(node.asText());
  }

  @Test
  void fields_areReadInEveryDress() {
    List<JsonNode> cases = Cases.of("fields");
    int published = 0;
    for (JsonNode each : cases) {
      Opinion opinion = JudgeForm.FIELDS.read(each.path("reply").asText());
      Optional<String> meant = text(each.path("meant"));

      assertThat(yesOrNo(opinion)).as(each.toString()).isEqualTo(meant);
      if (!each.path("confidence").isNull()) {
        assertThat(opinion.confidence())
            .as(each.toString())
            .hasValue(each.path("confidence").asDouble());
      }
      published += text(each.path("published")).equals(meant) ? 1 : 0;
    }
    assertThat(cases).hasSizeGreaterThanOrEqualTo(200);
    assertThat(published).as("what the published expression reads right").isEqualTo(138);
  }

  @Test
  void letters_areReadInEveryDress() {
    List<JsonNode> cases = Cases.of("letters");
    for (JsonNode each : cases) {
      Opinion opinion = JudgeForm.LETTERS.read(each.path("reply").asText());

      assertThat(opinion.grade())
          .as(each.toString())
          .isEqualTo(text(each.path("meant")).orElse(""));
      assertThat(opinion.correct().isPresent()).isEqualTo(!opinion.grade().isEmpty());
    }
    assertThat(cases).hasSizeGreaterThanOrEqualTo(200);
  }

  @Test
  void xbench_answersAndReplies() {
    List<JsonNode> cases = Cases.of("xbench");
    for (JsonNode each : cases) {
      Judge.Item item = new Judge.Item("题", each.path("gold").asText(), List.of());
      boolean equal = PreCheck.equal(item, each.path("response").asText()).isPresent();
      Optional<String> said =
          JudgeForm.XBENCH
              .read(each.path("reply").asText())
              .correct()
              .map(right -> right ? "正确" : "错误");

      assertThat(said).as(each.toString()).isEqualTo(text(each.path("meant")));
      if (each.path("published_direct").asBoolean()) {
        assertThat(equal).as(each.toString()).isTrue();
      }
      if (!each.path("given").isNull()) {
        assertThat(equal)
            .as(each.toString())
            .isEqualTo(each.path("given").asText().equals(each.path("gold").asText()));
      }
      if (each.path("published").asInt() == 1) {
        assertThat(said).as(each.toString()).contains("正确");
      }
    }
    assertThat(cases).hasSizeGreaterThanOrEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "Correct, true",
        "**Incorrect**, false",
        "correct., true",
        "'Judgement: Incorrect', false",
        "Answer is wrong, -",
        "'The answer is correct in part.\nIncorrect', false",
        "'It is correct or incorrect.', -",
        "'not correct', false",
        "正确, true",
        "不正确, false",
        "'', -",
        "Yes, true",
        "'{\"correct\": false}', false"
      })
  void equivalence_byTheWord(String reply, Boolean correct) {
    assertThat(JudgeForm.EQUIVALENCE.read(reply).correct()).isEqualTo(Optional.ofNullable(correct));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      delimiter = '|',
      value = {
        "'**提取的最终答案**：奥斯陆\n**结论**：正确\n**置信度**：90％' | true | 90",
        "'结论：错误\n置信度: 无' | false | -",
        "'correct: yes\ncorrect: no' | - | -",
        "'In short: correct: no.' | false | -",
        "'correct:\n\nyes' | true | -",
        "'{\"correct\": true, \"confidence\": 250}' | true | 100"
      })
  void fields_oddOnes(String reply, Boolean correct, Double confidence) {
    Opinion opinion = JudgeForm.FIELDS_ZH.read(reply);

    assertThat(opinion.correct()).isEqualTo(Optional.ofNullable(correct));
    if (confidence == null) {
      assertThat(opinion.confidence()).isEmpty();
    } else {
      assertThat(opinion.confidence()).hasValue(confidence);
    }
  }
}
