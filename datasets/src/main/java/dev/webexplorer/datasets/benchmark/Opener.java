package dev.webexplorer.datasets.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.webexplorer.datasets.table.Row;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Opens the rows of a sealed benchmark. A file whose first question is not base64 is taken to be in
 * the clear; then all of it must be. Empty cells stay empty.
 */
final class Opener {
  private static final Pattern SEALED = Pattern.compile("[A-Za-z0-9+/\\s]*={0,2}\\s*");

  private final Benchmark benchmark;
  private final Seal.Scheme scheme;
  private Optional<Boolean> clear = Optional.empty();

  Opener(Benchmark benchmark, Seal.Scheme scheme) {
    this.benchmark = benchmark;
    this.scheme = scheme;
  }

  record Opened(Row row, Seal seal) {}

  Opened open(Row row) {
    Seal seal = new Seal(scheme, canary(row));
    boolean inTheClear = clear(row);
    if (clear.isPresent() && clear.get() != inTheClear) {
      throw row.bad(
          "",
          "the first row is "
              + (inTheClear ? "sealed, this one is not" : "in the clear, this one is not"));
    }
    clear = Optional.of(inTheClear);
    return new Opened(inTheClear ? row : row.with(opened(row, seal)), seal);
  }

  private boolean clear(Row row) {
    List<String> question = new Places(row).values(benchmark.columns().question());
    return !question.isEmpty() && !SEALED.matcher(question.getFirst()).matches();
  }

  private String canary(Row row) {
    List<String> own = new Places(row).values(List.of("canary"));
    String canary = own.isEmpty() ? benchmark.canary() : own.getFirst();
    if (canary.isEmpty()) {
      throw row.bad("canary", "empty; without it nothing can be opened");
    }
    return canary;
  }

  private ObjectNode opened(Row row, Seal seal) {
    ObjectNode cells = row.cells().deepCopy();
    for (Map.Entry<String, JsonNode> cell : row.cells().properties()) {
      if (benchmark.columns().sealed(cell.getKey())) {
        cells.set(cell.getKey(), opened(cell.getValue(), cell.getKey(), row, seal));
      }
    }
    return cells;
  }

  private JsonNode opened(JsonNode node, String column, Row row, Seal seal) {
    if (node instanceof TextNode text) {
      return text.textValue().isBlank()
          ? text
          : TextNode.valueOf(
              seal.open(text.textValue())
                  .orElseThrow(() ->
                      row.bad(
                          column,
                          "the canary does not open it: another benchmark's, or the file was"
                              + " changed")));
    }
    if (node instanceof ArrayNode array) {
      ArrayNode all = array.arrayNode();
      array.forEach(each -> all.add(opened(each, column, row, seal)));
      return all;
    }
    if (node instanceof ObjectNode object) {
      ObjectNode all = object.objectNode();
      object
          .properties()
          .forEach(each ->
              all.set(
                  each.getKey(),
                  benchmark.columns().sealed(each.getKey())
                      ? opened(each.getValue(), column + "." + each.getKey(), row, seal)
                      : each.getValue()));
      return all;
    }
    return node;
  }
}
