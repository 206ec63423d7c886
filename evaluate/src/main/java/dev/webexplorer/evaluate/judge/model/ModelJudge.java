package dev.webexplorer.evaluate.judge.model;

import dev.webexplorer.agent.ContextOverflow;
import dev.webexplorer.agent.Paid;
import dev.webexplorer.agent.models.Endpoint;
import dev.webexplorer.agent.models.Prompt;
import dev.webexplorer.agent.models.Said;
import dev.webexplorer.datasets.InputException;
import dev.webexplorer.evaluate.Basis;
import dev.webexplorer.evaluate.Basis.Exchange;
import dev.webexplorer.evaluate.Basis.Way;
import dev.webexplorer.evaluate.Judge;
import dev.webexplorer.evaluate.Verdict;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Asks a model, once, whether a response is right. An answer that equals the gold is correct
 * without a call, and its basis says so; none at all is wrong. Whatever keeps the model from saying
 * yes or no leaves the answer unjudged, with what was asked and said.
 */
public final class ModelJudge implements Judge {
  private static final int MOST_OUTPUT = 4096;

  private final Endpoint endpoint;
  private final JudgeForm form;

  public ModelJudge(Endpoint endpoint, JudgeForm form) {
    this.endpoint = endpoint;
    this.form = form;
  }

  /** Returns the model's name with the form it is asked in: another prompt is another judge. */
  @Override
  public String name() {
    return endpoint.spec().name() + "/" + form.prompt();
  }

  @Override
  public Verdict judge(Item item, String response) {
    if (item.answer().isBlank()) {
      return new Verdict.Unjudged("the question has no answer to compare with");
    }
    if (response.isBlank()) {
      return new Verdict.Wrong("no answer");
    }
    Optional<String> equal = PreCheck.equal(item, response);
    if (equal.isPresent()) {
      return new Verdict.Correct(
          "equals the answer; no model was asked",
          new Basis(
              Way.PRECHECK,
              equal.get(),
              "",
              OptionalDouble.empty(),
              Optional.empty(),
              Paid.NOTHING));
    }
    return ask(item, response);
  }

  private Verdict ask(Item item, String response) {
    String question = form.ask(item.question(), String.join(" | ", item.answers()), response);
    try {
      Said said = endpoint.ask(new Prompt(form.instructions(), question, MOST_OUTPUT, 0));
      return verdict(said, question);
    } catch (InputException | ContextOverflow e) {
      Basis basis = basis(question, "", Opinion.NONE, Paid.NOTHING);
      return new Verdict.Unjudged("the judge failed: " + e.getMessage(), basis);
    }
  }

  private Verdict verdict(Said said, String question) {
    Opinion opinion = form.read(said.text());
    Basis basis = basis(question, said.text(), opinion, said.paid());
    if (opinion.correct().isEmpty()) {
      return new Verdict.Unjudged(
          switch (said.end()) {
            case CUT -> "the judge's reply was cut before it said yes or no";
            case FILTERED -> "the judge's reply was withheld by a content filter";
            case WHOLE -> "the judge said neither yes nor no";
          },
          basis);
    }
    if (opinion.correct().get()) {
      return new Verdict.Correct("the judge said yes", basis);
    }
    return new Verdict.Wrong(
        opinion.grade().equals("C") ? "the judge found no attempt" : "the judge said no", basis);
  }

  private Basis basis(String question, String reply, Opinion opinion, Paid paid) {
    return new Basis(
        Way.MODEL,
        opinion.extracted(),
        opinion.grade(),
        opinion.confidence(),
        Optional.of(
            Exchange.of(
                form.prompt(), form.sha256(), form.instructions() + "\n\n" + question, reply)),
        paid);
  }
}
