package dev.webexplorer.browser.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WorldFactTest {
  private static final List<WorldPage> WORLD = World.generate(11, 3000).pages().toList();

  @Test
  void facts_allOfThem_areWrittenOnTheirPages() {
    int facts = 0;
    for (WorldPage page : WORLD) {
      for (WorldFact fact : page.facts()) {
        facts++;
        assertThat(fact.page()).isEqualTo(page.title());
        assertThat(page.text()).contains(fact.quote());
        String quote = fact.quote().toLowerCase(Locale.ROOT);
        assertThat(quote)
            .contains(fact.value().toLowerCase(Locale.ROOT))
            .contains(written(fact.date()));
        if (!fact.object().isEmpty()) {
          // one end is the page itself, the other is named in the quote
          boolean named =
              quote.contains(name(fact.object())) || quote.contains(name(fact.subject()));
          assertThat(named).as("%s", fact).isTrue();
        }
      }
    }
    assertThat(facts).isGreaterThan(10 * WORLD.size());
  }

  private static String name(String title) {
    int end = title.indexOf(" (");
    return (end < 0 ? title : title.substring(0, end)).toLowerCase(Locale.ROOT);
  }

  private static String written(String date) {
    return switch (date.length()) {
      case 7 ->
          YearMonth.parse(date)
              .format(DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH))
              .toLowerCase(Locale.ROOT);
      case 10 ->
          LocalDate.parse(date)
              .format(DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH))
              .toLowerCase(Locale.ROOT);
      default -> date;
    };
  }

  @Test
  void facts_ofSeveralPages_agree() {
    Map<String, Set<String>> dates = new HashMap<>();
    for (WorldPage page : WORLD) {
      for (WorldFact fact : page.facts()) {
        if (fact.relation().equals("born_in") && fact.date().length() == 10) {
          dates
              .computeIfAbsent(fact.subject(), s -> new HashSet<>())
              .add(fact.object() + fact.date());
        }
      }
    }
    assertThat(dates).hasSizeGreaterThan(500).allSatisfy((s, told) -> assertThat(told).hasSize(1));
  }

  @Test
  void roles_onExpeditions_areToldOnOtherPagesOnly() {
    Set<String> told = new HashSet<>();
    for (WorldPage page : WORLD) {
      for (WorldFact fact : page.facts()) {
        if (fact.relation().equals("served_on")) {
          assertThat(fact.subject()).isNotEqualTo(page.title());
          told.add(fact.subject());
        }
      }
    }
    assertThat(told).hasSizeGreaterThan(50);
  }
}
