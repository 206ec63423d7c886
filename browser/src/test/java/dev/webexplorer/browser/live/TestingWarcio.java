package dev.webexplorer.browser.live;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/** The command of warcio, a reader of WARC files in Python. */
final class TestingWarcio {
  private TestingWarcio() {}

  /** Returns it, from the path or {@code WARCIO}, or skips the test. */
  static Path command() {
    List<String> folders = new ArrayList<>(Arrays.asList(System.getenv("PATH").split(":", -1)));
    Optional<Path> found =
        Optional.ofNullable(System.getenv("WARCIO"))
            .map(Path::of)
            .or(() ->
                folders.stream()
                    .map(folder -> Path.of(folder, "warcio"))
                    .filter(Files::isExecutable)
                    .findFirst());
    Assumptions.assumeTrue(
        found.isPresent(), "skipped: no warcio (pip install warcio; on the path, or WARCIO=FILE)");
    return found.orElseThrow();
  }

  static String run(Path warcio, String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(warcio.toString()));
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException(command + ": " + said);
    }
    return said;
  }
}
