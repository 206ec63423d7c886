package dev.webexplorer.bench.evolution;

import dev.webexplorer.browser.world.World;
import dev.webexplorer.browser.world.WorldFact;
import dev.webexplorer.browser.world.WorldPage;
import dev.webexplorer.datagen.facts.Kinds;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** All that is true in a world, wherever it is written. */
final class Truth {
  /** Relations that hold the other way round too. */
  private static final Set<String> MUTUAL =
      Set.of(
          "married",
          "rival_of",
          "corresponded_with",
          "collaborated_with",
          "near",
          "twinned_with",
          "connected_to",
          "opposite",
          "similar_to",
          "exchanges_with",
          "borders");

  /** What things are called. */
  private static final Set<String> NOUNS = Set.of("noun", "second", "form");

  private final Map<Triple, Known> known = new LinkedHashMap<>();
  private final Map<String, List<Known>> byRelation = new HashMap<>();
  private final Map<String, List<WorldFact>> byPage = new HashMap<>();
  private final Set<String> titles = new HashSet<>();
  private final Set<String> people = new HashSet<>();
  private final Map<String, Set<String>> nouns = new HashMap<>();

  private record Triple(String subject, String relation, String object) {}

  /** One thing that is true: every value and date that it is told with. */
  record Known(
      String subject, String relation, String object, Set<String> values, Set<Span> dates) {}

  Truth(World world) {
    world.pages().forEach(this::add);
    for (Known each : List.copyOf(known.values())) {
      if (MUTUAL.contains(each.relation()) && !each.object().isEmpty()) {
        merge(each.object(), each.relation(), each.subject(), each.values(), each.dates());
      }
    }
    known
        .values()
        .forEach(
            each -> byRelation.computeIfAbsent(each.relation(), _ -> new ArrayList<>()).add(each));
  }

  private void add(WorldPage page) {
    titles.add(page.title());
    byPage.put(page.title(), page.facts());
    for (WorldFact fact : page.facts()) {
      if (fact.relation().equals("born") || fact.relation().equals("nation")) {
        people.add(fact.subject());
      }
      if (NOUNS.contains(fact.relation())) {
        nouns.computeIfAbsent(fact.subject(), _ -> new HashSet<>()).add(fact.value());
      }
      merge(
          fact.subject(),
          fact.relation(),
          fact.object(),
          fact.value().isEmpty() ? Set.of() : Set.of(fact.value()),
          fact.date().isEmpty() ? Set.of() : Set.of(Span.of(fact.date())));
    }
  }

  private void merge(
      String subject, String relation, String object, Set<String> values, Set<Span> dates) {
    Known one =
        known.computeIfAbsent(
            new Triple(subject, relation, object),
            key ->
                new Known(
                    key.subject(), key.relation(), key.object(), new HashSet<>(), new HashSet<>()));
    one.values().addAll(values);
    one.dates().addAll(dates);
  }

  Set<String> titles() {
    return titles;
  }

  boolean isPerson(String title) {
    return people.contains(title);
  }

  /** Returns whether a thing may be called by one of the nouns; so may one that nobody names. */
  boolean called(String title, Set<String> any) {
    Set<String> own = nouns.getOrDefault(title, Set.of());
    return own.isEmpty()
        || any.isEmpty()
        || own.stream().anyMatch(noun -> any.stream().anyMatch(other -> means(noun, other)));
  }

  /** "cathedral city" is a city, and a settlement. */
  private static boolean means(String noun, String other) {
    String head = noun.substring(noun.lastIndexOf(' ') + 1);
    return noun.equals(other) || Kinds.related(noun, other) || Kinds.related(head, other);
  }

  /** Returns the words of a text by which a thing may be called in it. */
  Set<String> words(String text, String title) {
    Set<String> words = new HashSet<>();
    for (String word : text.toLowerCase(Locale.ROOT).split("[^a-z]+", -1)) {
      if (nouns.getOrDefault(title, Set.of()).stream().anyMatch(noun -> means(noun, word))) {
        words.add(word);
      }
    }
    return words;
  }

  List<Known> of(String relation) {
    return byRelation.getOrDefault(relation, List.of());
  }

  /** Returns what a page says in a quote. */
  List<WorldFact> told(String page, String quote) {
    return byPage.getOrDefault(page, List.of()).stream()
        .filter(fact -> quote.contains(fact.quote()) || fact.quote().contains(quote))
        .toList();
  }
}
