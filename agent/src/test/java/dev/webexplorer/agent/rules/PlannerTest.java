package dev.webexplorer.agent.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.webexplorer.agent.rules.Planner.Move;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlannerTest {
  private static final Chance CHANCE = new Chance(7, 0);
  private static final String HOP =
      "What is the name of the town described below? A painter opened a small workshop beside the"
          + " granary of this town. This painter engraved copper maps of the coast.";

  private static Talk talk() {
    return new Talk(HOP)
        .page(
            "Mira Tolland",
            "Mira Tolland was a painter. Mira Tolland engraved copper maps of the coast.")
        .page("Oda", "Oda drew copper maps.")
        .page(
            "Granary", "Mira Tolland opened a small workshop beside the granary of [[Arvenholt]].")
        .page("Arvenholt", "Arvenholt is a town. A painter opened a small workshop there.");
  }

  private static Planner planner(Talk talk) {
    return new Planner(talk.notebook(), CHANCE, Patience.DEFAULT);
  }

  private static List<String> queries(Move move) {
    return move instanceof Move.Search search ? search.queries() : List.of();
  }

  @Test
  void firstMove_searchesForAllThatIsAsked() {
    assertThat(queries(planner(talk()).next()))
        .containsExactly(
            "A painter opened a small workshop beside the granary of this town. This painter"
                + " engraved copper maps of the coast.");
  }

  @Test
  void pagesThatPromise_areReadBeforeTheNextSearch() {
    Talk talk = talk().search("painter workshop granary copper maps coast");

    assertThat(planner(talk).next())
        .isInstanceOfSatisfying(
            Move.Browse.class,
            browse -> {
              assertThat(browse.page().opened).isFalse();
              assertThat(browse.page().url).startsWith("https://testing.invalid/");
            });
  }

  @Test
  void noPage_isReadTwice() {
    Talk talk = talk().search("painter workshop granary copper maps coast");
    List<String> read = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      switch (planner(talk).next()) {
        case Move.Browse browse -> {
          read.add(browse.page().title);
          talk.browse(browse.page().title);
        }
        case Move.Search search -> talk.search(search.queries().getFirst());
        case Move.Answer _ -> i = 12;
      }
    }

    assertThat(read).isNotEmpty().doesNotHaveDuplicates();
  }

  @Test
  void whatAHopLeadsTo_isLookedForBesideTheClueThatItGoesOnFrom() {
    Talk talk = talk().search("xyzzy").search("yzzyx").search("zyxxy").browse("Mira Tolland");
    talk.browse("Oda");

    List<String> next = queries(planner(talk).next());

    assertThat(next).singleElement().asString().startsWith("Mira Tolland ");
    assertThat(next.getFirst()).contains("workshop", "granary").doesNotContain("copper");
  }

  @Test
  void query_isNotAskedTwice() {
    Talk talk = new Talk(HOP);
    List<String> asked = new ArrayList<>();
    for (Move move = planner(talk).next();
        move instanceof Move.Search search;
        move = planner(talk).next()) {
      asked.addAll(search.queries());
      search.queries().forEach(talk::search);
    }

    assertThat(asked).hasSizeGreaterThan(5).doesNotHaveDuplicates();
    assertThat(planner(talk).next()).isInstanceOf(Move.Answer.class);
  }

  @Test
  void candidateThatMeetsAllAndLeads_isTheAnswer() {
    Talk talk = talk().search("painter").browse("Granary").browse("Mira Tolland");
    Patience patience = new Patience(0.5, -1, 30, 2, 1, 0.12, 0.2);
    assertThat(patience.over(talk.notebook())).isFalse();

    Candidate town = talk.candidate("Arvenholt");
    town.opened = true;
    town.fit = 1;
    assertThat(patience.over(talk.notebook())).isTrue();
    assertThat(new Planner(talk.notebook(), CHANCE, patience).next())
        .isInstanceOf(Move.Answer.class);
  }

  @Test
  void patience_endsWithTurnsThatBringNothing() {
    Talk talk = talk().search("painter workshop");
    for (int i = 0; i < Patience.DEFAULT.idle(); i++) {
      assertThat(Patience.DEFAULT.over(talk.notebook())).isFalse();
      talk.search("xyzzy" + i);
    }
    talk.search("xyzzy");

    assertThat(Patience.DEFAULT.over(talk.notebook())).isTrue();
  }
}
