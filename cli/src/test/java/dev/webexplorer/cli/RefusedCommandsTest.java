package dev.webexplorer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.webexplorer.agent.run.RunConfiguration;
import dev.webexplorer.agent.run.RunDirectory;
import dev.webexplorer.browser.local.LocalWebBuilder;
import dev.webexplorer.browser.local.PageSource;
import dev.webexplorer.browser.world.WorldFiles;
import dev.webexplorer.cli.TestingShell.Result;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the commands that run for long are given wrong: one clear line, exit code 2, and what was
 * there before is still there.
 */
class RefusedCommandsTest {
  private static final String GOOD =
      "{\"id\":\"a\",\"question\":\"Which town is on the Ister?\",\"answer\":\"Bryne\"}\n";

  @TempDir private static Path shared;
  private static Path web = Path.of("");

  @TempDir private Path directory;
  private Path occupied = Path.of("");

  @BeforeAll
  static void build() throws IOException {
    web = TestingPages.web(shared);
  }

  @BeforeEach
  void occupy() throws IOException {
    occupied = Files.writeString(directory.resolve("occupied"), "a file");
  }

  private Result run(String... args) {
    List<String> all = new ArrayList<>(List.of(args));
    all.add("--quiet");
    return new TestingShell(directory).run(all.toArray(String[]::new));
  }

  private Result generate(String web, Path out, String... more) {
    List<String> args = new ArrayList<>(List.of("generate", "--web", web, "--out", out.toString()));
    args.addAll(List.of(more));
    return run(args.toArray(String[]::new));
  }

  private Result rollout(Path qa, Path out, String... more) {
    List<String> args =
        new ArrayList<>(
            List.of("rollout", "--qa", qa.toString(), "--web", local(), "--out", out.toString()));
    args.addAll(List.of(more));
    return run(args.toArray(String[]::new));
  }

  private Result check(Path qa, String... more) {
    List<String> args = new ArrayList<>(List.of("check", qa.toString(), "--web", local()));
    args.addAll(List.of(more));
    return run(args.toArray(String[]::new));
  }

  private Result world(Path out, String... more) {
    List<String> args =
        new ArrayList<>(List.of("world", "create", "--random-seed", "7", "--out", out.toString()));
    args.addAll(List.of(more));
    return run(args.toArray(String[]::new));
  }

  private static String local() {
    return "local:" + web;
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(directory.resolve(name), text);
  }

  private Path out() {
    return directory.resolve("out");
  }

  private static void assertRefused(Result result, String... parts) {
    assertThat(result.err().lines()).as(result.err()).hasSize(1);
    assertThat(result.err()).startsWith("webexplorer: ").contains(parts);
    assertThat(result.out()).isEmpty();
    assertThat(result.code()).isEqualTo(2);
  }

