package dev.webexplorer.agent;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.webexplorer.datasets.Message;
import dev.webexplorer.datasets.StopReason;
import dev.webexplorer.datasets.ToolCall;
import dev.webexplorer.datasets.Trajectory;
import dev.webexplorer.datasets.Trajectory.ContextChange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One run of an agent. A turn enters the conversation whole or not at all. */
final class Session {
  /** Messages before the first turn: the system message and the question. */
  private static final int OPENING = 2;

  private static final Map<String, JsonNode> FILTERED =
      error("the endpoint's content filter ended the message", "content_filter");

  private final Agent agent;
  private final Attempt attempt;
  private final TurnListener listener;
  private final Conversation conversation = new Conversation();
  private final Spending spending;
  private final LoopGuard loops = new LoopGuard();
  private final CallIds callIds = new CallIds();
  private final Instant started;
  private Optional<Turn> last = Optional.empty();
  private Instant turnBegan;
  private Optional<TurnRecord> underWay = Optional.empty();

  Session(
      Agent agent, Question question, Attempt attempt, List<Turn> finished, TurnListener listener) {
    this.agent = agent;
    this.attempt = attempt;
    this.listener = listener;
    this.spending = new Spending(agent.budget, agent.counter);
    this.started = agent.clock.instant();
    this.turnBegan = started;
    List<Message> opening =
        List.of(new Message.Instructions(agent.instructions), new Message.User(question.text()));
    opening.forEach(conversation::append);
    spending.open(opening, agent.tools.tokens(agent.counter));
    finished.forEach(this::replay);
  }

  private void replay(Turn turn) {
    List<Message.ToolResult> results = new ArrayList<>();
    Optional<Message.Assistant> said = Optional.empty();
    for (Message message : turn.messages()) {
      switch (message) {
        case Message.Assistant assistant -> said = Optional.of(assistant);
        case Message.ToolResult result -> results.add(result);
        case Message.Instructions _, Message.User _ -> {}
      }
    }
    for (ContextChange change : turn.contexts()) {
      if (change.turn() <= turn.number()) {
        apply(change);
      }
    }
    if (said.isPresent() && turn.stop().isEmpty() && !summedUp(turn)) {
      said.get().toolCalls().forEach(callIds::used);
      loops.idle(said.get(), results);
      said.get().toolCalls().forEach(this::count);
    }
    append(turn);
  }

  private static boolean summedUp(Turn turn) {
    return turn.contexts().stream().anyMatch(change -> change.summary().isPresent());
  }

  private void append(Turn turn) {
    turn.messages().forEach(conversation::append);
    spending.add(turn);
    for (ContextChange change : turn.contexts()) {
      if (change.turn() > turn.number()) {
        apply(change);
      }
    }
    last = Optional.of(turn);
  }

