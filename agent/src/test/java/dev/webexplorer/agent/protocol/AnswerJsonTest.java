package dev.webexplorer.agent.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerJsonTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\": \"b\"}",
        "```json\n{\"a\": \"b\"}\n```",
        "Here it is: {'a': 'b',} I hope it helps.",
        "{a: “b”}"
      })
  void object_isReadWhateverStandsAround(String answer) {
    assertThat(AnswerJson.read(answer).object())
        .hasValueSatisfying(object -> assertThat(object.path("a").asText()).isEqualTo("b"));
  }

  @Test
  void whatIsNone_isToldApart() {
    assertThat(AnswerJson.read("Paris").complaint()).contains("no JSON object");
    assertThat(AnswerJson.read("{\"a\": \"b").complaint()).contains("cut off");
  }

  @Property
  void reading_neverFails(@ForAll String answer) {
    AnswerJson read = AnswerJson.read("{" + answer);

    assertThat(read.object().isPresent()).isEqualTo(read.complaint().isEmpty());
  }
}
