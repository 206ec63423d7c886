package dev.webexplorer.browser.world;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What all facts of a world together must be like, for questions to be made of them. */
class TruthTest {
  private static final List<WorldPage> WORLD = World.generate(23, 3000).pages().toList();
  private static final List<WorldFact> FACTS =
      WORLD.stream().flatMap(page -> page.facts().stream()).toList();

  /** What a subject has once, wherever it is told. */
  private static final Set<String> SINGLE =
      Set.of(
          "born_in",
          "died_in",
          "flows_into",
          "rises_on",
          "based_on",
          "signed_at",
          "population",
          "height",
          "length",
          "area",
          "noun");

  private record Claim(String subject, String relation) {}

  private record Told(String object, String value) {}

  private record Bond(String subject, String relation, String object) {
    static Bond of(WorldFact fact) {
      return new Bond(fact.subject(), fact.relation(), fact.object());
    }
  }

  @Test
  void singleFacts_areTheSameOnEveryPage() {
    Map<Claim, Set<Told>> told =
        FACTS.stream()
            .filter(fact -> SINGLE.contains(fact.relation()))
            .collect(
                groupingBy(
                    fact -> new Claim(fact.subject(), fact.relation()),
                    mapping(fact -> new Told(fact.object(), fact.value()), toSet())));

    assertThat(told).hasSizeGreaterThan(3000);
    assertThat(told).allSatisfy((claim, values) -> assertThat(values).as("%s", claim).hasSize(1));
  }

  @Test
  void dates_ofOneBond_agreeAsFarAsTheyAreTold() {
    Map<Bond, Set<String>> dates = new HashMap<>();
    for (WorldFact fact : FACTS) {
      if (!fact.date().isEmpty() && !fact.object().isEmpty()) {
        dates.computeIfAbsent(Bond.of(fact), bond -> new HashSet<>()).add(fact.date());
      }
    }
    // who was at a place twice was there on two dates: few are
    long split =
        dates.values().stream()
            .filter(all -> all.stream().map(date -> date.substring(0, 4)).distinct().count() > 1)
            .count();
    assertThat(split).isLessThan(dates.size() / 50);
    assertThat(dates).hasSizeGreaterThan(WORLD.size());
  }

  @Test
  void subjectsAndObjects_arePages() {
    Set<String> titles = WORLD.stream().map(WorldPage::title).collect(toSet());

    assertThat(FACTS)
        .allSatisfy(fact -> {
          assertThat(titles).contains(fact.subject());
          assertThat(fact.object().isEmpty() || titles.contains(fact.object())).isTrue();
        });
  }

  @Test
  void someBonds_areToldOnThePageOfOneEndOnly() {
    Map<Bond, Set<String>> pages =
        FACTS.stream()
            .filter(fact -> !fact.object().isEmpty())
            .collect(groupingBy(Bond::of, mapping(WorldFact::page, toSet())));
    long subjectSilent =
        pages.entrySet().stream().filter(e -> !e.getValue().contains(e.getKey().subject())).count();
    long objectSilent =
        pages.entrySet().stream().filter(e -> !e.getValue().contains(e.getKey().object())).count();

    assertThat(subjectSilent).isGreaterThan(pages.size() / 40);
    assertThat(objectSilent).isGreaterThan(pages.size() / 40);
  }

  @Test
  void plainValues_areSeldomThoseOfOnePageOnly() {
    Map<String, Set<String>> having =
        FACTS.stream()
            .filter(fact -> !fact.value().isEmpty() && fact.object().isEmpty())
            .filter(fact -> !Character.isDigit(fact.value().charAt(0)))
            .filter(fact -> !fact.relation().equals("binomial")) // a name
            .collect(
                groupingBy(
                    fact -> fact.relation() + "=" + fact.value(),
                    mapping(WorldFact::subject, toSet())));
    long alone = having.values().stream().filter(subjects -> subjects.size() == 1).count();

    assertThat(having).hasSizeGreaterThan(300);
    assertThat(alone).isLessThan(having.size() / 6);
  }

  @Test
  void bonds_areMostlyDated() {
    long bonds = FACTS.stream().filter(fact -> !fact.object().isEmpty()).count();
    long dated =
        FACTS.stream().filter(fact -> !fact.object().isEmpty() && !fact.date().isEmpty()).count();

    assertThat(dated).isGreaterThan(bonds / 2);
  }

  @Test
  void lives_holdAllThatPeopleDo() {
    Map<String, Integer> born = years("born");
    Map<String, Integer> died = years("died");
    Set<String> deeds =
        Set.of("studied_at", "worked_at", "led", "won", "lived_in", "married", "created");
    List<WorldFact> done =
        FACTS.stream()
            .filter(fact -> deeds.contains(fact.relation()) && !fact.date().isEmpty())
            .filter(fact -> born.containsKey(fact.subject()))
            .toList();

    assertThat(done).hasSizeGreaterThan(1000);
    assertThat(done)
        .allSatisfy(fact ->
            assertThat(Integer.parseInt(fact.date().substring(0, 4)))
                .as("%s", fact)
                .isBetween(born.get(fact.subject()), died.get(fact.subject())));
  }

  private static Map<String, Integer> years(String relation) {
    Map<String, Integer> years = new HashMap<>();
    for (WorldFact fact : FACTS) {
      if (fact.relation().equals(relation)) {
        years.put(fact.subject(), Integer.parseInt(fact.date().substring(0, 4)));
      }
    }
    return years;
  }
}
