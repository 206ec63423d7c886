package dev.webexplorer.evaluate.run;

import dev.webexplorer.agent.Paid;
import dev.webexplorer.evaluate.Basis;
import dev.webexplorer.evaluate.Verdict;
import java.util.Optional;

/**
 * What a judge said of one attempt, as the journal keeps it.
 *
 * @param judge its name
 * @param correct empty when it could not tell, or failed
 * @param reason one line
 * @param basis what it rests on: the model's prompt and reply with their digests, if one was asked
 * @param paid for it
 */
public record Judgement(
    String judge, Optional<Boolean> correct, String reason, Basis basis, Paid paid) {

  static Judgement of(String judge, Verdict verdict) {
    return new Judgement(
        judge, verdict.correct(), verdict.reason(), verdict.basis(), verdict.basis().paid());
  }

  /** What keeps a judge from saying anything. */
  static Judgement none(String judge, String reason) {
    return of(judge, new Verdict.Unjudged(reason));
  }

  Verdict verdict() {
    return correct
        .map(right -> right ? new Verdict.Correct(reason, basis) : new Verdict.Wrong(reason, basis))
        .orElseGet(() -> new Verdict.Unjudged(reason, basis));
  }
}
