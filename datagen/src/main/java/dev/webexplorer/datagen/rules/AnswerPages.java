package dev.webexplorer.datagen.rules;

import dev.webexplorer.browser.Corpus;
import dev.webexplorer.browser.Page;
import dev.webexplorer.browser.SearchQuery;
import dev.webexplorer.datagen.facts.Entity;
import dev.webexplorer.datagen.facts.FactIndex;
import dev.webexplorer.datagen.facts.Kinds;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/** The pages that can be answers, and those among them that a seed leads to. Thread-safe. */
final class AnswerPages {
  private static final int MOST_ANSWERS = 60;
  private static final int MOST_QUERY = 200;
  private static final int MOST_NEAR = 300;

  private final Corpus web;
  private final FactIndex facts;
  private final BitSet tied;
  private final long randomSeed;

  AnswerPages(Corpus web, FactIndex facts, long randomSeed) {
    this.web = web;
    this.facts = facts;
    this.tied = facts.tied();
    this.randomSeed = randomSeed;
  }

  /**
   * Returns how many there are: pages that tell what they are about, and that name another page or
   * are named by one.
   */
  int count() {
    int pages = 0;
    for (int page = 0; page < web.size(); page++) {
      pages += entity(page).isPresent() ? 1 : 0;
    }
    return pages;
  }

  private Optional<Entity> entity(int page) {
    return facts
        .catalog()
        .entity(page)
        .filter(entity -> tied.get(page) && Kinds.isKnown(entity.kind()));
  }

  /**
   * Returns the seed, what its page links to, what those pages link to, and where links are few
   * what a search for the page's beginning finds.
   *
   * @param taken answers that other questions have
   */
  List<Integer> near(int seed, Set<String> taken) {
    Page page = web.page(seed);
    Random chance = new Random(randomSeed + seed);
    Set<Integer> pages = new LinkedHashSet<>();
    pages.add(seed);
    List<Integer> near = linked(page, chance);
    pages.addAll(near);
    for (int i = 0; i < near.size() && pages.size() < MOST_NEAR; i++) {
      pages.addAll(linked(web.page(near.get(i)), chance));
    }
    if (pages.size() < MOST_ANSWERS) {
      String beginning = page.title() + " " + page.text().lines().findFirst().orElse("");
      web.search(SearchQuery.of(beginning.substring(0, Math.min(beginning.length(), MOST_QUERY))))
          .results()
          .forEach(result -> facts.catalog().page(result.url()).ifPresent(pages::add));
    }
    return pages.stream()
        .filter(p -> entity(p).filter(e -> !taken.contains(e.title())).isPresent())
        .limit(MOST_ANSWERS)
        .toList();
  }

  private List<Integer> linked(Page page, Random chance) {
    List<Integer> linked =
        page.links().stream()
            .map(link -> facts.catalog().page(link.url()).orElse(-1))
            .filter(other -> other >= 0)
            .distinct()
            .collect(Collectors.toCollection(ArrayList::new));
    Collections.shuffle(linked, chance);
    return linked;
  }
}
