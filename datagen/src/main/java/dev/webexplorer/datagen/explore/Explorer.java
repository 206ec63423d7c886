package dev.webexplorer.datagen.explore;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.webexplorer.agent.Agent;
import dev.webexplorer.agent.Attempt;
import dev.webexplorer.agent.PageReader;
import dev.webexplorer.agent.Pricing;
import dev.webexplorer.agent.Question;
import dev.webexplorer.agent.tools.BrowseTool;
import dev.webexplorer.agent.tools.SearchTool;
import dev.webexplorer.browser.Web;
import dev.webexplorer.datasets.Message;
import dev.webexplorer.datasets.ToolCall;
import dev.webexplorer.datasets.Trajectory;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Runs the agent loop around an entity, by rules. Thread-safe. */
public final class Explorer {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Agent agent;
  private final String web;

  public Explorer(RuleExplorer policy, Web web, PageReader reader) {
    this.agent =
        Agent.builder(policy)
            .tools(new SearchTool(web), new BrowseTool(web, reader))
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
            .forEach(call -> pages.add(url(call)));
      }
    }
    return new Exploration(url, List.copyOf(pages), trajectory.turns());
  }

  private static URI url(ToolCall call) {
    try {
      return URI.create(JSON.readTree(call.arguments()).path("url").asText());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("not a call of these rules: " + call.arguments(), e);
    }
  }
}
