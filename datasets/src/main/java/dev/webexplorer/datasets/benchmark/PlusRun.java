package dev.webexplorer.datasets.benchmark;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.webexplorer.datasets.InputException;
import dev.webexplorer.datasets.jsonl.Json;
import dev.webexplorer.datasets.jsonl.JsonLinesWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What an agent did for one query of BrowseComp-Plus, as its files {@code run_*.json} have it.
 *
 * @param metadata of the agent; {@code model} at least
 * @param toolCallCounts by tool
 * @param status {@code completed}, or why it ended
 * @param retrievedDocids documents that any search showed
 * @param result in order; the answer is the last text
 */
public record PlusRun(
    Map<String, JsonNode> metadata,
    @JsonProperty(required = true) String queryId,
    Map<String, Integer> toolCallCounts,
    @JsonProperty(required = true) String status,
    List<String> retrievedDocids,
    List<Output> result) {
  private static final String COMPLETED = "completed";
  private static final String TEXT = "output_text";

  /**
   * A piece of what was done.
   *
   * @param type {@code output_text} for what the agent said
   * @param output text for {@code output_text}; else whatever the agent keeps there
   */
  public record Output(@JsonProperty(required = true) String type, Optional<JsonNode> output) {}

  public PlusRun {
    metadata = Map.copyOf(metadata);
    toolCallCounts = Map.copyOf(toolCallCounts);
    retrievedDocids = List.copyOf(retrievedDocids);
    result = List.copyOf(result);
  }

  /** Returns a run that ended with an answer. */
  public static PlusRun answered(
      String model,
      String queryId,
      Map<String, Integer> toolCallCounts,
      List<String> retrievedDocids,
      String answer) {
    JsonNode name = Json.mapper().getNodeFactory().textNode(model);
    JsonNode text = Json.mapper().getNodeFactory().textNode(answer);
    return new PlusRun(
        Map.of("model", name),
        queryId,
        toolCallCounts,
        COMPLETED,
        retrievedDocids,
        List.of(new Output(TEXT, Optional.of(text))));
  }

  /** Returns the answer; empty unless the run completed and ended with one. */
  public Optional<String> answer() {
    return status.equals(COMPLETED) && !result.isEmpty() && result.getLast().type().equals(TEXT)
        ? result.getLast().output().filter(JsonNode::isTextual).map(JsonNode::textValue)
        : Optional.empty();
  }

  /**
   * Reads every {@code run_*.json} of a folder, by query.
   *
   * @throws InputException naming the file that is none, or the query that has two
   */
  public static Map<String, PlusRun> readAll(Path folder) {
    Map<String, PlusRun> runs = new TreeMap<>();
    for (Path file : files(folder)) {
      PlusRun run = read(file);
      if (runs.put(run.queryId(), run) != null) {
        throw new InputException(file + ": a second run of query " + run.queryId());
      }
    }
    if (runs.isEmpty()) {
      throw new InputException(folder + ": no run_*.json");
    }
    return runs;
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> String.valueOf(file.getFileName()).matches("run_.*\\.json"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw InputException.of(folder, e);
    }
  }

  private static PlusRun read(Path file) {
    try {
      return Json.mapper().readValue(file.toFile(), PlusRun.class);
    } catch (JsonProcessingException e) {
      // the parser's own message may quote an answer
      throw new InputException(file + ": no run file: query_id and status must be there");
    } catch (IOException e) {
      throw InputException.of(file, e);
    }
  }

  /** Writes this as {@code run_QUERY.json} into a folder. */
  public Path write(Path folder) {
    Path file = folder.resolve("run_" + queryId.replaceAll("[^\\w.-]", "_") + ".json");
    try (JsonLinesWriter out = JsonLinesWriter.replace(file)) {
      out.write(this);
      out.commit();
    }
    return file;
  }

  /**
   * Returns the retrieved documents as lines of a TREC run file, {@code query Q0 document rank
   * score tag}; a document counts where it was first seen.
   */
  public List<String> trec(String tag) {
    Set<String> seen = new HashSet<>();
    List<String> ranked = retrievedDocids.stream().filter(seen::add).toList();
    return Stream.iterate(1, rank -> rank <= ranked.size(), rank -> rank + 1)
        .map(rank ->
            "%s Q0 %s %d %d %s"
                .formatted(queryId, ranked.get(rank - 1), rank, ranked.size() - rank + 1, tag))
        .toList();
  }
}
