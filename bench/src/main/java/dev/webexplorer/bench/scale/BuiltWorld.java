package dev.webexplorer.bench.scale;

import dev.webexplorer.browser.local.LocalWebBuilder;
import dev.webexplorer.browser.local.PageSource;
import dev.webexplorer.browser.local.SourcePage;
import dev.webexplorer.browser.world.World;
import dev.webexplorer.browser.world.WorldPage;
import java.nio.file.Path;
import java.time.Instant;

/**
 * A world, built into a local web.
 *
 * @param makingMicros processor time that a page took to be made up
 * @param indexingMicros processor time that a page took from there to the finished index, of all
 *     threads together
 * @param pagesPerSecond indexed, by the clock
 * @param heap peak, in bytes
 */
record BuiltWorld(
    World world, double makingMicros, double indexingMicros, double pagesPerSecond, long heap) {
  private static final long SEED = 7;

  static BuiltWorld build(int pages, Path folder) {
    World world = World.generate(SEED, pages);
    Timed source = new Timed(world);
    long start = System.nanoTime();
    long processor = Processor.all();
    try (HeapPeak heap = new HeapPeak()) {
      LocalWebBuilder.named(world.name()).build(source, folder);
      double wall = System.nanoTime() - start - source.wall;
      long spent = Processor.all() - processor - source.processor;
      return new BuiltWorld(
          world,
          source.processor / 1e3 / pages,
          spent / 1e3 / pages,
          pages / (wall / 1e9),
          heap.bytes());
    }
  }

  /** The pages of a world, and how long they took to be made. */
  private static final class Timed implements PageSource {
    private final World world;
    private long wall;
    private long processor;

    Timed(World world) {
      this.world = world;
    }

    @Override
    public void read(Sink sink) {
      for (int i = 0; i < world.size(); i++) {
        long start = System.nanoTime();
        long spent = Processor.thisThread();
        WorldPage page = world.page(i);
        processor += Processor.thisThread() - spent;
        wall += System.nanoTime() - start;
        sink.page(
            new SourcePage(
                world.name() + ":" + i,
                page.title(),
                page.url(),
                new SourcePage.Marked(page.text(), page.markdown(), page.links()),
                page.categories(),
                Instant.EPOCH));
      }
    }
  }
}