  private void apply(ContextChange change) {
    conversation.apply(change);
    spending.drop(change.drop());
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
        return end(stopped.get(), stopped.get() == StopReason.ERROR ? FILTERED : Map.of());
      }
      Optional<StopReason> due = due();
      if (due.isPresent() && spending.exhausted()) {
        return end(due.get(), Map.of());
      }
      try {
        agent.runBudget.begin();
        turnBegan = agent.clock.instant();
        Turn turn = next(due);
        underWay = Optional.empty();
        agent.runBudget.add(turn.paid());
        append(turn);
        listener.finished(turn);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        abandon();
        return end(StopReason.CANCELLED, Map.of());
      } catch (ContextOverflow e) {
        abandon();
        return end(StopReason.CONTEXT, error(e));
      } catch (PolicyFailure e) {
        abandon();
        return end(timeIsOver() ? StopReason.TIME : StopReason.ERROR, error(e));
      }
    }
  }

  /** A turn that comes to nothing may have been paid in part. */
  private void abandon() {
    Paid lost = underWay.map(TurnRecord::paid).orElse(Paid.NOTHING);
    if (!lost.equals(Paid.NOTHING)) {
      spending.spend(lost);
      agent.runBudget.add(lost);
      listener.abandoned(lost);
    }
  }

  private TurnRecord begin() {
    TurnRecord turn = new TurnRecord(spending.turns() + 1, agent.clock);
    underWay = Optional.of(turn);
    return turn;
  }

  /** A call that was given no more time than was left of the budget fails for that. */
  private boolean timeIsOver() {
    long turn = agent.clock.instant().toEpochMilli() - turnBegan.toEpochMilli();
    return spending.wallMs() + turn >= agent.budget.time().toMillis();
  }

  private static Map<String, JsonNode> error(Exception cause) {
    String kind = cause instanceof NamedFailure named ? named.failure() : "context_length";
    return error(String.valueOf(cause.getMessage()), kind);
  }

  private static Map<String, JsonNode> error(String message, String kind) {
    return Map.of("error", TextNode.valueOf(message), "error_kind", TextNode.valueOf(kind));
  }

  private Optional<StopReason> due() {
    return spending
        .due()
        .or(() -> loops.looping() ? Optional.of(StopReason.LOOP) : Optional.empty());
  }

  private Turn next(Optional<StopReason> due) throws InterruptedException, PolicyFailure {
    if (Thread.currentThread().isInterrupted()) {
      throw new InterruptedException();
    }
    if (due.filter(StopReason.CONTEXT::equals).isPresent() && worthSummingUp()) {
      return summary();
    }
    List<ContextChange> changes = new ArrayList<>();
    leaveOut(
        agent.strategy.name(),
        agent.strategy.leaveOut(conversation.soFar(), conversation.out()),
        changes);
    try {
      return turn(due, changes);
    } catch (ContextOverflow e) {
      return lastAfterOverflow(changes);
    }
  }

  /** Asks for the answer without the last turn's observations, or if need be without any. */
  private Turn lastAfterOverflow(List<ContextChange> changes)
      throws InterruptedException, PolicyFailure {
    int lastTurn = conversation.size() - last.map(turn -> turn.messages().size()).orElse(0);
    leaveOut("overflow", observations(lastTurn), changes);
    try {
      return turn(Optional.of(StopReason.CONTEXT), changes);
    } catch (ContextOverflow e) {
      leaveOut("overflow", observations(0), changes);
      return turn(Optional.of(StopReason.CONTEXT), changes);
    }
  }

  private void leaveOut(String strategy, List<Integer> positions, List<ContextChange> changes) {
    if (!positions.isEmpty()) {
      changes.add(new ContextChange(spending.turns() + 1, strategy, positions, Optional.empty()));
      apply(changes.getLast());
    }
  }

  private List<Integer> observations(int from) {
    List<Integer> positions = new ArrayList<>();
    for (int i = from; i < conversation.size(); i++) {
      if (conversation.soFar().get(i) instanceof Message.ToolResult && !conversation.out().get(i)) {
        positions.add(i);
      }
    }
    return positions;
  }

  /** A summary that would not free half the room would soon be followed by the next. */
  private boolean worthSummingUp() {
    return agent.strategy.summarizes()
        && !loops.looping()
        && conversation.seen().size() > OPENING + OPENING
        && 2 * spending.contextTokens() > agent.budget.contextTokens();
  }

  private Turn summary() throws InterruptedException, PolicyFailure {
    TurnRecord turn = begin();
    turn.add(new Message.User(Instructions.SUM_UP));
    Step step = ask(turn.messages(), true);
    turn.add(step, agent.pricing);
    turn.add(new Message.User(Instructions.GO_ON));
    int asked = conversation.size();
    List<Integer> drop = new ArrayList<>();
    for (int i = OPENING; i <= asked; i++) {
      if (!conversation.out().get(i)) {
        drop.add(i);
      }
    }
    ContextChange change =
        new ContextChange(
            spending.turns() + 2, agent.strategy.name(), drop, Optional.of(asked + 1));
    return turn.end(Optional.empty(), Optional.empty(), List.of(change));
  }

  private Turn turn(Optional<StopReason> due, List<ContextChange> changes)
      throws InterruptedException, PolicyFailure {
    TurnRecord turn = begin();
    if (due.isPresent()) {
      turn.add(new Message.User(Instructions.ANSWER_NOW));
    }
    Step step = ask(turn.messages(), due.isPresent());
    Message.Assistant said = callIds.unique(step.message(), spending.turns() + 1);
    turn.add(new Step(said, step.answer(), step.usage(), step.remarks()), agent.pricing);
    Optional<StopReason> stop = due;
    if (step.answer().isPresent()) {
      stop = due.or(() -> Optional.of(StopReason.ANSWERED));
    } else if (due.isEmpty()) {
      observe(said, call(said, step.remarks(), turn), step.remarks().complaint(), turn);
    }
    if (step.remarks().filtered()) {
      stop = Optional.of(StopReason.ERROR);
    }
    return turn.end(step.answer(), stop, changes);
  }

  private List<Observation> call(Message.Assistant said, Remarks remarks, TurnRecord turn)
      throws InterruptedException, PolicyFailure {
    if (said.toolCalls().isEmpty()) {
      turn.countEmpty();
    }
    try {
      return agent.tools.call(said.toolCalls(), remarks.refused(), turn::count);
    } catch (ToolUnusable e) {
      throw new PolicyFailure(e);
    }
  }

  private Step ask(List<Message> notice, boolean last) throws InterruptedException, PolicyFailure {
    List<Message> seen = conversation.seen();
    if (!notice.isEmpty()) {
      seen = new ArrayList<>(seen);
      seen.addAll(notice);
    }
    Context context =
        new Context(
            seen,
            last ? List.of() : agent.tools.specs(),
            agent.tools.specs(),
            spending.left(last),
            attempt.number(),
            attempt.randomSeed());
    try {
      return agent.policy.next(context);
    } catch (ContextOverflow e) {
      throw e;
    } catch (RuntimeException e) {
      if (Thread.currentThread().isInterrupted()) {
        throw new InterruptedException();
      }
      throw PolicyFailure.of(agent.policy, e);
    }
  }

  private void observe(
      Message.Assistant said,
      List<Observation> observations,
      Optional<String> complaint,
      TurnRecord turn) {
    List<Message.ToolResult> results = new ArrayList<>();
    long room = spending.room() / Math.max(1, observations.size());
    for (int i = 0; i < observations.size(); i++) {
      ToolCall call = said.toolCalls().get(i);
      count(call);
      String text = cut(observations.get(i).text(), room);
      results.add(new Message.ToolResult(call.id(), call.name(), text));
    }
    results.forEach(turn::add);
    if (loops.idle(said, results)) {
      turn.add(
          new Message.User(
              results.isEmpty()
                  ? complaint.orElse(Instructions.CALL_OR_ANSWER)
                  : Instructions.REPEATED));
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
        conversation.changes(),
        answer,
        Optional.empty(),
        Optional.empty(),
        reason,
        answer.isPresent() && reason != StopReason.ANSWERED,
        spending.turns(),
        spending.toolCalls(),
        spending.paid().usage(),
        spending.paid().costUsd(),
        started,
        spending.wallMs(),
        agent.policy.name(),
        attempt.web(),
        attempt.randomSeed(),
        attempt.run(),
        unknown);
  }
}
