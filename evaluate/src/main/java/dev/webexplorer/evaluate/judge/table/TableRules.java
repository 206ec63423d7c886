package dev.webexplorer.evaluate.judge.table;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.webexplorer.datasets.InputException;
import dev.webexplorer.datasets.jsonl.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How the table of one question is scored; WideSearch's field {@code evaluation}.
 *
 * @param required the columns that must be there, and no others
 * @param uniqueColumns those that tell rows apart
 * @param evalPipeline how each column is compared
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record TableRules(
    List<String> required, List<String> uniqueColumns, Map<String, Column> evalPipeline) {

  /**
   * One column's rule.
   *
   * @param preprocess what makes cells ready, in order
   * @param metric what compares them; every one counts
   * @param criterion a number for {@code number_near}, words for a model
   */
  record Column(List<String> preprocess, List<String> metric, Optional<JsonNode> criterion) {
    static final Column EXACT = new Column(List.of(), List.of("exact_match"), Optional.empty());

    String criterionText() {
      return criterion.map(JsonNode::asText).orElse("");
    }
  }

  static TableRules read(String json) {
    TableRules rules = Json.read(json, TableRules.class);
    if (rules.required.isEmpty() || !rules.required.containsAll(rules.uniqueColumns)) {
      throw new InputException("evaluation: no required columns, or keys that are not among them");
    }
    return rules;
  }

  Column column(String name) {
    return evalPipeline.getOrDefault(name, Column.EXACT);
  }
}
