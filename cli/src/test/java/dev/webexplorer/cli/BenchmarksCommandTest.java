package dev.webexplorer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.webexplorer.cli.TestingShell.Result;
import dev.webexplorer.datasets.benchmark.Seal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchmarksCommandTest {
  @TempDir private Path directory;

  private Result run(String... args) {
    return new TestingShell(directory).run(args);
  }

  @Test
  void list_tellsWhereToGetEachAndWhatIsKnownOfIt() throws IOException {
    Result listed = run("benchmarks", "--json");

    assertThat(listed.code()).as(listed.err()).isZero();
    JsonNode all = new ObjectMapper().readTree(listed.out()).path("benchmarks");
    assertThat(all.findValuesAsText("name"))
        .contains("browsecomp", "gaia", "frames", "hotpotqa", "widesearch", "qa");
    for (JsonNode each : all) {
      assertThat(each.path("home").asText()).startsWith("https://");
      assertThat(each.path("licence").asText()).isNotBlank();
      assertThat(each.has("columns")).isFalse();
    }
    assertThat(run("benchmarks", "browsecomp-zh").out())
        .contains("289 questions, sealed", "known: 86abe63", "49963cdc8b4a16f4656bbac89ed5f349");
  }

  @Test
  void file_isToldInNumbersAlone() throws IOException {
    Seal seal = new Seal(Seal.Scheme.SHA_XOR, "a canary");
    Path file = directory.resolve("a.csv");
    Files.writeString(
        file,
        "problem,answer,problem_topic,canary\n%s,%s,Art,a canary\n"
            .formatted(seal.close("Which painter is meant?"), seal.close("Munch")));

    Result text = run("benchmarks", "browsecomp", "--file", file.toString());
    Result json = run("benchmarks", "browsecomp", "--file", file.toString(), "--json");

    assertThat(text.out())
        .contains("1 questions (published: 1,266)", "not seen before", "topic: Art 1")
        .doesNotContain("painter", "Munch");
    assertThat(new ObjectMapper().readTree(json.out()).at("/groups/topic/Art").asInt())
        .isEqualTo(1);
  }

  @Test
  void groupsThatStandSealed_areNotNamed() throws IOException {
    Path file = directory.resolve("a.json");
    Files.writeString(
        file,
        """
        [{"Topic":"地理","Question":"哪座城市？","Answer":"奥斯陆","canary":"BrowseComp-ZH"},
         {"Topic":"音乐","Question":"哪首歌？","Answer":"无","canary":"BrowseComp-ZH"},
         {"Topic":"音乐","Question":"哪位歌手？","Answer":"无","canary":"BrowseComp-ZH"}]
        """);

    assertThat(run("benchmarks", "browsecomp-zh", "--file", file.toString()).out())
        .contains("topic: value 1 2, value 2 1")
        .doesNotContain("音乐");
  }

  @Test
  void wrongCanary_isToldByRowAndColumn() throws IOException {
    Seal seal = new Seal(Seal.Scheme.SHA_XOR, "a canary");
    Path file = directory.resolve("a.csv");
    Files.writeString(
        file,
        "problem,answer,problem_topic,canary\n%s,%s,Art,another\n"
            .formatted(seal.close("Which painter is meant?"), seal.close("Munch")));

    Result refused = run("benchmarks", "browsecomp", "--file", file.toString());

    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err()).contains("row 1 column \"problem\"").doesNotContain("painter");
    assertThat(run("benchmarks", "nothing").err()).contains("no benchmark is called");
    assertThat(run("benchmarks", "--file", file.toString()).code()).isEqualTo(2);
  }
}
