package dev.webexplorer.browser.world;

import java.util.ArrayList;
import java.util.List;

/** What a page has told already, so that it does not say the same twice. */
final class Told {
  private final List<WorldFact> facts = new ArrayList<>();

  void add(List<WorldFact> told) {
    facts.addAll(told);
  }

  /** Says whether there is nothing new in these. */
  boolean isAll(List<WorldFact> some) {
    return !some.isEmpty() && some.stream().allMatch(this::knows);
  }

  private boolean knows(WorldFact fact) {
    for (WorldFact known : facts) {
      boolean same =
          known.relation().equals(fact.relation())
              && known.subject().equals(fact.subject())
              && known.object().equals(fact.object());
      if (same
          && (fact.value().isEmpty() || known.value().equals(fact.value()))
          && known.date().startsWith(fact.date())) {
        return true;
      }
    }
    return false;
  }
}
