package dev.webexplorer.datagen.explore;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.webexplorer.agent.Context;
import dev.webexplorer.agent.Policy;
import dev.webexplorer.agent.Step;
import dev.webexplorer.agent.text.MarkedText;
import dev.webexplorer.agent.tools.BrowseTool;
import dev.webexplorer.agent.tools.Listing;
import dev.webexplorer.agent.tools.SearchTool;
import dev.webexplorer.datasets.Message;
import dev.webexplorer.datasets.ToolCall;
import dev.webexplorer.datasets.Usage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Explores around an entity by rules: reads its page, searches for it alone and beside what its
 * page links to, and reads the pages that come up most. Its task is written by {@link #task}.
 */
public final class RuleExplorer implements Policy {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern TASK =
      Pattern.compile("Explore the web around \\[(.*)\\]\\((\\S+)\\)\\..*", Pattern.DOTALL);
  private static final int MOST_COMPANIONS = 8;
  private final int mostPages;

  /**
   * Makes one that reads at most so many pages.
   *
   * @param mostPages at least 1
   */
  public RuleExplorer(int mostPages) {
    this.mostPages = mostPages;
  }

  /** Returns the words that tell the policy what to explore. */
  public static String task(String title, String url) {
    return "Explore the web around ["
        + title.replaceAll("[\\[\\]]", "")
        + "]("
        + url
        + ")."
        + " Gather facts that other pages state about it.";
  }

  @Override
  public String name() {
    return "rules";
  }

  @Override
  public Step next(Context seen) {
    Notes notes = new Notes(seen.messages());
    if (seen.tools().isEmpty() || notes.read.size() >= mostPages) {
      return done(notes);
    }
    if (notes.read.isEmpty()) {
      return browse(notes, notes.url);
    }
    if (notes.searches == 0) {
      return search(notes, queries(notes));
    }
    Optional<String> next = notes.next();
    return next.isPresent() ? browse(notes, next.get()) : done(notes);
  }

  private static List<String> queries(Notes notes) {
    Set<String> queries = new LinkedHashSet<>();
    queries.add(notes.title);
    for (String companion : notes.companions) {
      if (queries.size() <= MOST_COMPANIONS) {
        queries.add(notes.title + " " + companion);
      }
    }
    return List.copyOf(queries);
  }

  private static Step search(Notes notes, List<String> queries) {
    ObjectNode arguments = JSON.createObjectNode();
    queries.forEach(arguments.putArray("queries")::add);
    return call(notes, SearchTool.NAME, arguments);
  }

  private static Step browse(Notes notes, String url) {
    return call(
        notes,
        BrowseTool.NAME,
        JSON.createObjectNode()
            .put("url", url)
            .put("query", "What is said about " + notes.title + "?"));
  }

  private static Step call(Notes notes, String tool, ObjectNode arguments) {
    String id = "call-" + (notes.turns + 1);
    ToolCall call = new ToolCall(id, tool, arguments.toString());
    return new Step(new Message.Assistant("", "", List.of(call)), Optional.empty(), Usage.NONE);
  }

  private static Step done(Notes notes) {
    String answer = notes.read.size() + " pages read";
    return new Step(
        new Message.Assistant("<answer>" + answer + "</answer>", "", List.of()),
        Optional.of(answer),
        Usage.NONE);
  }

  /** What the conversation has told so far. */
  private static final class Notes {
    private String title = "";
    private String url = "";
    private int turns;
    private int searches;
    private final Set<String> read = new LinkedHashSet<>();
    private final List<String> companions = new ArrayList<>();
    private final Map<String, Integer> hits = new LinkedHashMap<>();

    Notes(List<Message> messages) {
      messages.forEach(this::add);
    }

    private void add(Message message) {
      switch (message) {
        case Message.User user -> task(user.content());
        case Message.Assistant assistant -> {
          turns++;
          assistant.toolCalls().forEach(this::note);
        }
        case Message.ToolResult result when result.name().equals(SearchTool.NAME) ->
            Listing.parse(result.content()).forEach(hit -> hits.merge(hit.url(), 1, Integer::sum));
        case Message.ToolResult result -> companions(result.content());
        case Message.Instructions _ -> {}
      }
    }

    private void task(String text) {
      Matcher task = TASK.matcher(text);
      if (task.matches()) {
        title = task.group(1);
        url = task.group(2);
      }
    }

    private void note(ToolCall call) {
      try {
        JsonNode arguments = JSON.readTree(call.arguments());
        if (call.name().equals(SearchTool.NAME)) {
          searches++;
        } else {
          read.add(arguments.path("url").asText());
        }
      } catch (JsonProcessingException e) {
        throw new IllegalStateException("not a call of these rules: " + call.arguments(), e);
      }
    }

    private void companions(String reading) {
      if (read.size() > 1) {
        return;
      }
      MarkedText text = MarkedText.parse(reading);
      for (MarkedText.Anchor link : text.links()) {
        if (!link.url().equals(url)) {
          companions.add(text.words(link));
          hits.merge(link.url(), 1, Integer::sum);
        }
      }
    }

    /** Returns the page that came up most often and was not read yet; the first among equals. */
    private Optional<String> next() {
      String most = "";
      int times = 0;
      for (Map.Entry<String, Integer> hit : hits.entrySet()) {
        if (!read.contains(hit.getKey()) && hit.getValue() > times) {
          most = hit.getKey();
          times = hit.getValue();
        }
      }
      return times == 0 ? Optional.empty() : Optional.of(most);
    }
  }
}
