package dev.webexplorer.evaluate.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A Chromium of the machine, driven by its command line without a window. */
record Chromium(Path program, Path profile) {

  /** Returns the one that the variable {@code CHROMIUM} names, or one on the path. */
  static Optional<Path> find() {
    String named = System.getenv("CHROMIUM");
    if (named != null && !named.isEmpty()) {
      return Optional.of(Path.of(named)).filter(Files::isExecutable);
    }
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(":", -1))
        .flatMap(folder ->
            Stream.of("chromium", "chromium-browser", "google-chrome")
                .map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** Returns the page as it stands after it was loaded, as HTML. */
  String dom(Path page) throws IOException, InterruptedException {
    return run("--virtual-time-budget=3000", "--dump-dom", page.toUri().toString());
  }

  /** Takes a picture of the page's beginning. */
  void picture(Path page, Path png, int width, int height, boolean dark)
      throws IOException, InterruptedException {
    List<String> arguments = new ArrayList<>();
    arguments.add("--screenshot=" + png);
    arguments.add("--window-size=" + width + "," + height);
    arguments.add("--hide-scrollbars");
    if (dark) {
      arguments.add("--blink-settings=preferredColorScheme=0");
    }
    arguments.add(page.toUri().toString());
    run(arguments.toArray(String[]::new));
  }

  private String run(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(program.toString());
    command.addAll(
        List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--user-data-dir=" + profile));
    command.addAll(List.of(arguments));
    Path said = Files.createTempFile(profile.getParent(), "chromium", ".out");
    Process process =
        new ProcessBuilder(command)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .redirectOutput(said.toFile())
            .start();
    if (!process.waitFor(120, TimeUnit.SECONDS)) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
      throw new IOException("no reply from " + command + " in 120 s");
    }
    return Files.readString(said, StandardCharsets.UTF_8);
  }
}
