package dev.webexplorer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.webexplorer.agent.rules.RulePolicy;
import dev.webexplorer.agent.server.Conduct;
import dev.webexplorer.agent.server.Fault;
import dev.webexplorer.agent.server.ModelServer;
import dev.webexplorer.agent.server.PolicyResponder;
import dev.webexplorer.cli.TestingShell.Result;
import dev.webexplorer.datasets.jsonl.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code evaluate} and what looks at its runs, on a small web. */
class EvaluateCommandTest {
  private static final String QUESTIONS =
      """
      {"id":"a","question":"Which stone bridge was built by Ada Quill?","answer":"Ister Bridge","level":"1"}
      {"id":"b","question":"Which town was founded in 1421?","answer":"Bryne","level":"1"}
      {"id":"c","question":"Which town was founded in 1421 on the Ister?","answer":"Aldmoor","level":"2"}
      """;

  @TempDir private Path directory;
  private Path web = Path.of("");

  @BeforeEach
  void build() throws IOException {
    web = TestingPages.web(directory);
    Files.writeString(directory.resolve("qa.jsonl"), QUESTIONS);
  }

  private String run(String name) {
    return directory.resolve(name).toString();
  }

  private Result evaluate(String name, String... more) {
    List<String> args = new ArrayList<>(List.of("evaluate", "--benchmark", "qa", "--file"));
    args.add(directory.resolve("qa.jsonl").toString());
    args.addAll(List.of("--web", "local:" + web, "--out", run(name)));
    args.addAll(List.of(more));
    return command(args.toArray(String[]::new));
  }

  private Result command(String... args) {
    return new TestingShell(directory).run(args);
  }

  private static JsonNode json(Result result) {
    assertThat(result.code()).as(result.err()).isZero();
    return Json.read(result.out(), JsonNode.class);
  }

  @Test
  void endsWithTheFiguresOfTheRun() {
    JsonNode end = json(evaluate("run", "--epochs", "2", "--json"));
    assertThat(end.path("benchmark").asText()).isEqualTo("qa");
    assertThat(end.path("n").asInt()).isEqualTo(3);
    assertThat(end.path("of").asInt()).isEqualTo(3);
    assertThat(end.path("finished").asInt()).isEqualTo(6);
    assertThat(end.path("judged").asInt()).isEqualTo(6);
    assertThat(end.path("accuracy").asDouble()).isBetween(0.66, 0.67);
    assertThat(end.path("interval").path(0).asDouble()).isBetween(0.0, 0.66);
    assertThat(end.path("pass_at_k").path("2").asDouble()).isBetween(0.66, 0.67);
    assertThat(end.path("mean_turns").asDouble()).isGreaterThan(1);
    assertThat(end.path("cost_usd").asDouble()).isZero();
    assertThat(directory.resolve("run/report.html")).exists();
    assertThat(directory.resolve("run/report.md")).content().contains("## Accuracy by group");
  }

  @Test
  void secondStart_changesNothing() throws IOException {
    Result first = evaluate("run", "--json");
    byte[] before = Files.readAllBytes(directory.resolve("run/trajectories.jsonl"));
    Result second = evaluate("run", "--json");
    assertThat(second.out()).isEqualTo(first.out());
    assertThat(Files.readAllBytes(directory.resolve("run/trajectories.jsonl"))).isEqualTo(before);
  }

  @Test
  void subset_isNeverTakenForTheWhole() {
    Result sampled = evaluate("run", "--sample", "2", "--sample-seed", "5");
    assertThat(sampled.code()).as(sampled.err()).isZero();
    assertThat(sampled.out()).contains("2 of 3 questions (sample of 2, seed 5)");
    JsonNode level = json(evaluate("level", "--only", "level=2", "--json"));
    assertThat(level.path("n").asInt()).isEqualTo(1);
    assertThat(level.path("of").asInt()).isEqualTo(3);
    assertThat(json(evaluate("ids", "--ids", "a,c", "--json")).path("n").asInt()).isEqualTo(2);
    assertThat(evaluate("none", "--ids", "a,x").err()).contains("no question has the id x");
    assertThat(evaluate("many", "--sample", "4").err()).contains("--sample is from 1 to 3");
  }

  @Test
  void withoutAJudge_allStaysUnjudgedUntilJudgeIsAsked() {
    JsonNode open = json(evaluate("run", "--no-judge", "--json"));
    assertThat(open.path("finished").asInt()).isEqualTo(3);
    assertThat(open.path("judged").asInt()).isZero();
    assertThat(open.path("accuracy").isNull()).isTrue();
    assertThat(open.path("bounds").toString()).isEqualTo("[0.0,1.0]");
    JsonNode judged = json(command("judge", run("run"), "--json"));
    assertThat(judged.path("judged").asInt()).isEqualTo(3);
    assertThat(judged.path("accuracy").asDouble()).isBetween(0.66, 0.67);
    assertThat(json(command("report", run("run"), "--json"))).isEqualTo(judged);
  }

  @Test
  void closedBook_tellsWhatBrowsingGains() {
    JsonNode end = json(evaluate("run", "--closed-book", "--json"));
    assertThat(end.path("closed_book_accuracy").asDouble()).isZero();
    assertThat(end.path("gain").asDouble()).isBetween(0.66, 0.67);
    assertThat(directory.resolve("run/closed-book/trajectories.jsonl")).exists();
  }

