package dev.webexplorer.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A program that explores a local web with this module stays light. */
class FootprintTest {
  private static final int MOST_MEGABYTES = 32;

  /** Parts that are optional for good reason: a driver with browsers, a runtime, a file format. */
  private static final String HEAVY = "(playwright|driver-bundle|onnxruntime|parquet|hadoop).*";

  @Test
  void librariesOfAnAgentAreFewAndSmall() throws IOException {
    List<Path> jars = libraries();

    long bytes = 0;
    StringBuilder table = new StringBuilder();
    for (Path jar : jars) {
      bytes += Files.size(jar);
      table.append(String.format("%9d %s%n", Files.size(jar), jar.getFileName()));
    }
    System.out.printf("An agent carries %.1f MB in %d jars:%n%s", bytes / 1e6, jars.size(), table);

    assertThat(jars).hasSizeGreaterThan(5);
    assertThat(jars).noneMatch(jar -> jar.getFileName().toString().matches(HEAVY));
    assertThat(bytes).isLessThan(MOST_MEGABYTES * 1_000_000L);
  }

  /** The modules of this project come as folders of classes or as jars; they are not counted. */
  private static List<Path> libraries() throws IOException {
    String classpath = Files.readString(Path.of("target", "runtime-classpath.txt")).strip();
    List<Path> jars = new ArrayList<>();
    for (String entry : classpath.split(File.pathSeparator, -1)) {
      Path path = Path.of(entry);
      String name = String.valueOf(path.getFileName());
      if (Files.isRegularFile(path) && !name.startsWith("webexplorer-")) {
        jars.add(path);
      }
    }
    return jars;
  }
}
