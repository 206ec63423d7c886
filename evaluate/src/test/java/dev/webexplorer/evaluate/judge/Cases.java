package dev.webexplorer.evaluate.judge;

import com.fasterxml.jackson.databind.JsonNode;
import dev.webexplorer.datasets.jsonl.Json;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;

/**
 * Made-up cases with what the published scorers said of them, when they were run once: GAIA's by
 * inspect_evals 0.28.0, text normalisation by FlashRAG 0.1.2, replies by the published expressions,
 * tables and citations by a second reading in Python (pandas 3, dateparser).
 */
public final class Cases {
  private Cases() {}

  public static List<JsonNode> of(String name) {
    try (InputStream in = Cases.class.getResourceAsStream(name + ".jsonl")) {
      String all = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      List<JsonNode> cases = new ArrayList<>();
      for (String line : all.lines().toList()) {
        cases.add(Json.mapper().readTree(line));
      }
      return cases;
    } catch (IOException e) {
      throw new IllegalStateException(name, e);
    }
  }

  public static List<String> texts(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
  }
}
