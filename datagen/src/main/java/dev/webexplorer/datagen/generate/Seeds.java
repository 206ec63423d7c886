package dev.webexplorer.datagen.generate;

import dev.webexplorer.browser.Corpus;
import dev.webexplorer.browser.Page;
import dev.webexplorer.datagen.Seed;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What exploration may start from, in the order of drawing.
 *
 * @param numbers of the seeds, each once
 * @param byNumber gives the seed of a number
 */
public record Seeds(List<Integer> numbers, IntFunction<Seed> byNumber) {

  /** The pages of a web in an order of chance. */
  public static Seeds pages(Corpus web, long randomSeed) {
    List<Integer> pages =
        IntStream.range(0, web.size()).boxed().collect(Collectors.toCollection(ArrayList::new));
    Collections.shuffle(pages, new Random(randomSeed));
    return new Seeds(
        pages,
        number -> {
          Page page = web.page(number);
          return new Seed(page.title(), Optional.of(page.url()));
        });
  }

  /** Seeds that somebody chose, in their order. */
  public static Seeds of(List<Seed> seeds) {
    List<Seed> all = List.copyOf(seeds);
    return new Seeds(IntStream.range(0, all.size()).boxed().toList(), all::get);
  }
}
