package dev.webexplorer.datagen.explore;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.webexplorer.agent.Agent;
import dev.webexplorer.agent.Attempt;
import dev.webexplorer.agent.Budget;
import dev.webexplorer.agent.PageReader;
import dev.webexplorer.agent.Policy;
import dev.webexplorer.agent.Pricing;
import dev.webexplorer.agent.Question;
import dev.webexplorer.agent.tools.BrowseTool;
import dev.webexplorer.agent.tools.SearchTool;
import dev.webexplorer.browser.Web;
import dev.webexplorer.datasets.Message;
import dev.webexplorer.datasets.ToolCall;
import dev.webexplorer.datasets.Trajectory;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Runs the agent loop around an entity. Thread-safe. */
public final class Explorer {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Agent agent;
  private final String web;

  public Explorer(Policy policy, Web web, PageReader reader) {
    this.agent =
        Agent.builder(policy)
            .tools(new SearchTool(web), new BrowseTool(web, reader))
            .budget(Budget.DEFAULT)
            .pricing(Pricing.FREE)
            .build();
    this.web = web.id().toString();
  }

  /** Explores around a page. */
  public Exploration explore(String title, URI url, long randomSeed) {
    Question task = new Question(RuleExplorer.task(title, url.toString()));
    Trajectory trajectory = agent.run(task, new Attempt("explore", 0, randomSeed, web, ""));
    Set<URI> pages = new LinkedHashSet<>();
    for (Message message : trajectory.messages()) {
      if (message instanceof Message.Assistant assistant) {
        assistant.toolCalls().stream()
            .filter(call -> call.name().equals(BrowseTool.NAME))
            .flatMap(call -> url(call).stream())
            .forEach(pages::add);
      }
    }
    return new Exploration(url, List.copyOf(pages), trajectory.turns());
  }

  /** A model's call may have no address; it has opened no page then. */
  private static Optional<URI> url(ToolCall call) {
    try {
      return Optional.of(new URI(JSON.readTree(call.arguments()).path("url").asText()))
          .filter(URI::isAbsolute);
    } catch (JsonProcessingException | URISyntaxException e) {
      return Optional.empty();
    }
  }
}
