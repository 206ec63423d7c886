package dev.webexplorer.bench.filters;

import dev.webexplorer.browser.local.LocalWeb;
import dev.webexplorer.browser.world.World;
import dev.webexplorer.browser.world.Worlds;
import dev.webexplorer.datagen.facts.FactIndex;
import dev.webexplorer.datagen.facts.FactIndexBuilder;
import dev.webexplorer.datagen.filter.ContaminationFilter;
import dev.webexplorer.datagen.filter.DuplicateFilter;
import dev.webexplorer.datagen.filter.Filter;
import dev.webexplorer.datagen.filter.Finding;
import dev.webexplorer.datagen.filter.LeakFilter;
import dev.webexplorer.datagen.filter.OtherPagesFilter;
import dev.webexplorer.datagen.filter.QuoteFilter;
import dev.webexplorer.datagen.text.Tagger;
import dev.webexplorer.datasets.QaPair;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/**
 * Prints precision and recall of the filters on a planted set: up to a thousand sound pairs of a
 * world's facts, and two hundred of each of five faults. A filter is asked of all of them; what it
 * refuses of its own fault is right, and of the sound ones wrong.
 */
public final class PlantedSet {
  private static final int WORLD = 7;
  private static final int PAGES = 2000;
  private static final int SOUND = 1000;
  private static final int EACH = 200;

  private PlantedSet() {}

  /** Takes the folder of data and a folder to keep the world in. */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 2) {
      System.err.println("usage: bench/planted DATA CACHE    DATA has benchmarks/ in it");
      System.exit(2);
    }
    Path cache = Path.of(arguments[1]);
    List<Asked> benchmark = Asked.all(Path.of(arguments[0]));
    Random random = new Random(7);
    WorldPairs world = new WorldPairs(World.generate(WORLD, PAGES), random);
    List<QaPair> sound = world.sound(SOUND);
    Map<String, List<QaPair>> faults = new LinkedHashMap<>();
    faults.put("leak", sound.stream().limit(EACH).map(WorldPairs::leaking).toList());
    faults.put("quote", sound.stream().limit(EACH).map(WorldPairs::misquoted).toList());
    faults.put("unique", world.ambiguous(EACH));
    faults.put("duplicate", sound.stream().limit(EACH).map(WorldPairs::nearly).toList());
    faults.put("contamination", paraphrased(benchmark, random));
    try (LocalWeb web = Worlds.open(WORLD, PAGES, cache.resolve("worlds"), (_, _, _) -> {});
        FactIndex facts =
            FactIndexBuilder.open(web, cache.resolve("facts"), new Tagger(), _ -> {})) {
      DuplicateFilter duplicates = new DuplicateFilter();
      List<Filter> filters =
          List.of(
              LeakFilter.butKinds(),
              new QuoteFilter(web),
              new OtherPagesFilter(facts),
              duplicates,
              new ContaminationFilter(Asked.known(benchmark)));
      System.out.printf(
          "%-14s %8s %8s %8s %8s %10s %8s%n",
          "filter", "planted", "found", "sound", "refused", "precision", "recall");
      for (Filter filter : filters) {
        print(filter, sound, Objects.requireNonNull(faults.get(filter.name())));
      }
    }
  }

  /** Sound pairs are looked at one after the other, so that no one is a duplicate of itself. */
  private static void print(Filter filter, List<QaPair> sound, List<QaPair> planted) {
    int wrong = 0;
    for (QaPair pair : sound) {
      wrong += refused(filter, pair) ? 1 : 0;
      filter.accepted(pair);
    }
    long found = planted.stream().filter(pair -> refused(filter, pair)).count();
    System.out.printf(
        Locale.ROOT,
        "%-14s %8d %8d %8d %8d %10.4f %8.4f%n",
        filter.name(),
        planted.size(),
        found,
        sound.size(),
        wrong,
        (double) found / (found + wrong),
        (double) found / planted.size());
  }

  private static boolean refused(Filter filter, QaPair pair) {
    return filter.examine(pair).kind() == Finding.Kind.FAIL;
  }

  private static List<QaPair> paraphrased(List<Asked> benchmark, Random random) {
    Paraphrase paraphrase =
        new Paraphrase(benchmark.stream().map(Asked::question).toList(), random);
    List<QaPair> pairs = new ArrayList<>();
    for (int i = 0; i < EACH; i++) {
      Asked asked = benchmark.get(random.nextInt(benchmark.size()));
      pairs.add(WorldPairs.of("somebody", List.of(paraphrase.of(asked.question())), List.of()));
    }
    return pairs;
  }
}
