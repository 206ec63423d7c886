package dev.webexplorer.agent.tools;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.webexplorer.agent.Observation;
import dev.webexplorer.agent.Tool;
import dev.webexplorer.agent.ToolSpec;
import dev.webexplorer.agent.tools.Arguments.WrongArguments;
import dev.webexplorer.browser.SearchQuery;
import dev.webexplorer.browser.SearchResult;
import dev.webexplorer.browser.SearchResults;
import dev.webexplorer.browser.Web;
import dev.webexplorer.datasets.ToolCall;
import java.util.List;

/**
 * {@code search{queries[]}}: titles, URLs and snippets for each query, as a numbered list under a
 * heading for each. {@link Listing} reads it back.
 */
public final class SearchTool implements Tool {
  public static final String NAME = "search";

  /** Most queries of one call; the rest is left out and said so. */
  static final int MOST_QUERIES = 10;

  /** How it is called. */
  public static final ToolSpec SPEC = describe();

  private final Web web;

  public SearchTool(Web web) {
    this.web = web;
  }

  private static ToolSpec describe() {
    ObjectNode schema = Arguments.schema();
    ObjectNode queries = schema.putObject("properties").putObject("queries");
    queries.put("type", "array").put("description", "what to search for, plain words");
    queries.putObject("items").put("type", "string");
    schema.putArray("required").add("queries");
    return new ToolSpec(
        NAME, "Searches the web; returns titles, URLs and snippets for each query.", schema);
  }

  @Override
  public ToolSpec spec() {
    return SPEC;
  }

  @Override
  public Observation call(ToolCall call) {
    try {
      List<String> queries = Arguments.of(call).texts("queries");
      StringBuilder text = new StringBuilder();
      for (String query : queries.subList(0, Math.min(MOST_QUERIES, queries.size()))) {
        list(query, web.search(SearchQuery.of(query)), text);
      }
      if (queries.size() > MOST_QUERIES) {
        text.append("Only the first ").append(MOST_QUERIES).append(" queries were searched.\n");
      }
      return Observation.of(text.toString().strip());
    } catch (WrongArguments e) {
      return e.observation();
    }
  }

  private static void list(String query, SearchResults found, StringBuilder text) {
    text.append("Results for: ").append(Listing.line(query)).append('\n');
    if (!found.outcome().ok()) {
      text.append("None (").append(Listing.line(found.outcome().detail())).append(").\n");
    } else if (found.results().isEmpty()) {
      text.append("None.\n");
    }
    int rank = 0;
    for (SearchResult result : found.results()) {
      text.append(++rank).append(". [").append(Listing.line(result.title())).append("](");
      text.append(result.url()).append(")\n   ");
      text.append(Listing.line(result.snippet())).append('\n');
    }
    text.append('\n');
  }
}
