package dev.webexplorer.evaluate.leak;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.webexplorer.agent.tools.BrowseTool;
import dev.webexplorer.agent.tools.SearchTool;
import dev.webexplorer.datasets.Message;
import dev.webexplorer.datasets.Sha256;
import dev.webexplorer.datasets.ToolCall;
import dev.webexplorer.datasets.Trajectory;
import dev.webexplorer.datasets.journal.Entry;
import dev.webexplorer.datasets.journal.Journal;
import dev.webexplorer.datasets.journal.Key;
import dev.webexplorer.datasets.jsonl.Json;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What a guard saw, by the request that brought it, as a digest of it: a query may hold a question.
 * What a request brings is the same for every attempt, so a trajectory's leaks are those of its
 * calls. Kept in the run's journal. Thread-safe.
 */
public final class LeakLog {
  private static final String JOB = "leak guard";

  private final Journal journal;
  private final Map<String, List<Leak>> seen = new ConcurrentHashMap<>();

  /** Goes on with what the journal has. */
  public LeakLog(Journal journal) {
    this.journal = journal;
    for (Entry entry : journal.entries(JOB, 0)) {
      seen.put(entry.step(), List.of(entry.value(Leak[].class)));
    }
  }

  void opened(URI url, Leak leak) {
    note(opening(url.toString()), List.of(leak));
  }

  void searched(String query, List<Leak> leaks) {
    if (!leaks.isEmpty()) {
      note(searching(query), leaks);
    }
  }

  private void note(String request, List<Leak> leaks) {
    if (!leaks.equals(seen.put(request, leaks))) {
      journal.done(Key.of(JOB, request), leaks);
    }
  }

  private static String opening(String url) {
    return Sha256.of("open " + url);
  }

  private static String searching(String query) {
    return Sha256.of("search " + query);
  }

  /**
   * Counts what an attempt met.
   *
   * @param question the name under which the attempt's question is known to the guard
   */
  public LeakCounts counts(Trajectory trajectory, String question) {
    LeakCounts counts = LeakCounts.NONE;
    for (Message message : trajectory.messages()) {
      if (message instanceof Message.Assistant said) {
        for (ToolCall call : said.toolCalls()) {
          counts = counts.plus(leaks(call), question);
        }
      }
    }
    return counts;
  }

  private List<Leak> leaks(ToolCall call) {
    List<Leak> all = new ArrayList<>();
    for (String request : requests(call)) {
      all.addAll(seen.getOrDefault(request, List.of()));
    }
    return all;
  }

  /** A call that cannot be read has asked for nothing. */
  private static List<String> requests(ToolCall call) {
    JsonNode arguments;
    try {
      arguments = Json.mapper().readTree(call.arguments());
    } catch (JsonProcessingException e) {
      return List.of();
    }
    return switch (call.name()) {
      case BrowseTool.NAME -> List.of(opening(arguments.path("url").asText().strip()));
      case SearchTool.NAME -> queries(arguments.path("queries"));
      default -> List.of();
    };
  }

  private static List<String> queries(JsonNode queries) {
    List<String> all = new ArrayList<>();
    if (queries.isTextual()) {
      all.add(searching(queries.asText().strip()));
    }
    for (JsonNode each : queries) {
      all.add(searching(each.asText().strip()));
    }
    return all;
  }
}
