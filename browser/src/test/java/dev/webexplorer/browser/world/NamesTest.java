package dev.webexplorer.browser.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class NamesTest {
  @Test
  void roots_ofAllCultures_areUnique() {
    Set<String> roots = new HashSet<>();
    int perCulture = 30_000;
    for (Culture culture : Cultures.ALL) {
      for (int i = 0; i < perCulture; i++) {
        assertThat(roots.add(culture.root(i * 7L, 42))).isTrue();
      }
    }
    assertThat(roots).hasSize(perCulture * Cultures.ALL.size());
  }

  @Test
  void endings_areNotTheEndOfOneAnother() {
    List<String> endings = Cultures.ALL.stream().flatMap(c -> c.endings().stream()).toList();
    for (String one : endings) {
      for (String other : endings) {
        assertThat(one.equals(other) || !one.endsWith(other)).as("%s %s", one, other).isTrue();
      }
    }
    assertThat(endings).doesNotHaveDuplicates();
  }

  @Property
  void permutation_ofAnySize_visitsAll(
      @ForAll @IntRange(min = 1, max = 700) int size, @ForAll long key) {
    Permutation permutation = new Permutation(size, key);
    Set<Long> seen = new HashSet<>();
    for (int i = 0; i < size; i++) {
      assertThat(permutation.at(i)).isBetween(0L, size - 1L);
      seen.add(permutation.at(i));
    }
    assertThat(seen).hasSize(size);
  }

  @Property
  void atlas_everyPage_isInItsProvince(
      @ForAll @IntRange(min = 150, max = 2_000_000) int pages,
      @ForAll @IntRange(min = 0, max = 999) int permille) {
    Atlas atlas = new Atlas(1, pages);
    int page = (int) ((long) pages * permille / 1000);
    int province = atlas.provinceOf(page);
    assertThat(atlas.firstPage(province)).isLessThanOrEqualTo(page);
    assertThat(atlas.firstPage(province + 1)).isGreaterThan(page);
    Realm realm = atlas.realm(atlas.realmOf(province));
    assertThat(province).isBetween(realm.first(), realm.first() + realm.provinces() - 1);
  }
}
