package dev.webexplorer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.webexplorer.cli.TestingShell.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebCommandsTest {
  private static final String BRIDGE = "https://towns.invalid/Ister%20Bridge";

  @TempDir private Path directory;
  private Path web = Path.of("");

  @BeforeEach
  void build() throws IOException {
    web = TestingPages.web(directory);
  }

  private Result run(String... args) {
    return new TestingShell(directory).run(args);
  }

  private static JsonNode json(String line) throws IOException {
    return new ObjectMapper().readTree(line);
  }

  @Test
  void buildEndsWithItsNumbersOnStandardOutput() throws IOException {
    Result result =
        run(
            "web",
            "build",
            "--from",
            directory.resolve("towns.jsonl").toString(),
            "--json",
            "--out",
            directory.resolve("again").toString(),
            "--name",
            "two towns");

    assertThat(result.code()).isZero();
    assertThat(result.out().lines()).hasSize(1);
    JsonNode built = json(result.out());
    assertThat(built.get("web").asText()).matches("two towns@[0-9a-f]{32}");
    assertThat(built.get("pages").asInt()).isEqualTo(4);
    assertThat(built.get("links").asInt()).isPositive();
    assertThat(built.get("bytes").asLong()).isPositive();
    assertThat(result.err()).contains("index: 4 of 4", "4 added");
  }

  @Test
  void quietBuildSaysNothingToPeople() {
    Result result =
        run(
            "web",
            "build",
            "--from",
            directory.resolve("towns.jsonl").toString(),
            "--quiet",
            "--out",
            web.toString());

    assertThat(result.code()).isZero();
    assertThat(result.err()).isEmpty();
  }

  @Test
  void infoTellsWhatWasBuilt() throws IOException {
    JsonNode info = json(run("web", "info", web.toString(), "--json").out());

    assertThat(info.get("web").asText()).startsWith("towns@");
    assertThat(info.get("pages").asInt()).isEqualTo(4);
  }

  @Test
  void severalQueriesAreOneObject() throws IOException {
    Result result =
        run("web", "search", "stone bridge Quill", "xyzzy", "--web", "local:" + web, "--json");

    assertThat(result.code()).isZero();
    assertThat(result.out().lines()).hasSize(1);
    JsonNode queries = json(result.out()).get("queries");
    assertThat(queries.get(0).get("query").asText()).isEqualTo("stone bridge Quill");
    JsonNode best = queries.get(0).get("results").get(0);
    assertThat(best.get("title").asText()).isEqualTo("Ister Bridge");
    assertThat(best.get("url").asText()).isEqualTo(BRIDGE);
    assertThat(best.get("snippet").asText()).contains("Ada Quill");
    assertThat(queries.get(1).get("results")).isEmpty();
  }

  @Test
  void limitBoundsTheResults() throws IOException {
    Result result =
        run("web", "search", "Ister", "--limit", "2", "--web", "local:" + web, "--json");

    assertThat(json(result.out()).at("/queries/0/results")).hasSize(2);
  }

  @Test
  void searchForPeopleIsANumberedList() {
    Result result = run("web", "search", "stone bridge", "--web", "local:" + web);

    assertThat(result.out()).startsWith(" 1. Ister Bridge\n    " + BRIDGE + "\n");
  }

  @Test
  void openedPagesAreOneLineEach() throws IOException {
    Result result =
        run("web", "open", BRIDGE, "https://towns.invalid/None", "--web", "local:" + web, "--json");

    assertThat(result.code()).isEqualTo(3);
    assertThat(result.out().lines()).hasSize(2);
    JsonNode page = json(result.out().lines().toList().get(0));
    assertThat(page.get("outcome").asText()).isEqualTo("ok");
    assertThat(page.get("text").asText()).contains("Ada Quill");
    assertThat(page.at("/links/0/url").asText()).startsWith("https://towns.invalid/");
    JsonNode missing = json(result.out().lines().toList().get(1));
    assertThat(missing.get("outcome").asText()).isEqualTo("not_found");
    assertThat(result.err().lines())
        .singleElement()
        .asString()
        .startsWith("webexplorer: https://towns.invalid/None: not found");
  }

  @Test
  void webComesFromTheEnvironmentAsWell() {
    Result result =
        new TestingShell(directory)
            .set("WEBEXPLORER_WEB", "local:" + web)
            .run("web", "open", BRIDGE);

    assertThat(result.code()).isZero();
    assertThat(result.out()).contains("stone bridge in [Bryne](https://towns.invalid/Bryne)");
  }

  @Test
  void whatFoolsATerminalIsReplacedThereAndKeptElsewhere() throws IOException {
    Path pages = directory.resolve("hostile.jsonl");
    Files.writeString(
        pages,
        "{\"title\":\"Trap\",\"text\":\"red \\u001b[31m and \\u202ereversed\\u202c trap\"}\n");
    Path hostile = directory.resolve("hostile");
    run("web", "build", "--from", pages.toString(), "--out", hostile.toString());
    String[] open = {"web", "open", "https://hostile.invalid/Trap", "--web", "local:" + hostile};

    String seen = new TestingShell(directory).onTerminal().run(open).out();
    assertThat(seen).contains("reversed").doesNotContain("\u001b").doesNotContain("\u202e");
    assertThat(run(open).out()).contains("\u202ereversed\u202c");

    Result asJson = run("web", "open", open[2], open[3], open[4], "--json");
    assertThat(asJson.out()).doesNotContain("\u202e").contains("\\u202e");
    assertThat(json(asJson.out()).get("text").asText()).contains("\u202ereversed\u202c");
  }
}
