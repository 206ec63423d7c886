package dev.webexplorer.evaluate.judge.model;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a judge's reply says.
 *
 * @param correct empty when it says neither, or both
 * @param grade its word for it; empty when it says none
 * @param extracted the answer that it found in the response; empty when it names none
 * @param confidence 0 to 100
 */
record Opinion(
    Optional<Boolean> correct, String grade, String extracted, OptionalDouble confidence) {

  /** A reply that says nothing. */
  static final Opinion NONE = new Opinion(Optional.empty(), "", "", OptionalDouble.empty());

  static Opinion of(boolean correct, String grade) {
    return new Opinion(Optional.of(correct), grade, "", OptionalDouble.empty());
  }
}
