package dev.webexplorer.bench.filters;

import dev.webexplorer.datasets.duplicates.NearDuplicates;
import dev.webexplorer.datasets.duplicates.Shingles;
import dev.webexplorer.datasets.overlap.KnownQuestions;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Prints what it costs to deduplicate and to decontaminate growing numbers of questions: time,
 * heap, and how many of the near duplicates and benchmark questions that were planted are found.
 * Questions are made up: 30 to 45 words, by Zipf's law of 200,000, within a frame that all share.
 * One in twenty repeats an earlier one with the last tenth of its words changed, which is 0.8
 * Jaccard of runs of three words or a little more or less; one in a hundred is a benchmark's,
 * lightly paraphrased.
 */
public final class DuplicateLadder {
  private static final int WORDS = 200_000;
  private static final int BENCHMARK = 5_000;
  private static final double SIMILAR = 0.5;
  private static final int SHINGLE = 3;

  private final Random random = new Random(7);
  private final List<String> benchmark = Stream.generate(this::question).limit(BENCHMARK).toList();
  private final Paraphrase paraphrase = new Paraphrase(benchmark.subList(0, 100), random);
  private final KnownQuestions known = known();

  private DuplicateLadder() {}

  /** Takes the numbers of questions. */
  public static void main(String[] arguments) {
    List<Integer> sizes =
        arguments.length == 0
            ? List.of(10_000, 100_000, 1_000_000)
            : Stream.of(arguments).map(Integer::valueOf).toList();
    System.out.printf(
        "%9s %11s %11s %9s %9s %9s %9s %13s%n",
        "questions", "dedup s", "decontam s", "us each", "us each", "heap MB", "recall", "recall");
    System.out.printf(
        "%9s %11s %11s %9s %9s %9s %9s %13s%n",
        "", "", "", "dedup", "decontam", "", "J >= 0.8", "contaminated");
    new DuplicateLadder().step(10_000);
    sizes.forEach(size -> System.out.println(new DuplicateLadder().step(size)));
  }

  private KnownQuestions known() {
    KnownQuestions.Builder builder = KnownQuestions.builder();
    for (int i = 0; i < benchmark.size(); i++) {
      builder.add("bench/" + i, benchmark.get(i), List.of());
    }
    return builder.build();
  }

  private String step(int size) {
    NearDuplicates seen = new NearDuplicates(SIMILAR);
    List<String> recent = new ArrayList<>();
    long before = heap();
    long deduplicating = 0;
    long decontaminating = 0;
    int near = 0;
    int nearFound = 0;
    int planted = 0;
    int plantedFound = 0;
    for (int i = 0; i < size; i++) {
      boolean foreign = i % 100 == 50;
      boolean repeats = i % 20 == 19;
      String original = repeats ? recent.get(random.nextInt(recent.size())) : question();
      String text = original;
      if (foreign) {
        text = paraphrase.of(benchmark.get(random.nextInt(BENCHMARK)));
      } else if (repeats) {
        text = changed(original);
      }
      long start = now();
      int[] shingles = Shingles.of(text, SHINGLE);
      Optional<NearDuplicates.Match> match = seen.find(shingles);
      seen.add(shingles);
      long middle = now();
      boolean found = !known.find(text).isEmpty();
      decontaminating += now() - middle;
      deduplicating += middle - start;
      if (repeats && Shingles.jaccard(Shingles.of(original, SHINGLE), shingles) >= 0.8) {
        near++;
        nearFound += match.isPresent() ? 1 : 0;
      }
      planted += foreign ? 1 : 0;
      plantedFound += foreign && found ? 1 : 0;
      if (!foreign && !repeats) {
        keep(recent, text);
      }
    }
    return String.format(
            Locale.ROOT,
            "%9d %11.1f %11.1f %9.1f %9.1f %9d %9.4f %13.4f",
            size,
            deduplicating / 1e9,
            decontaminating / 1e9,
            deduplicating / 1e3 / size,
            decontaminating / 1e3 / size,
            (heap() - before) >> 20,
            (double) nearFound / near,
            (double) plantedFound / planted)
        + (seen.size() == size ? "" : " lost some");
  }

  /** A thousand earlier questions, of any age. */
  private void keep(List<String> recent, String text) {
    if (recent.size() < 1000) {
      recent.add(text);
    } else if (random.nextInt(100) == 0) {
      recent.set(random.nextInt(recent.size()), text);
    }
  }

  private String question() {
    StringBuilder text =
        new StringBuilder("What is the name of the place described by these clues?");
    int words = 30 + random.nextInt(16);
    for (int i = 0; i < words; i++) {
      text.append(' ').append(word());
    }
    return text.toString();
  }

  /** By Zipf's law, near enough: each size of rank is as frequent as the next. */
  private String word() {
    return "w" + (int) Math.pow(WORDS, random.nextDouble());
  }

  private String changed(String text) {
    String[] words = text.split(" ");
    for (int i = words.length - words.length / 10; i < words.length; i++) {
      words[i] = word();
    }
    return String.join(" ", words);
  }

  /** This thread's processor time, in nanoseconds: what others do meanwhile is not counted. */
  private static long now() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static long heap() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
