package dev.webexplorer.evaluate.judge.table;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.webexplorer.evaluate.Judge;
import dev.webexplorer.evaluate.Verdict;
import dev.webexplorer.evaluate.judge.Cases;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TableScoreTest {
  private static final String RULES =
      """
      {"required":["name","note"],"unique_columns":["name"],
       "eval_pipeline":{"name":{"preprocess":["norm_str"],"metric":["exact_match"]},
                        "note":{"metric":["llm_judge"],"criterion":"the same meaning"}}}
      """;

  @Test
  void everyTable_isScoredAsPublished() {
    List<String> other = new ArrayList<>();
    List<JsonNode> cases = Cases.of("tables");
    for (JsonNode each : cases) {
      TableScore score =
          TableScore.of(
              each.path("response").asText(),
              each.path("gold").asText(),
              each.path("evaluation").toString());
      double[] said = {
        score.rowPrecision(), score.rowRecall(), score.itemPrecision(), score.itemRecall()
      };
      for (int i = 0; i < said.length; i++) {
        if (Math.abs(said[i] - each.path("expected").path(i).asDouble()) > 1e-9) {
          other.add(score + " " + each);
          break;
        }
      }
    }

    assertThat(cases).hasSizeGreaterThanOrEqualTo(200);
    assertThat(other).isEmpty();
  }

  private static Verdict judge(String table) {
    Judge.Item item =
        new Judge.Item(
            "w",
            "List.",
            "Name,Note\nOslo,big\nBergen,wet\n",
            List.of(),
            Map.of("evaluation", List.of(RULES)));
    return new TableJudge().judge(item, table);
  }

  @Test
  void judge_whatOnlyAModelCouldTell_isUnjudged() {
    assertThat(judge("|Name|Note|\n|--|--|\n|Oslo|big|\n|Bergen|wet|"))
        .isInstanceOf(Verdict.Correct.class);
    assertThat(judge("|Name|Note|\n|--|--|\n|Oslo|large|\n|Bergen|wet|"))
        .isInstanceOfSatisfying(
            Verdict.Unjudged.class, said -> assertThat(said.reason()).contains("1 cells"));
    assertThat(judge("|Name|Note|\n|--|--|\n|Oslo|large|"))
        .isInstanceOfSatisfying(
            Verdict.Wrong.class, said -> assertThat(said.reason()).contains("row F1 0.000"));
    assertThat(judge("no table")).isInstanceOf(Verdict.Wrong.class);
    assertThat(new TableJudge().judge(new Judge.Item("", "a", List.of()), "x"))
        .isInstanceOf(Verdict.Unjudged.class);
  }
}
