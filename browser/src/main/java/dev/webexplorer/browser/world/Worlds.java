package dev.webexplorer.browser.world;

import dev.webexplorer.browser.local.BuildProgress;
import dev.webexplorer.browser.local.LocalWeb;
import dev.webexplorer.browser.local.LocalWebBuilder;
import java.nio.file.Path;
import java.util.Map;

/** Worlds as webs: the index of a world is built when it is first opened, and kept. */
public final class Worlds {
  /** Pages of a world when nobody says how many. */
  public static final int DEFAULT_PAGES = 5000;

  /** Most room that kept worlds take, in bytes; the one that was opened last is always kept. */
  public static final long MOST_BYTES = 8L << 30;

  private Worlds() {}

  /**
   * Returns the folder where worlds are kept by default: {@code webexplorer/worlds} in {@code
   * XDG_CACHE_HOME}, or in {@code .cache} of the user's home.
   */
  public static Path cacheFolder(Map<String, String> environment) {
    String cache = environment.getOrDefault("XDG_CACHE_HOME", "");
    Path base =
        Path.of(cache).isAbsolute()
            ? Path.of(cache)
            : Path.of(System.getProperty("user.home"), ".cache");
    return base.resolve("webexplorer").resolve("worlds");
  }

  /**
   * Opens a world as a web.
   *
   * @param cacheFolder where worlds are kept; made if need be, and shared with other processes
   * @param progress told of the build, if there is one
   */
  public static LocalWeb open(
      long randomSeed, int pages, Path cacheFolder, BuildProgress progress) {
    World world = World.generate(randomSeed, pages);
    return new WorldCache(cacheFolder, MOST_BYTES)
        .open(
            world.name() + "-v" + World.FORMAT,
            folder -> build(world, folder, progress),
            LocalWeb::open);
  }

  private static void build(World world, Path folder, BuildProgress progress) {
    LocalWebBuilder.named(world.name())
        .progress((phase, done, total) ->
            progress.at(phase, done, phase == BuildProgress.Phase.READ ? world.size() : total))
        .build(new WorldSource(world), folder);
  }
}
