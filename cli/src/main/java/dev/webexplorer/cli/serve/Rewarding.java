package dev.webexplorer.cli.serve;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.webexplorer.agent.protocol.NativeProtocol;
import dev.webexplorer.agent.tools.BrowseTool;
import dev.webexplorer.agent.tools.SearchTool;
import dev.webexplorer.datasets.InputException;
import dev.webexplorer.datasets.Message;
import dev.webexplorer.datasets.QaPair;
import dev.webexplorer.datasets.Trajectory;
import dev.webexplorer.datasets.jsonl.Json;
import dev.webexplorer.evaluate.Judge;
import dev.webexplorer.evaluate.Verdict;
import dev.webexplorer.evaluate.reward.Format;
import dev.webexplorer.evaluate.reward.RewardStyle;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code /reward}: what an attempt at a question is worth. The attempt is a whole line of {@code
 * trajectories.jsonl}, or its chat messages, or its answer alone, whose form is taken to be right
 * unless it is empty.
 */
public final class Rewarding implements Endpoint {
  private final Map<String, QaPair> pairs;
  private final Judge judge;
  private final RewardStyle style;
  private final NativeProtocol protocol =
      new NativeProtocol(List.of(SearchTool.SPEC, BrowseTool.SPEC));

  /**
   * @param pairs questions with their answers, by id
   */
  public Rewarding(Map<String, QaPair> pairs, Judge judge, RewardStyle style) {
    this.pairs = Map.copyOf(pairs);
    this.judge = judge;
    this.style = style;
  }

  /** A request: the question's id, and one of the others. */
  record Request(
      @JsonProperty(required = true) String qaId,
      Optional<Trajectory> trajectory,
      Optional<List<Message>> messages,
      Optional<String> answer) {}

  /**
   * An answer.
   *
   * @param reason the judge's, one line
   */
  record Answer(String qaId, double format, double correct, double total, String reason) {}

  /** What a request holds of an attempt. */
  private record Attempt(boolean wellFormed, String answer) {}

  @Override
  public Object answer(String json) throws UnansweredException {
    Request request = Json.read(json, Request.class);
    QaPair pair = pairs.get(request.qaId());
    if (pair == null) {
      throw new UnansweredException(404, "no question has the id " + request.qaId());
    }
    Attempt attempt = attempt(request);
    Judge.Item item = new Judge.Item(pair.question(), pair.answer(), pair.aliases());
    Verdict verdict = judge.judge(item, attempt.answer());
    boolean correct =
        switch (verdict) {
          case Verdict.Correct _ -> true;
          case Verdict.Wrong _ -> false;
          case Verdict.Unjudged unjudged -> throw new UnansweredException(502, unjudged.reason());
        };
    Trajectory.Reward reward = style.reward(attempt.wellFormed(), correct);
    return new Answer(
        request.qaId(), reward.format(), reward.correct(), reward.total(), verdict.reason());
  }

  private Attempt attempt(Request request) {
    if (given(request) != 1) {
      throw new InputException("give one of trajectory, messages and answer");
    }
    if (request.trajectory().isPresent()) {
      Trajectory whole = request.trajectory().get();
      return new Attempt(Format.STANDARD.right(whole), whole.answer().orElse(""));
    }
    if (request.messages().isPresent()) {
      List<Message> messages = request.messages().get();
      return new Attempt(Format.STANDARD.right(messages), last(messages));
    }
    String answer = request.answer().orElseThrow();
    return new Attempt(!answer.isBlank(), answer);
  }

  private static long given(Request request) {
    return List.of(request.trajectory(), request.messages(), request.answer()).stream()
        .filter(Optional::isPresent)
        .count();
  }

  /** Returns the answer in the last message, if only as bare words; empty if it gives none. */
  private String last(List<Message> messages) {
    return !messages.isEmpty() && messages.getLast() instanceof Message.Assistant said
        ? protocol.readLast(said).answer().orElse("")
        : "";
  }
}
