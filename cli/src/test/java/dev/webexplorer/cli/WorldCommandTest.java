package dev.webexplorer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.webexplorer.cli.TestingShell.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorldCommandTest {
  @TempDir private Path directory;

  private Result run(String... args) {
    return new TestingShell(directory).run(args);
  }

  @Test
  void createdFilesAreAWebThatCanBeBuilt() throws IOException {
    Path out = directory.resolve("world");

    Result created =
        run(
            "world",
            "create",
            "--random-seed",
            "7",
            "--pages",
            "150",
            "--json",
            "--out",
            out.toString());

    assertThat(created.code()).as(created.err()).isZero();
    JsonNode told = new ObjectMapper().readTree(created.out());
    assertThat(told.get("pages").asInt()).isEqualTo(150);
    assertThat(Files.readAllLines(out.resolve("facts.jsonl")))
        .hasSize(told.get("facts").asInt())
        .hasSizeGreaterThan(150);
    Result built =
        run(
            "web",
            "build",
            "--from",
            out.resolve("pages.jsonl.zst").toString(),
            "--out",
            directory.resolve("web").toString(),
            "--json");
    assertThat(built.code()).as(built.err()).isZero();
    assertThat(new ObjectMapper().readTree(built.out()).get("pages").asInt()).isEqualTo(150);
  }

  @Test
  void worldIsBuiltWhenItIsFirstOpenedAndKept() {
    Result first = run("web", "search", "a town by a river", "--web", "world:7,150");
    Result second = run("web", "search", "a town by a river", "--web", "world:7,150");

    assertThat(first.code()).as(first.err()).isZero();
    assertThat(first.out()).contains("https://world-7-150.invalid/");
    assertThat(first.err()).contains("index: ");
    assertThat(second.out()).isEqualTo(first.out());
    assertThat(second.err()).isEmpty();
    assertThat(directory.resolve("cache/webexplorer/worlds"))
        .isDirectoryContaining("glob:**/world-7-150*");
  }

  @Test
  void whatNamesNoWorldIsRefused() {
    for (String web : new String[] {"world:seven", "world:7,", "world:7,many", "world:7,3"}) {
      Result refused = run("web", "search", "x", "--web", web);

      assertThat(refused.code()).isEqualTo(2);
      assertThat(refused.err().lines()).as(web).hasSize(1);
    }
  }
}
