package dev.webexplorer.browser.chromium;

import dev.webexplorer.datasets.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A Chromium or Chrome on this machine.
 *
 * @param origin how it was found, for a person
 */
public record InstalledBrowser(Path executable, String origin) {
  /** The variable that names an executable and goes before all else. */
  public static final String VARIABLE = "CHROMIUM";

  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome");
  private static final List<Path> APPLICATIONS =
      List.of(
          Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
          Path.of("/Applications/Chromium.app/Contents/MacOS/Chromium"));

  /** Where Playwright's own install command puts its browsers, by the parts of a path. */
  private static final Pattern OWN = Pattern.compile("chromium-[0-9]+/chrome-[^/]+/.*");

  private static final List<String> OWN_NAMES =
      List.of("chrome", "chrome.exe", "Chromium", "Google Chrome for Testing");
  private static final int OWN_DEPTH = 7;

  /**
   * Finds a browser: the one that {@value #VARIABLE} names, one on the path, an application of the
   * system, or one that Playwright has installed.
   *
   * @throws InputException if the variable names no program
   */
  public static Optional<InstalledBrowser> find(Map<String, String> environment) {
    Stream<Supplier<Optional<InstalledBrowser>>> places =
        Stream.of(
            () -> named(environment),
            () -> onPath(environment),
            () -> first(APPLICATIONS.stream(), "an application"),
            () -> playwrights(environment));
    return places.map(Supplier::get).flatMap(Optional::stream).findFirst();
  }

  private static Optional<InstalledBrowser> named(Map<String, String> environment) {
    String name = environment.getOrDefault(VARIABLE, "").strip();
    if (name.isEmpty()) {
      return Optional.empty();
    }
    Optional<InstalledBrowser> found = first(Stream.of(Path.of(name)), "by " + VARIABLE);
    if (found.isEmpty()) {
      throw new InputException(
          VARIABLE + "=" + name + " is no program that can be run: name a Chromium, or unset it");
    }
    return found;
  }

  private static Optional<InstalledBrowser> onPath(Map<String, String> environment) {
    Stream<Path> files =
        Stream.of(environment.getOrDefault("PATH", "").split(java.io.File.pathSeparator, -1))
            .filter(folder -> !folder.isEmpty())
            .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)));
    return first(files, "on the path");
  }

  private static Optional<InstalledBrowser> playwrights(Map<String, String> environment) {
    return folders(environment)
        .filter(Files::isDirectory)
        .flatMap(InstalledBrowser::in)
        .findFirst();
  }

  private static Stream<Path> folders(Map<String, String> environment) {
    String given = environment.getOrDefault("PLAYWRIGHT_BROWSERS_PATH", "");
    Path home = Path.of(environment.getOrDefault("HOME", System.getProperty("user.home", "")));
    return given.isBlank()
        ? Stream.of(
            home.resolve(".cache/ms-playwright"),
            home.resolve("Library/Caches/ms-playwright"),
            home.resolve("AppData/Local/ms-playwright"))
        : Stream.of(Path.of(given));
  }

  private static Stream<InstalledBrowser> in(Path folder) {
    try (Stream<Path> files =
        Files.find(folder, OWN_DEPTH, (file, attributes) -> attributes.isRegularFile())) {
      Stream<Path> browsers =
          files
              .filter(file -> OWN_NAMES.contains(file.getFileName().toString()))
              .filter(file -> OWN.matcher(slashed(folder.relativize(file))).matches())
              .sorted(Comparator.reverseOrder());
      return first(browsers, "Playwright's own").stream();
    } catch (IOException e) {
      // a folder that cannot be looked into holds no browser that could be started
      return Stream.empty();
    }
  }

  private static String slashed(Path path) {
    return path.toString().replace('\\', '/');
  }

  private static Optional<InstalledBrowser> first(Stream<Path> files, String origin) {
    return files
        .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
        .findFirst()
        .map(file -> new InstalledBrowser(file, origin));
  }
}