  @Test
  void closedBook_thatCannotBeComparedYet_isLeftOutOfTheEnd() {
    Result open = evaluate("run", "--closed-book", "--no-judge", "--json");
    assertThat(json(open).path("finished").asInt()).isEqualTo(3);
    assertThat(json(open).has("gain")).isFalse();
    assertThat(open.err()).contains("what browsing gains is not known", "0 judged questions");
  }

  @Test
  void closedBook_whatFailsThereIsTold() throws IOException {
    try (ModelServer server =
        ModelServer.start(
            0,
            new PolicyResponder(new RulePolicy()),
            Conduct.GOOD.withFaults(asked ->
                asked.tools().isEmpty() ? Optional.of(Fault.CONTENT_FILTER) : Optional.empty()))) {
      Result result = evaluate("run", "--model", server.baseUrl() + "#m", "--closed-book");
      assertThat(result.code()).isEqualTo(ExitCode.SHORT);
      assertThat(result.err()).contains("failed: closed book, a-0: ", "3 attempts failed");
    }
  }

  @Test
  void report_isTextMarkdownOrAPageAndShowsOneTrajectory() {
    evaluate("run");
    assertThat(command("report", run("run")).out()).contains("Stop reasons", "By level");
    assertThat(command("report", run("run"), "--format", "markdown").out()).contains("| --- |");
    Result page = command("report", run("run"), "--format", "html", "--out", run("page.html"));
    assertThat(page.code()).as(page.err()).isZero();
    assertThat(directory.resolve("page.html")).content().contains("Ister Bridge");
    assertThat(json(command("report", run("run"), "--trajectory", "a-0", "--json")).path("qa_id"))
        .hasToString("\"a\"");
    assertThat(command("report", run("run"), "--trajectory", "z").err())
        .contains("no trajectory has the id z");
  }

  @Test
  void compare_setsRunsBesideEachOther() {
    evaluate("one", "--epochs", "2");
    evaluate("two", "--epochs", "2", "--random-seed", "4");
    Result same = command("compare", run("one"), run("two"));
    assertThat(same.code()).as(same.err()).isZero();
    assertThat(same.out()).contains("3 questions, 6 pairs of attempts", "sign flips", "Holm");
    evaluate("short", "--max-turns", "2");
    Result other = command("compare", run("one"), run("short"));
    assertThat(other.code()).isEqualTo(2);
    assertThat(other.err()).contains("budget.turns was 100 and is 2");
    assertThat(command("compare", run("one"), run("short"), "--force").code()).isZero();
  }

  @Test
  void audit_correctsTheAccuracyByMarks() throws IOException {
    evaluate("run");
    Result sheet = command("audit", run("run"), "sample", "-n", "3");
    assertThat(sheet.code()).as(sheet.err()).isZero();
    Path file = Path.of(sheet.out().strip());
    String marked = Files.readString(file).replaceAll("(?m),\"\"\r?$", ",\"yes\"");
    Files.writeString(file, marked);
    JsonNode found = json(command("audit", run("run"), "read", file.toString(), "--json"));
    assertThat(found.path("accuracy").asDouble()).isEqualTo(1);
    assertThat(found.path("judged_accuracy").asDouble()).isBetween(0.66, 0.67);
    assertThat(found.path("marked").asInt()).isEqualTo(3);
    assertThat(command("audit", run("run")).err()).contains("missing a command");
  }

  /**
   * The web has a page with the question and its answer; whoever reads it is flagged, or kept out.
   */
  @Test
  void leaks_areBlockedOrFlaggedAndTold() throws IOException {
    String question =
        "Which old stone bridge over the wide river Ister was built by the engineer Ada Quill?";
    Files.writeString(
        directory.resolve("qa.jsonl"),
        "{\"id\":\"a\",\"question\":\"" + question + "\",\"answer\":\"Ister Bridge\"}\n");
    Path pages =
        Files.writeString(
            directory.resolve("leaky.jsonl"),
            "{\"title\":\"Old questions\",\"text\":\"" + question + " Answer: Ister Bridge\"}\n");
    web = directory.resolve("leaky");
    assertThat(command("web", "build", "--from", pages.toString(), "--out", web.toString()).code())
        .isZero();
    evaluate("flag", "--leaks", "flag");
    assertThat(command("report", run("flag")).out()).contains("Clean and flagged attempts");
    assertThat(Files.readString(directory.resolve("flag/trajectories.jsonl")))
        .contains("Old questions", "\"leaks\":{");
    evaluate("block");
    assertThat(Files.readString(directory.resolve("block/trajectories.jsonl")))
        .contains("\"leaks\":{")
        .doesNotContain("Old questions");
    evaluate("off", "--leaks", "off");
    assertThat(Files.readString(directory.resolve("off/trajectories.jsonl")))
        .doesNotContain("\"leaks\"");
  }

  @Test
  void judges_areNamedOrTheBenchmarksOwn() {
    evaluate("run");
    assertThat(
            json(command("judge", run("run"), "--judge", "exact-match", "--json")).path("judged"))
        .hasToString("3");
    assertThat(command("report", run("run")).out()).contains("exact-match and match", "κ");
    assertThat(command("judge", run("run"), "--judge", "nobody").err())
        .contains("unknown model \"nobody\"");
  }

  @Test
  void severalModels_haveAFolderAndALineEach() {
    Result both = evaluate("run", "--models", "rules,rules", "--json");
    assertThat(both.code()).as(both.err()).isZero();
    assertThat(both.out().lines()).hasSize(2);
    assertThat(directory.resolve("run/rules/trajectories.jsonl")).exists();
  }
}
