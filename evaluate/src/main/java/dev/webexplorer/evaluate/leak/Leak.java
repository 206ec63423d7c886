package dev.webexplorer.evaluate.leak;

import java.util.Optional;

/**
 * Something of a benchmark where an agent could read it.
 *
 * @param what for a person: the rule or how much of a question it is, never its words
 * @param question name of the question that stands there, if it is known which
 */
public record Leak(Level level, String what, Optional<String> question) {

  /** How much is given away (arXiv 2606.05241 tells the same three apart). */
  public enum Level {
    /** The place is known to hold a benchmark, or says so by its canary. */
    METADATA,
    /** The question's words. */
    QUESTION,
    /** The question's words with its answer beside them. */
    ANSWER
  }

  static Leak place(String what) {
    return new Leak(Level.METADATA, what, Optional.empty());
  }
}
