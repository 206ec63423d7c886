package dev.webexplorer.agent.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class QueriesTest {
  private static final Inquiry INQUIRY =
      Inquiry.of(
          "What is the name of the town described below? A painter opened a workshop in this town,"
              + " where copper was sold. Barges carried salt to the mills of this town.");

  @Test
  void queries_goFromTheWholeToParts() {
    List<String> queries = Queries.of(INQUIRY, new Chance(1, 0));

    assertThat(queries.getFirst()).startsWith("A painter opened").endsWith("mills of this town.");
    assertThat(queries.subList(1, 3))
        .containsExactlyInAnyOrder(
            "A painter opened a workshop in this town, where copper was sold.",
            "Barges carried salt to the mills of this town.");
    assertThat(queries).contains("barges carried salt mills town");
    assertThat(queries.getLast().split(" ", -1)).hasSizeLessThanOrEqualTo(4);
  }

  @Test
  void attempts_differInOrderAlone() {
    List<List<String>> orders =
        List.of(0, 1, 2, 3, 4, 5, 6, 7).stream()
            .map(attempt -> Queries.of(INQUIRY, new Chance(1, attempt)))
            .toList();

    assertThat(Queries.of(INQUIRY, new Chance(1, 3))).isEqualTo(orders.get(3));
    assertThat(orders).allSatisfy(each -> assertThat(each).hasSameSizeAs(orders.getFirst()));
  }

  @Test
  void verification_isTheNameAndTheClue() {
    Constraint clue = INQUIRY.constraints().getLast();
    Candidate ulm = new Candidate("", "Ulm", 0, false, INQUIRY.constraints());

    assertThat(Queries.verify(ulm, clue)).isEqualTo("Ulm barges carried salt mills");
  }

  @Property
  void anyQuestion_givesBoundedQueriesOfItsOwn(@ForAll String text) {
    List<String> queries = Queries.of(Inquiry.of("x" + text), new Chance(1, 0));

    assertThat(queries).doesNotHaveDuplicates().doesNotContain("");
    assertThat(queries).allSatisfy(query -> assertThat(query).hasSizeLessThanOrEqualTo(500));
  }

  @Property
  void chance_isSmallAndTheSameForTheSame(
      @ForAll long seed, @ForAll int attempt, @ForAll String thing) {
    double chance = new Chance(seed, attempt).of(thing);

    assertThat(chance).isBetween(0.0, 0.05).isEqualTo(new Chance(seed, attempt).of(thing));
  }
}
