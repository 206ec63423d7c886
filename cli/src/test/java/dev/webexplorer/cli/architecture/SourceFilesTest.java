package dev.webexplorer.cli.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceFilesTest {
  private static final int LONGEST = 400;
  private static final int LONGEST_MEDIAN = 90;

  @Test
  void filesAreShort() throws IOException {
    SourceFiles files = SourceFiles.below(Path.of("..").toRealPath());

    assertThat(files.files()).hasSizeGreaterThan(50);
    assertThat(files.longerThan(LONGEST)).isEmpty();
    assertThat(files.median()).isLessThanOrEqualTo(LONGEST_MEDIAN);
  }

  @Test
  void aLongFileIsSeen(@TempDir Path folder) throws IOException {
    Path sources = Files.createDirectories(folder.resolve("a/src/main/java/b"));
    Files.writeString(sources.resolve("Long.java"), "\n".repeat(LONGEST + 1));
    Files.writeString(sources.resolve("Fits.java"), "\n".repeat(LONGEST));

    SourceFiles files = SourceFiles.below(folder);

    assertThat(files.longerThan(LONGEST))
        .extracting(file -> file.path().getFileName().toString())
        .containsExactly("Long.java");
    assertThat(files.median()).isEqualTo(LONGEST + 1);
  }
}
