package dev.webexplorer.evaluate.run;

import dev.webexplorer.evaluate.Verdict;
import java.util.Optional;

/**
 * What a judge said of one attempt.
 *
 * @param judge its name
 * @param correct empty when it could not tell, or failed
 * @param reason one line
 */
public record Judgement(String judge, Optional<Boolean> correct, String reason) {

  static Judgement of(String judge, Verdict verdict) {
    return new Judgement(
        judge,
        switch (verdict) {
          case Verdict.Correct _ -> Optional.of(true);
          case Verdict.Wrong _ -> Optional.of(false);
          case Verdict.Unjudged _ -> Optional.empty();
        },
        verdict.reason());
  }

  Verdict verdict() {
    return correct
        .map(right -> right ? new Verdict.Correct(reason) : new Verdict.Wrong(reason))
        .orElseGet(() -> new Verdict.Unjudged(reason));
  }
}
