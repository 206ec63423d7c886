package dev.webexplorer.browser.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A large world in a small process. */
class BoundedMemoryTest {
  private static final int PAGES = 4_800;

  /** Makes pages from all parts of a million, and tells how many. */
  public static void main(String[] arguments) {
    World world = World.generate(7, 1_000_000);
    long characters = 0;
    for (int i = 0; i < PAGES; i++) {
      // whole provinces, from one end of the world to the other
      int ordinal = i / 240 * (1_000_000 / (PAGES / 240)) + i % 240;
      characters += world.page(ordinal).text().length();
    }
    System.out.println(characters > PAGES ? PAGES : 0);
  }

  @Test
  @Timeout(180)
  void millionPages_needNoMoreThanAFew() throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx48m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                BoundedMemoryTest.class.getName())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).as(said).isZero();
    assertThat(said).isEqualToIgnoringNewLines("" + PAGES);
  }
}
