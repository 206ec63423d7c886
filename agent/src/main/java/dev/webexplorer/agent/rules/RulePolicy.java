package dev.webexplorer.agent.rules;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.webexplorer.agent.Context;
import dev.webexplorer.agent.Policy;
import dev.webexplorer.agent.Step;
import dev.webexplorer.agent.tools.BrowseTool;
import dev.webexplorer.agent.tools.SearchTool;
import dev.webexplorer.datasets.Message;
import dev.webexplorer.datasets.ToolCall;
import dev.webexplorer.datasets.Usage;
import java.util.List;
import java.util.Optional;

/**
 * Solves questions by rules, with the tools {@code search} and {@code browse}. Every message names
 * the best answer so far, on a line {@code Best so far: <title>}.
 *
 * <p>A step depends on the context alone. What was read of a conversation is kept, so that a turn
 * costs only what is new in it; a conversation that is not known is read from its beginning.
 */
public final class RulePolicy implements Policy {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private record Key(String question, int attempt, long randomSeed) {}

  /** A notebook and how far it has read; {@code last} is the message that it read last. */
  private record Reading(Notebook notebook, Planner planner, int read, Message last) {

    /** The very message, not an equal one, stands where reading ended: then all before it does. */
    @SuppressWarnings("ReferenceEquality")
    boolean isPrefixOf(List<Message> messages) {
      return read <= messages.size() && messages.get(read - 1) == last;
    }
  }

  private final Cache<Key, Reading> readings = Caffeine.newBuilder().maximumSize(2000).build();
  private final Patience patience;

  public RulePolicy() {
    this(Patience.DEFAULT);
  }

  RulePolicy(Patience patience) {
    this.patience = patience;
  }

  @Override
  public String name() {
    return "rules";
  }

  @Override
  public Step next(Context seen) {
    Key key = new Key(question(seen), seen.attempt(), seen.randomSeed());
    Reading reading = read(key, seen.messages());
    Step step = step(reading, seen);
    readings.put(key, reading);
    return step;
  }

  private static String question(Context seen) {
    for (Message message : seen.messages()) {
      if (message instanceof Message.User user) {
        return user.content();
      }
    }
    throw new IllegalArgumentException("the conversation holds no question");
  }

  /** Takes the notebook out of the cache, so that no other thread can write into it. */
  private Reading read(Key key, List<Message> messages) {
    Reading known = readings.asMap().remove(key);
    if (known == null || !known.isPrefixOf(messages)) {
      Notebook notebook = new Notebook(Inquiry.of(key.question()));
      Chance chance = new Chance(key.randomSeed(), key.attempt());
      known =
          new Reading(notebook, new Planner(notebook, chance, patience), 0, messages.getFirst());
    }
    for (Message message : messages.subList(known.read(), messages.size())) {
      known.notebook().add(message);
    }
    return new Reading(known.notebook(), known.planner(), messages.size(), messages.getLast());
  }

  private static Step step(Reading reading, Context seen) {
    String best = reading.notebook().best().map(candidate -> candidate.title).orElse("unknown");
    Planner.Move move =
        seen.tools().isEmpty() ? new Planner.Move.Answer() : reading.planner().next();
    return switch (move) {
      case Planner.Move.Answer _ ->
          new Step(
              message("", best, "\n<answer>" + best + "</answer>", List.of()),
              Optional.of(best),
              Usage.NONE);
      case Planner.Move.Search search ->
          call(reading, best, "Searching. ", SearchTool.NAME, queries(search.queries()));
      case Planner.Move.Browse browse ->
          call(
              reading,
              best,
              "Reading " + browse.page().title + ". ",
              BrowseTool.NAME,
              JSON.objectNode()
                  .put("url", browse.page().url)
                  .put("query", reading.notebook().inquiry().text()));
    };
  }

  private static ObjectNode queries(List<String> queries) {
    ObjectNode arguments = JSON.objectNode();
    queries.forEach(arguments.putArray("queries")::add);
    return arguments;
  }

  private static Step call(
      Reading reading, String best, String why, String tool, ObjectNode arguments) {
    String id = "call-" + (reading.notebook().turns() + 1);
    return new Step(
        message(why, best, "", List.of(new ToolCall(id, tool, arguments.toString()))),
        Optional.empty(),
        Usage.NONE);
  }

  private static Message.Assistant message(
      String why, String best, String answer, List<ToolCall> calls) {
    String said = why.isEmpty() ? "" : why.strip() + "\n";
    return new Message.Assistant(said + "Best so far: " + best + answer, "", calls);
  }
}
