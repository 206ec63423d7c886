package dev.webexplorer.datasets.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class NearDuplicatesTest {
  private final Random random = new Random(1);

  private int[] set(int size) {
    return random.ints().distinct().limit(size).sorted().toArray();
  }

  /** A set that shares so many of its elements, and has as many others instead of the rest. */
  private int[] sharing(int[] set, int shared) {
    return IntStream.concat(
            IntStream.of(set).limit(shared), random.ints().limit(set.length - shared))
        .sorted()
        .distinct()
        .toArray();
  }

  @Test
  void jaccard_isOfSets() {
    int[] one = Shingles.of("a b c d", 2);
    int[] other = Shingles.of("a b c e", 2);

    assertThat(Shingles.jaccard(one, other)).isEqualTo(0.5);
    assertThat(Shingles.jaccard(one, one)).isEqualTo(1);
    assertThat(Shingles.jaccard(new int[0], new int[0])).isZero();
  }

  @Test
  void shingles_stayWithinTheirText() {
    assertThat(Shingles.of(List.of("a b c", "d e f"), 3)).hasSize(2);
    assertThat(Shingles.of("a b", 3)).as("shorter than a shingle: the whole").hasSize(1);
    assertThat(Shingles.of("…", 3)).isEmpty();
  }

  @Test
  void atJaccardOfFourFifths_nearlyAllAreFound() {
    NearDuplicates known = new NearDuplicates(0.5);
    int found = 0;
    for (int i = 0; i < 2000; i++) {
      int[] set = set(36);
      known.add(set);
      int[] near = sharing(set, 32);
      assertThat(Shingles.jaccard(set, near)).isEqualTo(0.8);
      int item = i;
      found += known.find(near).filter(match -> match.item() == item).isPresent() ? 1 : 0;
    }
    assertThat(found).isGreaterThanOrEqualTo(1990);
  }

  @Test
  void belowTheThreshold_nothingIsFound() {
    NearDuplicates known = new NearDuplicates(0.5);
    for (int i = 0; i < 2000; i++) {
      int[] set = set(30);
      assertThat(known.find(sharing(set, 19))).isEmpty();
      known.add(set);
      assertThat(known.find(sharing(set, 19))).isEmpty();
    }
  }

  @Property
  void whatWasAdded_isFoundAgain(@ForAll List<int[]> sets, @ForAll @IntRange(max = 50) int which) {
    NearDuplicates known = new NearDuplicates(1);
    List<int[]> sound =
        sets.stream().map(set -> IntStream.of(set).sorted().distinct().toArray()).toList();
    sound.forEach(known::add);

    if (which < sound.size() && sound.get(which).length > 0) {
      int[] set = sound.get(which);
      assertThat(known.find(set))
          .hasValueSatisfying(match -> {
            assertThat(sound.get(match.item())).isEqualTo(set);
            assertThat(match.similarity()).isEqualTo(1);
          });
    }
    assertThat(known.size()).isEqualTo(sets.size());
    assertThat(known.find(new int[0])).isEmpty();
  }

  @Test
  void longestSets_areComparedByASample() {
    NearDuplicates known = new NearDuplicates(0.9);
    int[] huge = IntStream.range(0, 400_000).toArray();
    known.add(huge);

    assertThat(known.find(Arrays.copyOf(huge, 390_000))).isPresent();
  }
}
