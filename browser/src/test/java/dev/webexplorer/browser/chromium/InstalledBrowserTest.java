package dev.webexplorer.browser.chromium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.webexplorer.datasets.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstalledBrowserTest {
  @TempDir private Path home;

  @BeforeEach
  void noApplication() {
    Assumptions.assumeFalse(
        Files.exists(Path.of("/Applications")), "skipped: this system has applications of its own");
  }

  @Test
  void find_nothing() {
    assertThat(InstalledBrowser.find(Map.of("HOME", home.toString(), "PATH", ""))).isEmpty();
  }

  @Test
  void find_variableThenPathThenPlaywrights() throws IOException {
    Path own = program(".cache/ms-playwright/chromium-1200/chrome-linux/chrome");
    Path onPath = program("bin/google-chrome");
    Path named = program("opt/special");
    assertThat(find("", "")).contains(new InstalledBrowser(own, "Playwright's own"));
    assertThat(find(home.resolve("bin").toString(), ""))
        .contains(new InstalledBrowser(onPath, "on the path"));
    assertThat(find(home.resolve("bin").toString(), named.toString()))
        .contains(new InstalledBrowser(named, "by CHROMIUM"));
  }

  @Test
  void find_playwrightsFolder_newestBrowserAndNothingElse() throws IOException {
    program("browsers/chromium-1100/chrome-linux/chrome");
    Path newer = program("browsers/chromium-1200/chrome-linux64/chrome");
    program("browsers/chromium-1200/chrome-linux64/chrome_sandbox");
    program("browsers/firefox-1500/firefox/chrome");
    Map<String, String> environment =
        Map.of("PLAYWRIGHT_BROWSERS_PATH", home.resolve("browsers").toString());
    assertThat(InstalledBrowser.find(environment))
        .contains(new InstalledBrowser(newer, "Playwright's own"));
  }

  @Test
  void find_variableNamesNoProgram_says() {
    assertThatThrownBy(() -> find("", "/nowhere/chrome"))
        .isInstanceOf(InputException.class)
        .hasMessage(
            "CHROMIUM=/nowhere/chrome is no program that can be run: name a Chromium, or unset it");
  }

  private Optional<InstalledBrowser> find(String path, String named) {
    return InstalledBrowser.find(Map.of("HOME", home.toString(), "PATH", path, "CHROMIUM", named));
  }

  private Path program(String name) throws IOException {
    Path file = home.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "#!/bin/sh\n");
    assertThat(file.toFile().setExecutable(true)).isTrue();
    return file;
  }
}
