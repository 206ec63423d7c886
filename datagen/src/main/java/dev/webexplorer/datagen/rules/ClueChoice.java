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
import java.util.stream.Collectors;

/**
 * Picks the clues of a question: a core of those that stay hard to look up when they are as vague
 * as can be, each from another page, and a few easy ones that the rounds will take away.
 */
final class ClueChoice {
  private static final int MOST_CORE = 4;
  private static final int ENOUGH_CORE = 3;
  private static final int LEAST_CORE = 2;
  private static final int LEAST_CLUES = 4;
  private static final int MOST_CLUES = 6;
  private static final int MOST_TRIED = 48;
  private static final double HOP = 1.5;
  private static final int MOST_OF_A_SENTENCE = 2;

  private final Salience salience;

  ClueChoice(Salience salience) {
    this.salience = salience;
  }

  /**
   * A clue with what its vaguest form gives away.
   *
   * @param quality higher reads better
   */
  private record Rated(Draft draft, Salience.Ranks vague, double quality) {
    int page() {
      return draft.template().page();
    }

    boolean says(Rated other) {
      return alike(draft.literals(), other.draft().literals())
          || (draft.hop().isPresent()
              && draft.hop().map(Draft.Hop::noun).equals(other.draft().hop().map(Draft.Hop::noun)));
    }
  }

  /** Two sentences that state nearly the same. */
  private static boolean alike(Set<String> one, Set<String> other) {
    Set<String> both = new HashSet<>(one);
    both.retainAll(other);
    return 2 * both.size() > Math.min(one.size(), other.size());
  }

  /** Returns the clues in the order of the question; empty when too few are hard. */
  Optional<List<Draft>> choose(int answer, Entity entity, List<Draft> drafts) {
    List<Rated> rated = rated(answer, entity, drafts);
    List<Rated> core = core(answer, rated);
    if (core.size() < LEAST_CORE) {
      return Optional.empty();
    }
    List<Rated> chosen = new ArrayList<>(easy(rated, core));
    chosen.addAll(core);
    if (chosen.size() < LEAST_CLUES) {
      return Optional.empty();
    }
    Set<Integer> pages = new HashSet<>();
    chosen.forEach(each -> pages.add(each.page()));
    return pages.size() < 2
        ? Optional.empty()
        : Optional.of(chosen.stream().map(Rated::draft).toList());
  }

  private List<Rated> rated(int answer, Entity entity, List<Draft> drafts) {
    List<Draft> best = new ArrayList<>(drafts);
    best.sort(Comparator.comparingDouble((Draft draft) -> quality(draft)).reversed());
    List<Rated> rated = new ArrayList<>();
    List<String> sentences = new ArrayList<>();
    for (Draft each : best) {
      String sentence = each.template().text();
      long before = sentences.stream().filter(sentence::equals).count();
      if (rated.size() < MOST_TRIED && before < MOST_OF_A_SENTENCE) {
        sentences.add(sentence);
        Draft vaguest = each.vaguest();
        rated.add(
            new Rated(
                each,
                salience.of(vaguest.text(entity.kind()), answer, pages(vaguest)),
                quality(each)));
      }
    }
    return rated;
  }

  static Set<Integer> pages(Draft draft) {
    return draft.sources().stream().map(Template::page).collect(Collectors.toSet());
  }

  private static List<Rated> core(int answer, List<Rated> rated) {
    List<Rated> byHardness = new ArrayList<>(rated);
    byHardness.removeIf(each -> each.vague().shortcut());
    byHardness.sort(
        Comparator.comparingDouble((Rated each) ->
                each.quality() + hidden(each.vague()) + (each.draft().hop().isPresent() ? HOP : 0))
            .reversed());
    List<Rated> core = new ArrayList<>();
    Set<Integer> pages = new HashSet<>();
    for (Rated each : byHardness) {
      boolean fresh = core.stream().noneMatch(each::says) && each.page() != answer;
      if (core.size() < MOST_CORE && fresh && pages.add(each.page())) {
        core.add(each);
      }
    }
    for (Rated each : byHardness) {
      boolean fresh = core.stream().noneMatch(each::says);
      long ofPage = core.stream().filter(other -> other.page() == each.page()).count();
      if (core.size() < ENOUGH_CORE && fresh && ofPage < 2) {
        core.add(each);
      }
    }
    return core;
  }

  /** A source that can be found, but not at once, makes a long way that can still be gone. */
  private static double hidden(Salience.Ranks vague) {
    double source = vague.source() == 0 ? 1 : vague.source() < 3 ? 0 : 2;
    return source + (vague.told() ? 0.4 * vague.shown() : 5);
  }

  private static List<Rated> easy(List<Rated> rated, List<Rated> core) {
    List<Rated> rest = new ArrayList<>(rated);
    rest.sort(
        Comparator.comparingDouble((Rated each) -> each.vague().ease() + 0.1 * each.quality())
            .reversed());
    List<Rated> easy = new ArrayList<>();
    for (Rated each : rest) {
      boolean fresh = core.stream().noneMatch(each::says) && easy.stream().noneMatch(each::says);
      if (fresh && easy.size() < MOST_CLUES - core.size()) {
        easy.add(each);
      }
    }
    return easy;
  }

  private static double quality(Draft draft) {
    double sentence = quality(draft.template());
    return draft.hop().map(hop -> (sentence + quality(hop.told().template())) / 2).orElse(sentence);
  }

  /** Short plain sentences with few names that stay read best. */
  static double quality(Template template) {
    String text = template.text();
    int words = text.split(" ", -1).length;
    long commas = text.chars().filter(c -> c == ',').count();
    return 3
        - 0.08 * Math.abs(words - 16)
        - 0.4 * Math.max(0, commas - template.trims().size())
        - 1.2 * template.names()
        + 0.3 * Math.min(4, template.parts().size());
  }
}
