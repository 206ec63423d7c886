package dev.webexplorer.agent.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.webexplorer.agent.ToolSpec;
import dev.webexplorer.agent.tools.BrowseTool;
import dev.webexplorer.agent.tools.Listing;
import dev.webexplorer.agent.tools.SearchTool;
import dev.webexplorer.datasets.InputException;
import dev.webexplorer.datasets.Message;
import dev.webexplorer.datasets.ToolCall;
import dev.webexplorer.datasets.jsonl.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The tools that gpt-oss models were trained with, in the place of {@code search} and {@code
 * browse}: {@code search{query}}, {@code open{id}} and {@code find{id, pattern}}, where an id is a
 * page's address or its number in the last search. The record holds our calls; the model is shown
 * its own.
 */
public final class BrowserDialect {
  private static final String OPEN = "open";
  private static final String FIND = "find";

  private static final List<ToolSpec> SPECS =
      List.of(
          spec(SearchTool.NAME, "Searches the web for one query.", "query", "what to search for"),
          spec(OPEN, "Opens a page.", "id", "the page's URL, or its number in the last search"),
          spec(
              FIND,
              "Finds something on a page.",
              "id",
              "the page's URL, or its number in the last search",
              "pattern",
              "what to find"));

  private BrowserDialect() {}

  /** Returns the tools to tell the model of. */
  public static List<ToolSpec> specs() {
    return SPECS;
  }

  private static ToolSpec spec(String name, String description, String... parameters) {
    ObjectNode schema = Json.mapper().createObjectNode().put("type", "object");
    ObjectNode properties = schema.putObject("properties");
    for (int i = 0; i < parameters.length; i += 2) {
      properties
          .putObject(parameters[i])
          .put("type", "string")
          .put("description", parameters[i + 1]);
      schema.withArray("required").add(parameters[i]);
    }
    return new ToolSpec(name, description, schema);
  }

  /**
   * Returns the reply with our calls for the model's.
   *
   * @param conversation up to the reply; ours, beginning with instructions and question
   */
  public static Reply ours(Reply reply, List<Message> conversation) {
    List<Call> calls = reply.calls().stream().map(call -> ours(call, conversation)).toList();
    return new Reply(
        reply.thinking(),
        reply.content(),
        calls,
        reply.answer(),
        reply.repairs(),
        reply.complaint());
  }

  private static Call ours(Call call, List<Message> conversation) {
    if (!(call instanceof Call.Ready)) {
      return call;
    }
    ToolCall said = call.toolCall();
    JsonNode arguments = arguments(said).orElseThrow();
    if (said.name().equals(SearchTool.NAME)) {
      ObjectNode search = Json.mapper().createObjectNode();
      search.putArray("queries").add(arguments.path("query").asText());
      return ready(said, SearchTool.NAME, search);
    }
    Optional<String> url = url(arguments.path("id").asText().strip(), conversation);
    if (url.isEmpty()) {
      return new Call.Refused(
          said,
          said.name()
              + " needs \"id\", a page's URL or its number in the last search; there is no number "
              + Complaints.shown(arguments.path("id"))
              + ".");
    }
    String query =
        said.name().equals(FIND) ? arguments.path("pattern").asText() : question(conversation);
    ObjectNode browse = Json.mapper().createObjectNode().put("url", url.get()).put("query", query);
    return ready(said, BrowseTool.NAME, browse);
  }

  private static Call ready(ToolCall said, String name, JsonNode arguments) {
    return new Call.Ready(new ToolCall(said.id(), name, Json.write(arguments)));
  }

  /** Numbers count through all hits of the search, whatever query found them. */
  private static Optional<String> url(String id, List<Message> conversation) {
    if (id.isEmpty() || id.length() > 6 || !id.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return id.isEmpty() ? Optional.empty() : Optional.of(id);
    }
    for (Message message : conversation.reversed()) {
      if (message instanceof Message.ToolResult result && result.name().equals(SearchTool.NAME)) {
        return Listing.parse(result.content()).stream()
            .filter(hit -> hit.rank() == Integer.parseInt(id))
            .map(Listing.Hit::url)
            .findFirst();
      }
    }
    return Optional.empty();
  }

  private static String question(List<Message> conversation) {
    for (Message message : conversation) {
      if (message instanceof Message.User asked) {
        return asked.content();
      }
    }
    return "";
  }

  /** Returns the conversation with the model's calls for ours. */
  public static List<Message> theirs(List<Message> conversation) {
    String question = question(conversation);
    List<Message> theirs = new ArrayList<>();
    for (Message message : conversation) {
      theirs.add(
          message instanceof Message.Assistant said
              ? new Message.Assistant(
                  said.content(),
                  said.reasoning(),
                  said.toolCalls().stream().map(call -> theirs(call, question)).toList())
              : message);
    }
    return theirs;
  }

  private static ToolCall theirs(ToolCall call, String question) {
    JsonNode arguments = arguments(call).orElse(Json.mapper().createObjectNode());
    ObjectNode theirs = Json.mapper().createObjectNode();
    if (call.name().equals(SearchTool.NAME) && arguments.path("queries").size() == 1) {
      theirs.set("query", arguments.path("queries").get(0));
      return new ToolCall(call.id(), SearchTool.NAME, Json.write(theirs));
    }
    if (call.name().equals(BrowseTool.NAME) && arguments.has("url")) {
      theirs.set("id", arguments.get("url"));
      boolean open = arguments.path("query").asText().equals(question);
      if (!open) {
        theirs.set("pattern", arguments.path("query"));
      }
      return new ToolCall(call.id(), open ? OPEN : FIND, Json.write(theirs));
    }
    return call;
  }

  private static Optional<JsonNode> arguments(ToolCall call) {
    try {
      return Optional.of(Json.read(call.arguments(), JsonNode.class));
    } catch (InputException e) {
      return Optional.empty();
    }
  }
}
