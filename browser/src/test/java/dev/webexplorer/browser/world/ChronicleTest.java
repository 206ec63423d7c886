package dev.webexplorer.browser.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChronicleTest {
  private static List<Chronicle> chronicles(Atlas atlas) {
    List<Province> provinces = new ArrayList<>();
    for (int i = 0; i < atlas.provinces(); i++) {
      provinces.add(Province.make(atlas, i));
    }
    List<Chronicle> all = new ArrayList<>();
    for (int i = 0; i < atlas.provinces(); i++) {
      all.add(Chronicle.of(atlas, provinces::get, i));
    }
    return all;
  }

  @ParameterizedTest
  @ValueSource(ints = {240, 480, 720, 1200, 4800})
  void ties_seenFromBothEnds_areTheSame(int pages) {
    List<Chronicle> all = chronicles(new Atlas(5, pages));
    int abroad = 0;
    for (Chronicle chronicle : all) {
      for (Entity entity : chronicle.province().entities()) {
        for (Tie tie : chronicle.story(entity).ties()) {
          Entity other = tie.other(entity);
          abroad += other.province() == entity.province() ? 0 : 1;
          assertThat(all.get(other.province()).story(other).ties()).contains(tie);
        }
      }
    }
    assertThat(abroad).isGreaterThan(pages > 480 ? pages / 3 : -1);
  }

  @Test
  void ties_ofOneEntity_areNotRepeated() {
    for (Chronicle chronicle : chronicles(new Atlas(5, 1200))) {
      for (Entity entity : chronicle.province().entities()) {
        List<Tie> ties = chronicle.story(entity).ties();
        assertThat(new HashSet<>(ties)).as(entity.title()).hasSameSizeAs(ties);
      }
    }
  }

  @Test
  void people_doNothingBeforeBirthOrAfterDeath() {
    Set<Relation> afterwards = Set.of(Relation.NAMED_AFTER, Relation.DEDICATED_TO);
    for (Chronicle chronicle : chronicles(new Atlas(9, 4800))) {
      for (Entity person : chronicle.province().all(Kind.PERSON)) {
        for (Tie tie : chronicle.story(person).ties()) {
          boolean past = tie.relation() == Relation.SUCCEEDED && tie.object().equals(person);
          boolean own =
              tie.relation() != Relation.CHILD_OF && !past && !afterwards.contains(tie.relation());
          if (own && tie.day().year() > 0) {
            assertThat(tie.day().year())
                .as("%s %s", tie.relation(), person)
                .isBetween(person.from(), person.to());
          }
        }
      }
    }
  }

  @Test
  void houses_doNothingBeforeTheyAreFounded() {
    for (Chronicle chronicle : chronicles(new Atlas(9, 2400))) {
      for (Entity house : chronicle.province().entities()) {
        if (house.kind() == Kind.PERSON || house.kind() == Kind.DECADE || house.from() == 0) {
          continue;
        }
        for (Tie tie : chronicle.story(house).ties()) {
          if (tie.day().year() > 0 && tie.relation() != Relation.COLLECTED_ON) {
            assertThat(tie.day().year())
                .as("%s of %s", tie, house)
                .isGreaterThanOrEqualTo(house.from());
          }
        }
      }
    }
  }

  @Test
  void kinds_haveTheirShares() {
    Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
    List<Chronicle> all = chronicles(new Atlas(2, 4800));
    for (Chronicle chronicle : all) {
      chronicle.province().entities().forEach(e -> counts.merge(e.kind(), 1, Integer::sum));
    }
    assertThat(counts.get(Kind.PERSON)).isBetween(4800 * 25 / 100, 4800 * 38 / 100);
    assertThat(counts.get(Kind.TOWN)).isBetween(4800 * 5 / 100, 4800 * 10 / 100);
    assertThat(counts).containsOnlyKeys(Kind.values());
  }
}
