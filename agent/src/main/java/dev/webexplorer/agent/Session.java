package dev.webexplorer.agent;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.webexplorer.datasets.Message;
import dev.webexplorer.datasets.StopReason;
import dev.webexplorer.datasets.ToolCall;
import dev.webexplorer.datasets.Trajectory;
import dev.webexplorer.datasets.Usage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One run of an agent. A turn enters the conversation whole or not at all. */
final class Session {
  private final Agent agent;
  private final Attempt attempt;
  private final TurnListener listener;
  private final Conversation conversation = new Conversation();
  private final Spending spending;
  private final LoopGuard loops = new LoopGuard();
  private final Set<String> callIds = new HashSet<>();
  private final Instant started;
  private Optional<Turn> last = Optional.empty();

  Session(
      Agent agent, Question question, Attempt attempt, List<Turn> finished, TurnListener listener) {
    this.agent = agent;
    this.attempt = attempt;
    this.listener = listener;
    this.spending = new Spending(agent.budget, agent.counter);
    this.started = agent.clock.instant();
    List<Message> opening =
        List.of(new Message.Instructions(agent.instructions), new Message.User(question.text()));
    opening.forEach(conversation::append);
    spending.add(opening);
    finished.forEach(this::replay);
  }

  private void replay(Turn turn) {
    List<ToolCall> calls = new ArrayList<>();
    List<Message.ToolResult> results = new ArrayList<>();
    for (Message message : turn.messages()) {
      switch (message) {
        case Message.Assistant assistant -> calls.addAll(assistant.toolCalls());
        case Message.ToolResult result -> results.add(result);
        case Message.Instructions _, Message.User _ -> {}
      }
    }
    if (turn.stop().isEmpty()) {
      calls.forEach(call -> callIds.add(call.id()));
      loops.idle(calls, results);
      calls.forEach(this::count);
    }
    append(turn);
  }

  private void append(Turn turn) {
    turn.messages().forEach(conversation::append);
    spending.add(turn);
    last = Optional.of(turn);
  }

  private void count(ToolCall call) {
    if (agent.tools.has(call.name())) {
      spending.count(call);
    }
  }

  Trajectory run() {
    while (true) {
      Optional<StopReason> stopped = last.flatMap(Turn::stop);
      if (stopped.isPresent()) {
        return end(stopped.get(), Map.of());
      }
      Optional<StopReason> due = due();
      if (due.isPresent() && spending.exhausted()) {
        return end(due.get(), Map.of());
      }
      try {
        Turn turn = turn(due);
        append(turn);
        listener.finished(turn);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return end(StopReason.CANCELLED, Map.of());
      } catch (PolicyFailure e) {
        return end(StopReason.ERROR, Map.of("error", TextNode.valueOf(e.getMessage())));
      }
    }
  }

  private Optional<StopReason> due() {
    return spending
        .due()
        .or(() -> loops.looping() ? Optional.of(StopReason.LOOP) : Optional.empty());
  }

  private Turn turn(Optional<StopReason> due) throws InterruptedException, PolicyFailure {
    if (Thread.currentThread().isInterrupted()) {
      throw new InterruptedException();
    }
    Instant began = agent.clock.instant();
    List<Message> messages = new ArrayList<>();
    if (due.isPresent()) {
      messages.add(new Message.User(Instructions.ANSWER_NOW));
    }
    Step step = withUniqueIds(next(messages, due.isPresent()));
    messages.add(step.message());
    Usage usage = step.usage();
    int malformed = 0;
    Optional<StopReason> stop = due;
    if (step.answer().isPresent()) {
      stop = due.or(() -> Optional.of(StopReason.ANSWERED));
    } else if (due.isEmpty()) {
      List<Observation> observations = agent.tools.call(step.message().toolCalls());
      observe(step.message().toolCalls(), observations, messages);
      for (Observation observation : observations) {
        usage = usage.plus(observation.usage());
        malformed += observation.malformed() ? 1 : 0;
      }
      malformed += observations.isEmpty() ? 1 : 0;
    }
    return new Turn(
        spending.turns() + 1,
        messages,
        step.answer(),
        stop,
        malformed,
        usage,
        agent.pricing.usd(usage),
        agent.clock.instant().toEpochMilli() - began.toEpochMilli());
  }

  private Step next(List<Message> notice, boolean last) throws InterruptedException, PolicyFailure {
    List<Message> seen = conversation.soFar();
    if (!notice.isEmpty()) {
      seen = new ArrayList<>(seen);
      seen.addAll(notice);
    }
    Context context =
        new Context(
            seen,
            last ? List.of() : agent.tools.specs(),
            spending.turnsLeft(),
            attempt.number(),
            attempt.randomSeed());
    try {
      return agent.policy.next(context);
    } catch (RuntimeException e) {
      if (Thread.currentThread().isInterrupted()) {
        throw new InterruptedException();
      }
      throw new PolicyFailure(agent.policy.name() + " failed: " + e, e);
    }
  }

  /** Gives calls without an id of their own one, so that each observation names its call. */
  private Step withUniqueIds(Step step) {
    List<ToolCall> calls = new ArrayList<>();
    for (ToolCall call : step.message().toolCalls()) {
      String id = call.id();
      if (id.isBlank() || callIds.contains(id)) {
        id = "call-" + (spending.turns() + 1) + "-" + calls.size();
      }
      callIds.add(id);
      calls.add(new ToolCall(id, call.name(), call.arguments()));
    }
    Message.Assistant message = step.message();
    return new Step(
        new Message.Assistant(message.content(), message.reasoning(), calls),
        step.answer(),
        step.usage());
  }

  private void observe(
      List<ToolCall> calls, List<Observation> observations, List<Message> messages) {
    List<Message.ToolResult> results = new ArrayList<>();
    long room = spending.room() / Math.max(1, calls.size());
    for (int i = 0; i < calls.size(); i++) {
      ToolCall call = calls.get(i);
      count(call);
      results.add(
          new Message.ToolResult(call.id(), call.name(), cut(observations.get(i).text(), room)));
    }
    messages.addAll(results);
    if (loops.idle(calls, results)) {
      messages.add(
          new Message.User(calls.isEmpty() ? Instructions.CALL_OR_ANSWER : Instructions.REPEATED));
    }
  }

  private String cut(String text, long room) {
    long tokens = agent.counter.count(text);
    if (tokens <= room) {
      return text;
    }
    int keep = (int) (text.length() * Math.max(0, room) / tokens);
    if (keep > 0 && Character.isHighSurrogate(text.charAt(keep - 1))) {
      keep--;
    }
    return text.substring(0, keep) + Instructions.CUT;
  }

  private Trajectory end(StopReason reason, Map<String, JsonNode> unknown) {
    Optional<String> answer = last.flatMap(Turn::answer);
    return new Trajectory(
        attempt.id(),
        attempt.qaId(),
        attempt.number(),
        conversation.soFar(),
        List.of(),
        answer,
        Optional.empty(),
        Optional.empty(),
        reason,
        answer.isPresent() && reason != StopReason.ANSWERED,
        spending.turns(),
        spending.toolCalls(),
        spending.usage(),
        spending.cost(),
        started,
        spending.wallMs(),
        agent.policy.name(),
        attempt.web(),
        attempt.randomSeed(),
        attempt.run(),
        unknown);
  }
}
