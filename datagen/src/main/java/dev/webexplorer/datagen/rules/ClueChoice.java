package dev.webexplorer.datagen.rules;

import dev.webexplorer.datagen.clue.Draft;
import dev.webexplorer.datagen.clue.Template;
import dev.webexplorer.datagen.facts.Entity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Picks the clues of a question: a core of those that stay hard to look up when they are as vague
 * as can be, each from another page, and a few easy ones that the rounds will take away.
 */
final class ClueChoice {
  private static final int MOST_CORE = 4;
  private static final int LEAST_CORE = 3;
  private static final int MOST_CLUES = 6;
  private static final int MOST_TRIED = 48;

  private final Salience salience;

  ClueChoice(Salience salience) {
    this.salience = salience;
  }

  /**
   * A clue with what its vaguest form gives away.
   *
   * @param quality higher reads better
   */
  private record Rated(Template template, Salience.Ranks vague, double quality) {}

  /** Returns the clues in the order of the question; empty when too few are hard. */
  Optional<List<Draft>> choose(int answer, Entity entity, List<Template> templates) {
    List<Template> best = new ArrayList<>(templates);
    best.sort(Comparator.comparingDouble(ClueChoice::quality).reversed());
    List<Rated> rated = new ArrayList<>();
    for (Template each : best.subList(0, Math.min(MOST_TRIED, best.size()))) {
      String vague = Draft.vaguest(each).text(entity.kind());
      rated.add(new Rated(each, salience.of(vague, answer, each.page()), quality(each)));
    }
    List<Template> core = core(answer, rated);
    if (core.size() < LEAST_CORE) {
      return Optional.empty();
    }
    List<Template> chosen = new ArrayList<>(easy(rated, core));
    chosen.addAll(core);
    Set<Integer> pages = new HashSet<>();
    chosen.forEach(each -> pages.add(each.page()));
    return pages.size() < 2
        ? Optional.empty()
        : Optional.of(chosen.stream().map(Draft::exact).toList());
  }

  private static List<Template> core(int answer, List<Rated> rated) {
    List<Template> core = new ArrayList<>();
    Set<Integer> pages = new HashSet<>();
    List<Rated> byHardness = new ArrayList<>(rated);
    byHardness.removeIf(each -> each.vague().shortcut());
    byHardness.sort(
        Comparator.comparingDouble((Rated r) -> r.quality() + found(r.vague().source()))
            .reversed());
    for (Rated each : byHardness) {
      boolean fresh = each.template().page() != answer && pages.add(each.template().page());
      if (fresh && core.size() < MOST_CORE) {
        core.add(each.template());
      }
    }
    for (Rated each : byHardness) {
      if (core.size() < LEAST_CORE
          && !core.contains(each.template())
          && core.stream().filter(t -> t.page() == each.template().page()).count() < 2) {
        core.add(each.template());
      }
    }
    return core;
  }

  /** A source that can be found, but not at once, makes a long way that can still be gone. */
  private static double found(int sourceRank) {
    return sourceRank == 0 ? 3 : sourceRank == 1 ? 0 : sourceRank == 2 ? 2 : 4;
  }

  private static List<Template> easy(List<Rated> rated, List<Template> core) {
    List<Rated> rest = new ArrayList<>(rated);
    rest.removeIf(each -> core.contains(each.template()));
    rest.sort(
        Comparator.comparingDouble((Rated r) -> r.vague().ease() + 0.1 * r.quality()).reversed());
    return rest.stream().limit(MOST_CLUES - core.size()).map(Rated::template).toList();
  }

  /** Short plain sentences with few names that stay read best. */
  static double quality(Template template) {
    String text = template.text();
    int words = text.split(" ", -1).length;
    long commas = text.chars().filter(c -> c == ',').count();
    return 3
        - 0.08 * Math.abs(words - 16)
        - 0.4 * commas
        - 0.7 * template.names()
        + 0.3 * Math.min(4, template.parts().size());
  }
}
