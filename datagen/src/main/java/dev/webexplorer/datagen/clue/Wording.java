package dev.webexplorer.datagen.clue;

import dev.webexplorer.datasets.Operation;
import java.util.Optional;
import java.util.Set;

/**
 * One way to say a part of a sentence.
 *
 * @param words may be empty: the part is left out
 * @param noun the kind that {@code words} name with an indefinite article; a second such part of a
 *     sentence is "another"
 * @param terms what it states, in terms of the fact index
 * @param operation what it takes to come here from the wording before
 */
record Wording(String words, Optional<String> noun, Set<String> terms, Operation.Kind operation) {
  Wording {
    terms = Set.copyOf(terms);
  }

  static Wording obfuscated(String words, Set<String> terms) {
    return new Wording(words, Optional.empty(), terms, Operation.Kind.OBFUSCATE);
  }
}