  /** A good line and one of a hundred megabytes. */
  private Path overlong() throws IOException {
    Path file = directory.resolve("long.jsonl");
    String megabyte = "a".repeat(1 << 20);
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write(GOOD + "{\"id\":\"b\",\"answer\":\"b\",\"question\":\"");
      for (int i = 0; i < 100; i++) {
        out.write(megabyte);
      }
      out.write("\"}\n");
    }
    return file;
  }

  @Test
  void missingInputIsNamed() {
    Path none = directory.resolve("none");

    assertRefused(generate("local:" + none, out()), none.toString(), "web build");
    assertRefused(rollout(none, out()), none.toString(), "no such file");
    assertRefused(check(none), none.toString(), "no such file");
    assertThat(out()).doesNotExist();
  }

  @Test
  void brokenLineIsNamed() throws IOException {
    Path qa = file("qa.jsonl", GOOD + "{\"id\":\"b\",\n");

    assertRefused(rollout(qa, out()), "qa.jsonl line 2:");
    assertRefused(check(qa), "qa.jsonl line 2:");
    assertThat(out()).doesNotExist();
    assertThat(qa).content().startsWith(GOOD);
  }

  @Test
  void lineOfAHundredMegabytesIsRefused() throws IOException {
    Path qa = overlong();

    assertRefused(rollout(qa, out()), "long.jsonl line 2:", "--max-record");
    assertRefused(check(qa), "long.jsonl line 2:", "--max-record");
    assertThat(out()).doesNotExist();
  }

  @Test
  void emptyDatasetIsRefused() throws IOException {
    Path qa = file("empty.jsonl", "");

    assertRefused(rollout(qa, out()), "empty.jsonl", "no questions");
    assertRefused(check(qa), "empty.jsonl", "no questions");
  }

  @Test
  void webWithoutAnswersIsRefusedEarly() throws IOException {
    Path pages = file("pages.jsonl", "{\"title\":\"A\",\"text\":\"Nothing is said.\"}\n");
    Path plain = directory.resolve("plain");
    LocalWebBuilder.named("plain").build(PageSource.of(pages), plain);

    assertRefused(generate("local:" + plain, out()), "0 of 1 pages of plain can be answers");
    assertThat(out().resolve("qa.jsonl")).doesNotExist();
  }

  @Test
  void folderThatCannotBeWrittenIsNamed() throws IOException {
    Path qa = file("qa.jsonl", GOOD);
    Path below = occupied.resolve("run");

    assertRefused(generate(local(), below), occupied.toString());
    assertRefused(rollout(qa, below), occupied.toString());
    assertRefused(world(below, "--pages", "150"), occupied.toString());
    assertThat(occupied).hasContent("a file");
  }

  @Test
  void fileInPlaceOfAFolderIsNamedAndKept() throws IOException {
    Path qa = file("qa.jsonl", GOOD);

    assertRefused(generate(local(), occupied), occupied.toString());
    assertRefused(rollout(qa, occupied), occupied.toString());
    assertRefused(world(occupied, "--pages", "150"), occupied.toString());
    assertThat(occupied).hasContent("a file");
  }

  @Test
  void unknownOptionIsNamedWithTheNearest() throws IOException {
    Path qa = file("qa.jsonl", GOOD);

    assertRefused(generate(local(), out(), "--cuont", "3"), "--cuont", "generate --help");
    assertRefused(rollout(qa, out(), "--max-trun", "3"), "--max-trun", "rollout --help");
    assertRefused(check(qa, "--wbe"), "--wbe", "check --help");
    assertRefused(world(out(), "--page", "150"), "--page", "world create --help");
    assertRefused(run("demo", "--web", "live"), "--web", "demo --help");
    assertThat(out()).doesNotExist();
  }

  @Test
  void numberThatCannotBeIsNamed() throws IOException {
    Path qa = file("qa.jsonl", GOOD);

    assertRefused(generate(local(), out(), "--count", "0"), "--count");
    assertRefused(generate(local(), out(), "--rounds", "many"), "--rounds", "'many'");
    assertRefused(generate(local(), out(), "--concurrency", "0"), "--concurrency");
    assertRefused(rollout(qa, out(), "-k", "0"), "-k");
    assertRefused(world(out(), "--pages", "3"), "3 pages", "150");
    assertRefused(world(out(), "--pages", "1e6"), "--pages", "'1e6'");
    assertThat(out()).doesNotExist();
  }

  @Test
  void runInUseIsRefusedAndLeftAlone() throws IOException {
    RunConfiguration other = new RunConfiguration(new ObjectMapper().createObjectNode(), Map.of());
    try (RunDirectory held = RunDirectory.open(out(), other, false)) {
      assertRefused(generate(local(), out()), "in use by process " + ProcessHandle.current().pid());
      assertThat(held.folder().resolve("qa.jsonl")).doesNotExist();
    }
  }

  @Test
  void webThatIsBeingBuiltIsRefused() throws IOException {
    Path pages = file("pages.jsonl", "{\"title\":\"A\",\"text\":\"A is a letter.\"}\n");
    List<Result> second = new ArrayList<>();
    PageSource slow =
        sink -> {
          second.add(run("web", "build", "--from", pages.toString(), "--out", out().toString()));
          PageSource.of(pages).read(sink);
        };

    LocalWebBuilder.named("first").build(slow, out());

    assertRefused(second.getFirst(), "another build is writing to " + out());
    assertThat(run("web", "info", out().toString()).out()).contains("first", "1 pages");
  }

  @Test
  void worldThatIsBeingWrittenIsRefused() throws IOException {
    List<Result> second = new ArrayList<>();

    WorldFiles.write(
        7,
        150,
        out(),
        done -> {
          if (done == 100) {
            second.add(world(out(), "--pages", "200"));
          }
        });

    assertRefused(second.getFirst(), out().toString(), "in use by ");
    assertThat(out().resolve("README.md")).content().contains("150 pages");
    assertThat(world(out(), "--pages", "160").code()).isZero();
  }

  @Test
  void foreignFolderIsNotTakenForAWeb() throws IOException {
    Path pages = file("pages.jsonl", "{\"title\":\"A\",\"text\":\"A is a letter.\"}\n");
    Path photos = Files.createDirectory(directory.resolve("photos"));
    Path photo = Files.writeString(photos.resolve("cat.jpg"), "cat");

    assertRefused(
        run("web", "build", "--from", pages.toString(), "--out", photos.toString()),
        photos.toString(),
        "other files");
    assertThat(photo).hasContent("cat");
  }
}
