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
import dev.webexplorer.agent.TurnListener;
import dev.webexplorer.agent.run.TurnLog;
import dev.webexplorer.agent.tools.BrowseTool;
import dev.webexplorer.agent.tools.SearchTool;
import dev.webexplorer.browser.Web;
import dev.webexplorer.datasets.InputException;
import dev.webexplorer.datasets.Message;
import dev.webexplorer.datasets.StopReason;
import dev.webexplorer.datasets.ToolCall;
import dev.webexplorer.datasets.Trajectory;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;

/**
 * Runs the agent loop around an entity. What a model explored is in the run's journal turn by turn,
 * so that it is never paid twice. Thread-safe.
 */
public final class Explorer {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Agent agent;
  private final String web;
  private final Optional<TurnLog> journal;

  /** Explores by rules, which cost nothing: nothing is journaled. */
  public Explorer(Policy policy, Web web, PageReader reader) {
    this.agent =
        Agent.builder(policy)
            .tools(new SearchTool(web), new BrowseTool(web, reader))
            .budget(Budget.DEFAULT)
            .pricing(Pricing.FREE)
            .build();
    this.web = web.id().toString();
    this.journal = Optional.empty();
  }

  /**
   * Explores by an agent that costs something.
   *
   * @param agent with tools for the web
   */
  public Explorer(Agent agent, Web web, TurnLog journal) {
    this.agent = agent;
    this.web = web.id().toString();
    this.journal = Optional.of(journal);
  }

  /**
   * Explores around a page.
   *
   * @throws InputException when the model failed; the message says why
   * @throws CancellationException when the thread is interrupted
   */
  public Exploration explore(String title, URI url, long randomSeed) {
    String job = "explore " + url;
    Trajectory trajectory =
        agent.run(
            new Question(RuleExplorer.task(title, url.toString())),
            new Attempt(job, 0, randomSeed, web, ""),
            journal.map(log -> log.finished(job, 0)).orElse(List.of()),
            journal.map(log -> log.listener(job, 0)).orElse(TurnListener.NONE));
    if (trajectory.stopReason() == StopReason.ERROR) {
      throw new InputException(String.valueOf(trajectory.unknown().get("error")));
    }
    if (trajectory.stopReason() == StopReason.CANCELLED) {
      throw new CancellationException("interrupted while exploring " + url);
    }
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
