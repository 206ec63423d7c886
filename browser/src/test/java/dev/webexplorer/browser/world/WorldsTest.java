package dev.webexplorer.browser.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.webexplorer.browser.Page;
import dev.webexplorer.browser.SearchQuery;
import dev.webexplorer.browser.WebId;
import dev.webexplorer.browser.local.LocalWeb;
import dev.webexplorer.datasets.InputException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorldsTest {
  @TempDir private Path cache;

  @Test
  void open_pagesAndRedirects_canBeSearchedAndOpened() {
    World world = World.generate(4, 240);
    try (LocalWeb web = Worlds.open(4, 240, cache, (phase, done, total) -> {})) {
      assertThat(web.size()).isEqualTo(240);
      for (int i = 0; i < 240; i += 7) {
        WorldPage written = world.page(i);
        Page page = web.open(URI.create(written.url()));
        assertThat(page.outcome().ok()).isTrue();
        assertThat(page.text()).isEqualTo(written.text());
        assertThat(page.markdown()).isEqualTo(written.markdown());
        assertThat(page.links()).isEqualTo(written.links());
        for (String other : written.redirects()) {
          assertThat(web.open(URI.create(world.url(other))).title()).isEqualTo(written.title());
        }
      }
      WorldPage sought = world.page(100);
      assertThat(web.search(SearchQuery.of(sought.title())).results())
          .anyMatch(result -> result.title().equals(sought.title()));
    }
  }

  @Test
  void open_again_buildsNothing() {
    AtomicInteger told = new AtomicInteger();
    Worlds.open(4, 150, cache, (phase, done, total) -> told.incrementAndGet()).close();
    assertThat(told).hasPositiveValue();
    told.set(0);
    Worlds.open(4, 150, cache, (phase, done, total) -> told.incrementAndGet()).close();
    assertThat(told).hasValue(0);
  }

  @Test
  void open_byManyAtOnce_isBuiltOnce() throws Exception {
    AtomicInteger merges = new AtomicInteger();
    Callable<WebId> opening =
        () -> {
          try (LocalWeb web =
              Worlds.open(
                  9,
                  150,
                  cache,
                  (phase, done, total) -> {
                    if (phase == dev.webexplorer.browser.local.BuildProgress.Phase.MERGE) {
                      merges.incrementAndGet();
                    }
                  })) {
            return web.id();
          }
        };
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<WebId>> all = threads.invokeAll(java.util.Collections.nCopies(6, opening));
      WebId first = all.getFirst().get();
      for (Future<WebId> other : all) {
        assertThat(other.get()).isEqualTo(first);
      }
    }
    assertThat(merges).hasValue(1);
  }

  @Test
  void open_whatAKilledBuildLeft_isRemoved() throws IOException {
    Path left = cache.resolve(".making-world-4-150-v" + World.FORMAT);
    Files.createDirectories(left.resolve("index"));
    Files.writeString(left.resolve("index").resolve("torn"), "x");
    try (LocalWeb web = Worlds.open(4, 150, cache, (phase, done, total) -> {})) {
      assertThat(web.size()).isEqualTo(150);
    }
    assertThat(left).doesNotExist();
  }

  @Test
  void cache_tooLarge_losesTheLongestUnused() throws IOException {
    WorldCache small = new WorldCache(cache, 2500);
    for (int i = 0; i < 4; i++) {
      small.open("thing-" + i, folder -> fill(folder, 1000), folder -> folder);
      Files.setLastModifiedTime(
          cache.resolve("thing-" + i), FileTime.from(Instant.ofEpochSecond(i == 0 ? 99 : i)));
    }
    assertThat(kept()).containsExactlyInAnyOrder("thing-0", "thing-3");
  }

  @Test
  void cache_oneLargerThanAllRoom_isKept() throws IOException {
    new WorldCache(cache, 10).open("large", folder -> fill(folder, 1000), folder -> folder);
    assertThat(kept()).containsExactly("large");
  }

  private List<String> kept() throws IOException {
    try (Stream<Path> files = Files.list(cache)) {
      return files.map(f -> f.getFileName().toString()).filter(n -> !n.startsWith(".")).toList();
    }
  }

  private static void fill(Path folder, int bytes) {
    try {
      Files.write(folder.resolve("file"), new byte[bytes]);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void open_folderIsAFile_saysSo() throws IOException {
    Path file = Files.writeString(cache.resolve("file"), "");
    assertThatThrownBy(() -> Worlds.open(1, 150, file, (phase, done, total) -> {}))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(file.toString());
  }

  @Test
  void cacheFolder_followsTheEnvironment() {
    assertThat(Worlds.cacheFolder(Map.of("XDG_CACHE_HOME", "/c")))
        .isEqualTo(Path.of("/c/webexplorer/worlds"));
    assertThat(Worlds.cacheFolder(Map.of("XDG_CACHE_HOME", "relative")))
        .isEqualTo(Path.of(System.getProperty("user.home"), ".cache/webexplorer/worlds"));
  }
}
