package dev.webexplorer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramTest {
  @TempDir private Path directory;

  private TestingShell shell() {
    return new TestingShell(directory);
  }

  @Test
  void helpGoesToStandardOutputAndNamesTheCommands() {
    TestingShell.Result result = shell().run("--help");

    assertThat(result.code()).isZero();
    assertThat(result.out()).startsWith("Usage: webexplorer").contains("doctor");
    assertThat(result.err()).isEmpty();
  }

  @Test
  void noCommandIsRefused() {
    TestingShell.Result result = shell().run();

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).startsWith("webexplorer: missing a command: one of ");
  }

  @Test
  void wrongOptionIsOneLineThatProposesTheRightOne() {
    TestingShell.Result result = shell().run("doctor", "--jsn");

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err().lines())
        .containsExactly(
            "webexplorer: unknown option --jsn; did you mean --json?"
                + " (see webexplorer doctor --help)");
  }

  @Test
  void stackTraceIsShownOnlyForDebugging() {
    assertThat(shell().run("doctor", "x").err().lines()).hasSize(1);
    assertThat(shell().run("doctor", "x", "--debug").err()).contains("\tat ");
  }

  @Test
  void optionsComeFromTheEnvironmentThenDotEnvThenTheFile() throws IOException {
    Files.writeString(directory.resolve("webexplorer.yaml"), "# mine\njson: true\n");
    assertThat(shell().run("doctor").out()).startsWith("{");

    Files.writeString(directory.resolve(".env"), "export WEBEXPLORER_JSON='false' # not now\n");
    assertThat(shell().run("doctor").out()).startsWith("version");

    assertThat(shell().set("WEBEXPLORER_JSON", "true").run("doctor").out()).startsWith("{");
    assertThat(shell().run("doctor", "--json").out()).startsWith("{");
  }

  @Test
  void unknownKeyInTheFileIsRefusedWithItsLine() throws IOException {
    Path file =
        Files.writeString(directory.resolve("webexplorer.yaml"), "quiet: true\njsn: true\n");

    TestingShell.Result result = shell().run("doctor");

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err().strip()).startsWith("webexplorer: " + file + ", line 2: unknown key");
    assertThat(result.err().lines()).hasSize(1);
  }

  @Test
  void brokenFileIsRefusedWithItsLine() throws IOException {
    Path file = Files.writeString(directory.resolve("mine.yaml"), "quiet: true\njson: [1\n");

    TestingShell.Result result = shell().run("doctor", "--config", file.toString());

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).startsWith("webexplorer: " + file + ", line ");
  }

  @Test
  void badValueSaysWhereItStands() throws IOException {
    Path file = Files.writeString(directory.resolve("webexplorer.yaml"), "\njson: perhaps\n");

    TestingShell.Result result = shell().run("doctor");

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).contains("'perhaps'", "in " + file + ", line 2");
  }

  @Test
  void badLineInDotEnvIsToldWithoutItsText() throws IOException {
    Files.writeString(directory.resolve(".env"), "A=1\nOPENAI_API_KEY sk-secret\n");

    TestingShell.Result result = shell().run("doctor");

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).contains(".env, line 2:").doesNotContain("secret");
  }

  @Test
  void doctorNamesKeysButNeverShowsThem() throws IOException {
    Files.writeString(directory.resolve(".env"), "BRAVE_API_KEY=bsk-secret\n");

    TestingShell.Result result = shell().set("OPENAI_API_KEY", "sk-secret").run("doctor", "--json");

    JsonNode found = new ObjectMapper().readTree(result.out());
    assertThat(found.get("keys").toString()).isEqualTo("[\"OPENAI_API_KEY\",\"BRAVE_API_KEY\"]");
    assertThat(found.at("/java/version").asText()).isEqualTo(Runtime.version().toString());
    assertThat(result.out() + result.err()).doesNotContain("secret");
  }

  @Test
  void doctorEndsShortWhenTheCacheCannotBeWritten() throws IOException {
    Path file = Files.createFile(directory.resolve("file"));

    TestingShell.Result result = shell().set("XDG_CACHE_HOME", file.toString()).run("doctor");

    assertThat(result.code()).isEqualTo(3);
    assertThat(result.out()).contains("cannot be written to");
  }
}
