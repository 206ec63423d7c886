package dev.webexplorer.datagen.rules;

import dev.webexplorer.datagen.clue.Draft;
import dev.webexplorer.datagen.facts.Entity;
import dev.webexplorer.datagen.facts.FactIndex;
import dev.webexplorer.datagen.facts.Kinds;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Looks through all pages of a web for those that satisfy a question. A page satisfies a clue when
 * one sentence, on the page or naming it, holds at least {@link #MARGIN} of what the clue states,
 * and names a thing that satisfies what is told of one; a page is of the asked kind unless it is
 * known to be of another.
 */
public final class Uniqueness {
  /** A page that says this share of a clue already counts as a rival. */
  static final double MARGIN = 0.7;

  private static final int REMEMBERED = 64;

  private final FactIndex facts;
  private final Map<Set<String>, BitSet> satisfying = new LinkedHashMap<>();

  /** One for a question; not thread-safe. */
  Uniqueness(FactIndex facts) {
    this.facts = facts;
  }

  /** Returns whether the answer is the only page that satisfies the question. */
  boolean holds(Sketch sketch) {
    BitSet pages = pages(sketch);
    return pages.cardinality() == 1 && pages.get(sketch.answer());
  }

  /** Returns the pages that satisfy the question. */
  BitSet pages(Sketch sketch) {
    BitSet all = new BitSet();
    all.set(0, facts.catalog().size());
    for (Sketch.Numbered clue : sketch.clues()) {
      all.and(satisfying(clue.draft()));
    }
    for (int page = all.nextSetBit(0); page >= 0; page = all.nextSetBit(page + 1)) {
      int other = page;
      boolean otherKind =
          facts
              .catalog()
              .entity(other)
              .map(Entity::kind)
              .map(k -> !fits(k, sketch.kind()))
              .orElse(false);
      if (otherKind && page != sketch.answer()) {
        all.clear(page);
      }
    }
    return all;
  }

  private static boolean fits(String kind, String asked) {
    return !Kinds.isKnown(kind) || Kinds.related(kind, asked);
  }

  private BitSet satisfying(Draft draft) {
    if (!draft.hops()) {
      return satisfying(draft.terms());
    }
    BitSet things = satisfying(draft.hop().orElseThrow().told());
    return facts.satisfying(draft.terms(), MARGIN, things);
  }

  private BitSet satisfying(Set<String> terms) {
    BitSet known = satisfying.get(terms);
    if (known == null) {
      known = facts.satisfying(terms, MARGIN);
      if (satisfying.size() >= REMEMBERED) {
        satisfying.clear();
      }
      satisfying.put(terms, known);
    }
    return known;
  }
}
