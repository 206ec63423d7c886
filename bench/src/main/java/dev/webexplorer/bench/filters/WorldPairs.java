package dev.webexplorer.bench.filters;

import dev.webexplorer.browser.world.World;
import dev.webexplorer.browser.world.WorldFact;
import dev.webexplorer.browser.world.WorldPage;
import dev.webexplorer.datasets.Clue;
import dev.webexplorer.datasets.Evidence;
import dev.webexplorer.datasets.QaPair;
import dev.webexplorer.datasets.Round;
import dev.webexplorer.datasets.Sha256;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Pairs made of a world's facts, some with a fault. */
final class WorldPairs {
  private static final int CLUES = 3;

  /** Words of a sentence that tells enough for a clue; it has a date besides. */
  private static final int TELLING = 8;

  private final Map<String, WorldPage> pages = new HashMap<>();
  private final Map<String, List<WorldFact>> bySubject = new LinkedHashMap<>();
  private final Map<String, List<WorldFact>> byMeaning = new LinkedHashMap<>();
  private final Random random;

  WorldPairs(World world, Random random) {
    this.random = random;
    world
        .pages()
        .forEach(page -> {
          pages.put(page.title(), page);
          page.facts().stream()
              .filter(fact -> fact.quote().contains(fact.subject()))
              .forEach(this::note);
        });
  }

  private void note(WorldFact fact) {
    List<WorldFact> told = bySubject.computeIfAbsent(fact.subject(), _ -> new ArrayList<>());
    boolean telling = !fact.date().isEmpty() && fact.quote().split(" ").length >= TELLING;
    if (telling && told.stream().noneMatch(other -> other.quote().equals(fact.quote()))) {
      told.add(fact);
    }
    if (!fact.object().isEmpty() && fact.quote().contains(fact.object())) {
      byMeaning.computeIfAbsent(meaning(fact), _ -> new ArrayList<>()).add(fact);
    }
  }

  private static String meaning(WorldFact fact) {
    return (fact.relation().replace('_', ' ') + " " + fact.object() + " " + fact.value()).strip();
  }

  /** Returns sound pairs of three clues, in an order of chance. */
  List<QaPair> sound(int count) {
    List<String> subjects = new ArrayList<>(bySubject.keySet());
    Collections.shuffle(subjects, random);
    return subjects.stream()
        .map(bySubject::get)
        .filter(facts -> facts.size() >= CLUES)
        .map(facts -> pair(facts.subList(0, CLUES)))
        .filter(WorldPairs::namesNoPart)
        .limit(count)
        .toList();
  }

  /** Whether no word of the answer's name stands in the question as it is. */
  private static boolean namesNoPart(QaPair pair) {
    List<String> words = List.of(pair.question().split("\\W+"));
    return Stream.of(pair.answer().split("\\W+")).noneMatch(words::contains);
  }

  /** Returns pairs of one clue, a fact without its date, that is true of two things. */
  List<QaPair> ambiguous(int count) {
    List<List<WorldFact>> shared = new ArrayList<>(byMeaning.values());
    shared.removeIf(facts -> facts.stream().map(WorldFact::subject).distinct().count() < 2);
    Collections.shuffle(shared, random);
    return shared.stream()
        .limit(count)
        .map(facts ->
            of(
                facts.getFirst().subject(),
                List.of("This one: " + meaning(facts.getFirst())),
                List.of(evidence(facts.getFirst()))))
        .toList();
  }

  private QaPair pair(List<WorldFact> facts) {
    String subject = facts.getFirst().subject();
    List<String> clues =
        facts.stream().map(fact -> fact.quote().replace(subject, "this one")).toList();
    List<Evidence> evidence = facts.stream().map(this::evidence).toList();
    return of(subject, clues, evidence);
  }

  private Evidence evidence(WorldFact fact) {
    WorldPage page = Objects.requireNonNull(pages.get(fact.page()));
    return new Evidence(
        URI.create(page.url()), page.title(), fact.quote(), Sha256.of(page.text()), Instant.EPOCH);
  }

  /** Returns a pair with these clues as its question. */
  static QaPair of(String answer, List<String> clues, List<Evidence> evidence) {
    String question = "Which one is described by these clues? " + String.join(" ", clues);
    List<Clue> all =
        IntStream.range(0, clues.size())
            .mapToObj(i -> new Clue(clues.get(i), evidence.isEmpty() ? List.of() : List.of(i)))
            .toList();
    return new QaPair(
        "",
        question,
        answer,
        List.of(),
        "en",
        "",
        "",
        List.of(new Round(0, question, clues, List.of())),
        all,
        evidence,
        Map.of(),
        List.of(),
        Map.of(),
        "",
        Map.of());
  }

  /** The same pair with one word of a quote exchanged. */
  static QaPair misquoted(QaPair pair) {
    Evidence first = pair.evidence().getFirst();
    String[] words = first.quote().split(" ");
    words[words.length / 2] = "reportedly";
    List<Evidence> evidence = new ArrayList<>(pair.evidence());
    evidence.set(
        0,
        new Evidence(
            first.url(),
            first.title(),
            String.join(" ", words),
            first.sha256(),
            first.retrieved()));
    return of(pair.answer(), texts(pair), evidence);
  }

  /** The same pair with the longest word of the answer's name in a clue. */
  static QaPair leaking(QaPair pair) {
    String name =
        Stream.of(pair.answer().split(" "))
            .max(Comparator.comparingInt(String::length))
            .orElseThrow();
    List<String> clues = new ArrayList<>(texts(pair));
    clues.set(0, clues.getFirst().replaceFirst("this one", Matcher.quoteReplacement(name)));
    return of(pair.answer(), clues, pair.evidence());
  }

  /**
   * The same pair with other words at the end of the last clue: 0.8 Jaccard of triples or above.
   */
  static QaPair nearly(QaPair pair) {
    List<String> clues = new ArrayList<>(texts(pair));
    String last = clues.removeLast();
    int triples = String.join(" ", texts(pair)).split(" ").length - 2 * clues.size();
    String[] words = last.split(" ");
    int changed = Math.max(1, Math.min(words.length - 1, triples / 10));
    for (int i = words.length - changed; i < words.length; i++) {
      words[i] = "otherwise" + i;
    }
    clues.add(String.join(" ", words));
    return of(pair.answer(), clues, pair.evidence());
  }

  static List<String> texts(QaPair pair) {
    return pair.clues().stream().map(Clue::text).toList();
  }
}
