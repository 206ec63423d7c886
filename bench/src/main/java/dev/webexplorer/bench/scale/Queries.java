package dev.webexplorer.bench.scale;

import dev.webexplorer.browser.world.World;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Queries as an agent would write them: up to twelve words of a sentence that stands somewhere. */
public final class Queries {
  private static final int COUNT = 400;
  private static final int WORDS = 12;

  private Queries() {}

  /** Returns the same queries for the same world. */
  public static List<String> of(World world) {
    Random random = new Random(world.size());
    return IntStream.range(0, COUNT)
        .mapToObj(i -> sentence(world.page(random.nextInt(world.size())).text(), random))
        .toList();
  }

  private static String sentence(String text, Random random) {
    String[] sentences = text.split("(?<=[.!?])\\s+|\\n+", -1);
    String sentence = sentences[random.nextInt(sentences.length)];
    return Arrays.stream(sentence.split("\\W+", -1))
        .filter(word -> !word.isEmpty())
        .limit(WORDS)
        .collect(Collectors.joining(" "));
  }
}
