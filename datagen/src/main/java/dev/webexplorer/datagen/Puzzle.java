package dev.webexplorer.datagen;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * A question in the making, as it reads in one round: what checks, solves and writes it down need
 * to know of it, whoever wrote it. Immutable.
 */
public interface Puzzle {

  String answer();

  /** Other names of the answer; may be empty. */
  List<String> aliases();

  /** The page that is the answer, where there is one. */
  Optional<URI> answerUrl();

  /** As in {@code qa.jsonl}: {@code en}, {@code zh} … */
  String language();

  /** The whole question. */
  String question();

  /** The clues that are left, in the question's order. */
  List<NumberedClue> clues();
}
