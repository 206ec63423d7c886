package dev.webexplorer.agent.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.webexplorer.datasets.InputException;
import dev.webexplorer.datasets.journal.Key;
import dev.webexplorer.datasets.jsonl.Json;
import dev.webexplorer.datasets.jsonl.JsonLinesWriter;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunDirectoryTest {
  private static final RunConfiguration RULES =
      configuration("{\"model\":\"rules\",\"budget\":{\"turns\":100,\"tokens\":128}}");
  private static final RunConfiguration MODEL =
      configuration("{\"model\":\"m\",\"budget\":{\"turns\":50,\"tokens\":128},\"web\":\"w\"}");

  @TempDir Path temporary = Path.of("");

  private static RunConfiguration configuration(String settings) {
    return new RunConfiguration(
        Json.read(settings, JsonNode.class), Map.of("webexplorer", "0.1.0", "java", "25"));
  }

  private Path folder() {
    return temporary.resolve("run");
  }

  private RunDirectory open(RunConfiguration configuration) {
    return RunDirectory.open(folder(), configuration, false);
  }

  /** Owns a directory until it is killed. */
  static final class Owner {
    public static void main(String[] args) {
      try (RunDirectory directory = RunDirectory.open(Path.of(args[0]), RULES, false)) {
        System.out.println("owns " + directory.run());
        while (true) {
          LockSupport.park();
        }
      }
    }
  }

  @Test
  void secondStart_goesOnWithTheFirst() throws IOException {
    try (RunDirectory directory = open(RULES)) {
      directory.journal().done(Key.of("q", "draft"), 7);
      assertThat(directory.run()).matches("[0-9a-f]{16}").isEqualTo(RULES.digest());
    }
    try (RunDirectory directory = open(RULES)) {
      assertThat(directory.journal().find(Key.of("q", "draft"))).isPresent();
    }
    JsonNode description =
        Json.read(Files.readString(folder().resolve("run.json")), JsonNode.class);
    assertThat(description.path("run").asText()).isEqualTo(RULES.digest());
    assertThat(description.at("/configuration/budget/turns").asInt()).isEqualTo(100);
    assertThat(description.at("/versions/java").asText()).isEqualTo("25");
  }

  @Test
  void orderOfSettings_makesNoOtherRun() {
    assertThat(configuration("{\"budget\":{\"tokens\":128,\"turns\":100},\"model\":\"rules\"}"))
        .extracting(RunConfiguration::digest)
        .isEqualTo(RULES.digest())
        .isNotEqualTo(MODEL.digest());
  }

  @Test
  void changedConfiguration_isRefusedWithTheDifference() throws IOException {
    open(RULES).close();
    String before = Files.readString(folder().resolve("run.json"));

    assertThatThrownBy(() -> open(MODEL))
        .isInstanceOf(InputException.class)
        .hasMessage(
            folder()
                + ": made with another configuration: budget.turns was 100 and is 50, model was"
                + " \"rules\" and is \"m\", web was absent and is \"w\"; use another directory, or"
                + " --fork to go on with this one");
    assertThat(folder().resolve("run.json")).hasContent(before);
  }

  @Test
  void fork_takesTheNewConfigurationAndLeavesTheOldWork() throws IOException {
    try (RunDirectory directory = open(RULES)) {
      directory.journal().done(Key.of("q", "draft"), 7);
    }
    try (RunDirectory directory = RunDirectory.open(folder(), MODEL, true)) {
      assertThat(directory.journal().find(Key.of("q", "draft"))).isEmpty();
    }
    JsonNode description =
        Json.read(Files.readString(folder().resolve("run.json")), JsonNode.class);
    assertThat(description.at("/forked_from/0").asText()).isEqualTo(RULES.digest());
    try (RunDirectory directory = RunDirectory.open(folder(), RULES, true)) {
      assertThat(directory.journal().find(Key.of("q", "draft"))).isPresent();
    }
  }

  @Test
  void secondOwnerInThisProcess_isToldWho() {
    long self = ProcessHandle.current().pid();
    try (RunDirectory directory = open(RULES)) {
      for (int i = 0; i < 2; i++) {
        assertThatThrownBy(() -> open(RULES))
            .isInstanceOf(InputException.class)
            .hasMessageContaining(directory.folder() + ": in use by process " + self + " since ");
      }
    }
    open(RULES).close();
  }

  @Test
  void secondProcess_isToldWhoAndDeathLetsGo() throws Exception {
    Process owner =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Owner.class.getName(),
                folder().toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader out = owner.inputReader()) {
      assertThat(out.readLine()).isEqualTo("owns " + RULES.digest());

      assertThatThrownBy(() -> open(RULES))
          .isInstanceOf(InputException.class)
          .hasMessageContaining("in use by process " + owner.pid() + " since ")
          .message()
          .doesNotContain("\n");
    } finally {
      owner.destroyForcibly();
    }
    owner.waitFor();

    open(RULES).close();
    assertThat(folder().resolve("owner.json")).doesNotExist();
  }

  @Test
  void directoryThatCannotBeMade_isOneLine() throws IOException {
    Files.writeString(folder(), "a file");

    for (Path path : List.of(folder(), folder().resolve("below"))) {
      assertThatThrownBy(() -> RunDirectory.open(path, RULES, false))
          .isInstanceOf(InputException.class)
          .hasMessageContaining(path.toString())
          .message()
          .doesNotContain("\n");
    }
  }

  @Test
  void directoryOfSomethingElse_isLeftAlone() throws IOException {
    Files.createDirectory(folder());
    Files.writeString(folder().resolve("thesis.tex"), "");

    assertThatThrownBy(() -> open(RULES))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("holds files but no run");
    assertThat(folder().resolve("run.json")).doesNotExist();
  }

  @Test
  void damagedDescription_isOneLine() throws IOException {
    open(RULES).close();
    Files.writeString(folder().resolve("run.json"), "{\"run\":");

    assertThatThrownBy(() -> open(RULES))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("run.json: not JSON")
        .message()
        .doesNotContain("\n");
  }

  @Test
  void resultFile_isWholeOrAsItWas() {
    try (RunDirectory directory = open(RULES)) {
      try (JsonLinesWriter results = directory.results("qa.jsonl")) {
        results.write(Map.of("id", 1));
      }
      assertThat(folder().resolve("qa.jsonl")).doesNotExist();
      try (JsonLinesWriter results = directory.results("qa.jsonl")) {
        results.write(Map.of("id", 1));
        results.commit();
      }
      assertThat(folder().resolve("qa.jsonl")).hasContent("{\"id\":1}");
    }
  }
}
