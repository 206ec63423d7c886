package dev.webexplorer.datagen.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.webexplorer.agent.Paid;
import dev.webexplorer.datasets.QaPair;
import dev.webexplorer.datasets.Usage;
import dev.webexplorer.datasets.journal.Journal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FiltersTest {
  private static final QaPair PAIR = Pairs.asked("Which harbour froze twice?", "Ostrow");

  private final List<String> asked = new ArrayList<>();

  private Filter says(String name, Filter.Cost cost, Finding finding) {
    return Filter.of(
        name,
        cost,
        _ -> {
          asked.add(name);
          return finding;
        });
  }

  @Test
  void cheapestFirst_upToTheFirstThatRefuses() {
    Filters filters =
        Filters.of(
            says("agent", Filter.Cost.AGENT, Finding.PASS),
            says("pages", Filter.Cost.PAGES, Finding.refused("no page")),
            says("text", Filter.Cost.TEXT, Finding.PASS));

    Examined examined = filters.examine(PAIR);

    assertThat(asked).containsExactly("text", "pages");
    assertThat(examined.refusedBy()).contains("pages");
  }

  @Test
  void checks_sayWhatEveryFilterFound() {
    Examined examined =
        Filters.of(
                says("one", Filter.Cost.TEXT, Finding.PASS),
                says("two", Filter.Cost.TEXT, Finding.flagged("says \"now\"")),
                Filter.skipped("three", Filter.Cost.MODEL, "no model"))
            .examine(PAIR);

    assertThat(examined.pair().checks())
        .containsEntry("one", "pass")
        .containsEntry("two", "flag: says \"now\"")
        .containsEntry("three", "skipped")
        .hasSize(3);
    assertThat(examined.refusedBy()).isEmpty();
  }

  @Test
  void accepted_reachesEveryFilter() {
    Filters known = Filters.of(new DuplicateFilter());
    QaPair pair = Pairs.clues("A fair is held in the old market every spring.");

    assertThat(known.examine(pair).refusedBy()).isEmpty();
    known.accepted(pair);
    assertThat(known.examine(pair).refusedBy()).contains("duplicate");
  }

  @Test
  void journaled_asksAModelOnceEvenAfterAKill(@TempDir Path folder) {
    AtomicInteger calls = new AtomicInteger();
    Finding dear =
        Finding.flagged("a guess")
            .spending(new Paid(new Usage(90, 0, 9, 0), OptionalDouble.of(0.5)));
    Filters filters =
        Filters.of(
            says("text", Filter.Cost.TEXT, Finding.PASS),
            Filter.of(
                "model",
                Filter.Cost.MODEL,
                _ -> {
                  calls.incrementAndGet();
                  return dear;
                }));

    for (int start = 0; start < 2; start++) {
      try (Journal journal = Journal.open(folder, "run")) {
        Examined examined = filters.journaled(journal, "seed-1").examine(PAIR);
        assertThat(examined.findings().getLast().finding()).isEqualTo(dear);
      }
    }
    assertThat(calls).hasValue(1);
    assertThat(asked).containsExactly("text", "text");
  }

  @Test
  void failureOfAModel_isNoFinding(@TempDir Path folder) {
    Filters filters =
        Filters.of(
            Filter.of(
                "model",
                Filter.Cost.MODEL,
                _ -> {
                  throw new IllegalStateException("away");
                }));

    try (Journal journal = Journal.open(folder, "run")) {
      assertThatThrownBy(() -> filters.journaled(journal, "seed-1").examine(PAIR))
          .hasMessage("away");
    }
  }

  @Test
  void yield_addsUpByFilter() {
    Yield yield = new Yield();
    Filters filters =
        Filters.of(
            Filter.of(
                "text",
                Filter.Cost.TEXT,
                pair ->
                    pair.question().contains("harbour") ? Finding.flagged("a port") : Finding.PASS),
            says(
                "model",
                Filter.Cost.MODEL,
                Finding.refused("known")
                    .spending(new Paid(new Usage(10, 0, 1, 0), OptionalDouble.of(1)))));
    yield.add(filters.examine(PAIR).findings());
    yield.add(filters.examine(Pairs.asked("Which bridge?", "Alm")).findings());

    assertThat(yield.lines())
        .containsExactly(
            new Yield.Line("text", 2, 0, 1, 0, Usage.NONE, OptionalDouble.of(0)),
            new Yield.Line("model", 2, 2, 0, 0, new Usage(20, 0, 2, 0), OptionalDouble.of(2)));
  }
}
