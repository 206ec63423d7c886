package dev.webexplorer.datagen.clue;

import java.util.Set;

/** Past forms that are no participles of a passive: after "was born … and" they begin anew. */
final class Finite {
  private static final Set<String> FORMS =
      Set.of(
          "died",
          "became",
          "went",
          "moved",
          "served",
          "began",
          "won",
          "had",
          "has",
          "took",
          "came",
          "lived",
          "worked",
          "wrote",
          "grew",
          "rose",
          "ran",
          "fell",
          "stood",
          "lies",
          "sat",
          "gave",
          "got",
          "made",
          "did",
          "graduated",
          "retired",
          "returned",
          "studied",
          "stars",
          "starred",
          "premiered",
          "remained",
          "attended",
          "played",
          "succeeded",
          "represented",
          "received");

  private Finite() {}

  static boolean has(String word) {
    return FORMS.contains(word);
  }
}
