package dev.webexplorer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.webexplorer.cli.TestingShell.Result;
import dev.webexplorer.datasets.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A site on loopback is recorded, stopped, and explored again from its record. */
class ReplayTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path directory;
  private final TestingSite site = new TestingSite();
  private Path warc = Path.of("");

  @BeforeEach
  void name() {
    warc = directory.resolve("site.warc.gz");
  }

  @AfterEach
  void stop() {
    site.close();
  }

  private Result run(String... args) {
    return new TestingShell(directory).set("SEARXNG_URL", site.url("")).run(args);
  }

  private Result open(String web, String path, String... more) {
    return command(List.of("web", "open", site.url(path), "--web", web, "--json"), more);
  }

  private Result search(String web, String... more) {
    return command(List.of("web", "search", "town bridge", "--web", web, "--json"), more);
  }

  private Result command(List<String> first, String... more) {
    List<String> args = new ArrayList<>(first);
    args.addAll(List.of(more));
    return run(args.toArray(String[]::new));
  }

  private String[] recording() {
    return new String[] {"--allow-host", site.host(), "--record", warc.toString()};
  }

  private String replay() {
    return "replay:" + warc;
  }

  @Test
  void recordedPagesAndSearchesAreReplayedByteForByte() {
    List<String> live = new ArrayList<>();
    for (String path : List.of("/", "/old", "/closed", "/visits", "/visits", "/none", "/map.png")) {
      live.add(open("live", path, recording()).out());
    }
    live.add(search("live", recording()).out());
    site.close();

    List<String> replayed = new ArrayList<>();
    for (String path : List.of("/", "/old", "/closed", "/none", "/map.png")) {
      Result result = open(replay(), path);
      assertThat(result.err()).doesNotContain("not recorded");
      replayed.add(result.out());
    }
    Result twice =
        run("web", "open", site.url("/visits"), site.url("/visits"), "--web", replay(), "--json");
    replayed.addAll(3, twice.out().lines().map(line -> line + "\n").toList());
    replayed.add(search(replay()).out());

    assertThat(replayed).isEqualTo(live);
    assertThat(live.get(1)).contains("stone bridge").contains(site.url("/bryne"));
    assertThat(live.get(2)).contains("\"outcome\":\"refused\"");
    assertThat(twice.out()).contains("visit number 1.", "visit number 2.");
  }

  @Test
  void whatIsNotRecordedEndsTheCommandWithAListOfIt() {
    open("live", "/", recording());

    Result result = run("web", "open", site.url("/"), site.url("/deep"), "--web", replay());
    Result search = search(replay());

    assertThat(result.code()).isEqualTo(3);
    assertThat(result.out()).contains("two towns");
    assertThat(result.err())
        .contains("webexplorer: not recorded: " + site.url("/deep"))
        .contains("webexplorer: 1 requests for what is not in the record")
        .contains("--fill");
    assertThat(search.code()).isEqualTo(3);
    assertThat(search.err()).contains("not recorded: the search town bridge");
    assertThat(search.out()).contains("\"results\":[]");
  }

  @Test
  void fillAsksOnlyForWhatIsMissingAndAddsIt() {
    open("live", "/", recording());
    int asked = site.requests().size();

    Result known = open(replay(), "/", "--fill", "--allow-host", site.host());
    assertThat(known.code()).as(known.err()).isZero();
    assertThat(site.requests()).hasSize(asked);
    Result filled = open(replay(), "/deep", "--fill", "--allow-host", site.host());
    assertThat(filled.code()).as(filled.err()).isZero();
    site.close();

    Result replayed = open(replay(), "/deep");
    assertThat(replayed.code()).as(replayed.err()).isZero();
    assertThat(replayed.out()).isEqualTo(filled.out()).contains("deep lake");
  }

  @Test
  void liveRunRecordsIntoItsDirectoryAndIsRepeatedFromThere() throws IOException {
    Path qa =
        Files.writeString(
            directory.resolve("qa.jsonl"),
            "{\"id\":\"a\",\"question\":\"Which town has a stone bridge?\",\"answer\":\"Bryne\"}\n");
    Path first = directory.resolve("first");
    Result live =
        run(
            "rollout",
            "--qa",
            qa.toString(),
            "-k",
            "1",
            "--web",
            "live",
            "--allow-host",
            site.host(),
            "--out",
            first.toString());
    assertThat(live.code()).as(live.err()).isZero();
    assertThat(first.resolve("web.warc.gz")).isNotEmptyFile();
    site.close();

    Path second = directory.resolve("second");
    Result replayed =
        run(
            "rollout",
            "--qa",
            qa.toString(),
            "-k",
            "1",
            "--web",
            "replay:" + first.resolve("web.warc.gz"),
            "--out",
            second.toString());
    assertThat(replayed.code()).as(replayed.err()).isZero();
    assertThat(trajectory(second)).isEqualTo(trajectory(first));
    assertThat(trajectory(first).get("messages").toString()).contains("stone bridge");
  }

  private static JsonNode trajectory(Path run) throws IOException {
    ObjectNode trajectory =
        (ObjectNode) JSON.readTree(Files.readString(run.resolve("trajectories.jsonl")));
    return trajectory.without(List.of("started", "wall_ms", "web", "run"));
  }

  @Test
  void checkFindsQuotesInTheRunsOwnRecordInWhicheverStateOfThePage() throws IOException {
    Path run = Files.createDirectories(directory.resolve("run"));
    warc = run.resolve("web.warc.gz");
    String[] texts = new String[2];
    for (int visit = 0; visit < 2; visit++) {
      Result opened = open("live", "/visits", recording());
      texts[visit] = JSON.readTree(opened.out()).get("text").asText();
    }
    site.close();
    Files.writeString(run.resolve("qa.jsonl"), question("a", 1, texts) + question("b", 2, texts));

    Result checked = run("check", run.toString(), "--json");
    assertThat(checked.code()).as(checked.err()).isZero();
    assertThat(checked.out()).contains("\"questions\":2,\"quotes\":2,\"found\":2");

    Files.writeString(run.resolve("qa.jsonl"), question("c", 3, texts[0], texts[1], texts[1]));
    Result missing = run("check", run.resolve("qa.jsonl").toString());
    assertThat(missing.code()).isEqualTo(3);
    assertThat(missing.err()).contains("the quote is not in the page: \"visit number 3\"");
  }

  private String question(String id, int visit, String... texts) {
    return """
    {"id":"%s","question":"Which?","answer":"That","evidence":[{"url":"%s","title":"Visits",\
    "quote":"visit number %d","sha256":"%s","retrieved":"2026-01-01T00:00:00Z"}]}
    """
        .formatted(id, site.url("/visits"), visit, Sha256.of(texts[visit - 1]));
  }

  @Test
  void checkOfARunWithoutARecordAsksForItsWeb() throws IOException {
    Path run = Files.createDirectories(directory.resolve("run"));
    Files.writeString(run.resolve("qa.jsonl"), question("a", 1, ""));

    assertRefused(run("check", run.toString()), "has no web.warc.gz", "--web WEB");
  }

  @Test
  void turnedBitIsNamedWithFileRecordAndPlace() throws IOException {
    open("live", "/aldmoor", recording());
    byte[] damaged = Files.readAllBytes(warc);
    damaged[damaged.length - 40] ^= 16;
    Files.write(warc, damaged);

    Result result = open(replay(), "/aldmoor");
    assertRefused(result, warc.toString(), "damaged at byte ", "response " + site.url("/aldmoor"));
    assertRefused(open(replay(), "/", "--fill", "--allow-host", site.host()), "damaged at byte ");
  }

  @Test
  void optionsThatDoNotGoTogetherAreRefused() {
    String file = warc.toString();
    assertRefused(open("live", "/", "--fill"), "--fill needs --web replay:FILE.warc.gz");
    assertRefused(open("world:7,100", "/", "--fill"), "--fill needs", "world:7,100");
    assertRefused(open(replay(), "/", "--fill"), "no such WARC file", file);
    open("live", "/", recording());
    assertRefused(open(replay(), "/", "--fill", "--record", file), "leave out --record");
    assertRefused(open("live", "/", "--allow-host", "bad host"), "--allow-host");
    assertRefused(
        run("rollout", "--qa", "x", "--web", "live", "--record", file, "--out", "run"), "x");
  }

  private static void assertRefused(Result result, String... parts) {
    assertThat(result.code()).as(result.err()).isEqualTo(2);
    assertThat(result.err().lines()).as(result.err()).hasSize(1);
    assertThat(result.err()).contains(parts);
  }
}
