package dev.webexplorer.datagen.models;

import dev.webexplorer.datasets.Operation;
import java.util.Locale;
import java.util.Set;

/** Reads one operation as a model writes it. */
final class Operations {
  private static final int WHOLE = -1;

  private Operations() {}

  /**
   * Reads an operation.
   *
   * @param clues numbers of those that there are
   */
  static Operation read(Fields fields, Set<Integer> clues) throws Refusal {
    Operation.Kind kind = kind(fields.needed("operation"));
    boolean removes = kind == Operation.Kind.REMOVE;
    int clue = fields.number("clue").orElse(WHOLE);
    if (!clues.contains(clue) && (removes || clue != WHOLE)) {
      throw Refusal.malformed("there is no clue " + clue + "; the clues are " + clues);
    }
    String before = removes ? "" : fields.words("before");
    String after = removes ? "" : fields.words("after");
    if (!removes && before.isBlank()) {
      throw Refusal.malformed("it lacks \"before\", the words that are changed");
    }
    if (!removes && before.equals(after)) {
      throw new Refusal("no_change", "\"before\" and \"after\" are the same: " + before);
    }
    return new Operation(kind, clue, before, after);
  }

  private static Operation.Kind kind(String word) throws Refusal {
    String lower = word.toLowerCase(Locale.ROOT);
    if (lower.startsWith("remov") || lower.startsWith("delet")) {
      return Operation.Kind.REMOVE;
    }
    if (lower.startsWith("obfuscat")) {
      return Operation.Kind.OBFUSCATE;
    }
    if (lower.startsWith("generali")) {
      return Operation.Kind.GENERALIZE;
    }
    throw Refusal.malformed("\"operation\" is remove, obfuscate, generalize or none, not: " + word);
  }
}
