package dev.webexplorer.evaluate;

import dev.webexplorer.agent.Paid;
import dev.webexplorer.datasets.Sha256;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a verdict rests on, so that it can be defended and repeated. On a sealed benchmark all text
 * in it is to be sealed before it is written.
 *
 * @param extracted the answer as it was taken out of the response; empty when it was not
 * @param grade the judge's own word where it has more than two, such as SimpleQA's {@code A}
 * @param confidence that the judge read in the response, 0 to 100; empty when it told none
 * @param exchange what a model was asked and said; empty when none was asked
 * @param paid for that
 */
public record Basis(
    Way way,
    String extracted,
    String grade,
    OptionalDouble confidence,
    Optional<Exchange> exchange,
    Paid paid) {

  /** A rule, with nothing more to tell. */
  public static final Basis RULE =
      new Basis(Way.RULE, "", "", OptionalDouble.empty(), Optional.empty(), Paid.NOTHING);

  /** How a verdict was come to. */
  public enum Way {
    /** By a rule alone. */
    RULE,
    /** A model would have been asked, but the answer equals the gold. */
    PRECHECK,
    /** By a model. */
    MODEL
  }

  /**
   * One question to a judge.
   *
   * @param form name and version of the prompt
   * @param formSha256 of the prompt before anything was filled in
   * @param prompt what was asked
   * @param reply what was said; empty when the call failed
   */
  public record Exchange(
      String form,
      String formSha256,
      String prompt,
      String promptSha256,
      String reply,
      String replySha256) {

    public static Exchange of(String form, String formSha256, String prompt, String reply) {
      return new Exchange(form, formSha256, prompt, Sha256.of(prompt), reply, Sha256.of(reply));
    }
  }
}
