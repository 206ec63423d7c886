package dev.webexplorer.evaluate.judge.official;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.webexplorer.evaluate.Judge;
import dev.webexplorer.evaluate.Verdict;
import dev.webexplorer.evaluate.judge.Cases;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class QaScoreTest {

  @Test
  void everyCase_isScoredAsPublished() {
    List<String> other = new ArrayList<>();
    List<JsonNode> cases = Cases.of("qa");
    for (JsonNode each : cases) {
      QaScore score = QaScore.of(each.path("answer").asText(), Cases.texts(each.path("golds")));
      if (score.exact() != each.path("exact").asBoolean()
          || score.contained() != each.path("contained").asBoolean()
          || Math.abs(score.f1() - each.path("f1").asDouble()) > 1e-9) {
        other.add(score + " " + each);
      }
    }

    assertThat(cases).hasSizeGreaterThanOrEqualTo(200);
    assertThat(other).isEmpty();
  }

  @Test
  void normalised_inThePublishedOrder() {
    assertThat(QaScore.normalised("The U.S., an  A-team!")).isEqualTo("us ateam");
    assertThat(QaScore.normalised("北京。")).isEqualTo("北京。");
  }

  @Test
  void response_countsByItsLastAnswer() {
    QaScore score =
        QaScore.ofResponse(
            "<answer>Oslo</answer> no: <answer> the Bergen </answer>", List.of("bergen"));

    assertThat(score.exact()).isTrue();
    assertThat(QaScore.ofResponse("Bergen", List.of("Bergen")))
        .isEqualTo(new QaScore(false, false, 0));
  }

  @Test
  void f1_takesTheBestGold() {
    assertThat(QaScore.of("new york city", List.of("york", "New York")).f1())
        .isCloseTo(0.8, within(1e-12));
    assertThat(QaScore.of("yes it is", List.of("yes")).f1()).isZero();
  }

  @Test
  void judge_tellsF1BesideTheMatch() {
    Judge.Item item = new Judge.Item("Where?", "New York", List.of("NYC"));

    assertThat(new ExactMatchJudge().judge(item, "nyc.")).isInstanceOf(Verdict.Correct.class);
    assertThat(new ExactMatchJudge().judge(item, "in New York").reason())
        .contains("contained")
        .contains("0.80");
  }
}
