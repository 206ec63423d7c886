package dev.webexplorer.agent.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import dev.webexplorer.datasets.Sha256;
import dev.webexplorer.datasets.jsonl.Json;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a run's results depend on, resolved.
 *
 * @param settings an object: models, web, budget, prompts' digests; nothing that may differ from
 *     start to start without changing a result, such as the concurrency
 * @param versions of the program and what it rests on, for the record
 */
public record RunConfiguration(JsonNode settings, Map<String, String> versions) {
  private static final int DIGITS = 16;

  public RunConfiguration {
    versions = new TreeMap<>(versions);
  }

  /** Returns a digest of the settings, the same in whatever order they stand: a run's name. */
  public String digest() {
    try {
      String sorted =
          Json.mapper()
              .writer()
              .with(JsonNodeFeature.WRITE_PROPERTIES_SORTED)
              .writeValueAsString(settings);
      return Sha256.of(sorted).substring(0, DIGITS);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
