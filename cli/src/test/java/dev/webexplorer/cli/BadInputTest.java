package dev.webexplorer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.webexplorer.cli.TestingShell.Result;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each wrong input is one clear line and exit code 2, and what was there before is still there. */
class BadInputTest {
  private static final String GOOD = "{\"title\":\"A\",\"text\":\"A is a letter.\"}\n";

  @TempDir private Path directory;

  private Path pages(String text) throws IOException {
    return Files.writeString(directory.resolve("pages.jsonl"), text);
  }

  private Result build(Path from, Path out) {
    return new TestingShell(directory)
        .run("web", "build", "--from", from.toString(), "--out", out.toString(), "--quiet");
  }

  private Result build(Path from) {
    return build(from, directory.resolve("web"));
  }

  private static void assertRefused(Result result, String... parts) {
    assertThat(result.err().lines()).hasSize(1);
    assertThat(result.err()).startsWith("webexplorer: ").contains(parts);
    assertThat(result.out()).isEmpty();
    assertThat(result.code()).isEqualTo(2);
  }

  @Test
  void brokenJsonNamesFileAndLine() throws IOException {
    assertRefused(build(pages(GOOD + "{\"title\":\"B\"\n")), "pages.jsonl line 2:");
  }

  @Test
  void pageWithoutTitleNamesFileLineAndField() throws IOException {
    assertRefused(build(pages(GOOD + "{\"text\":\"B.\"}\n")), "pages.jsonl line 2:", "title");
  }

  @Test
  void emptyCorpusIsRefused() throws IOException {
    assertRefused(build(pages("")), "no pages");
  }

  @Test
  void missingFileIsNamed() {
    Path missing = directory.resolve("none.jsonl");

    assertRefused(build(missing), missing.toString());
  }

  @Test
  void folderThatCannotBeWrittenIsNamed() throws IOException {
    Path file = Files.createFile(directory.resolve("file"));

    assertRefused(build(pages(GOOD), file.resolve("web")), file.toString());
  }

  @Test
  void cycleOfRedirectsNamesItsPages() throws IOException {
    String cycle = "{\"title\":\"B\",\"redirect\":\"C\"}\n{\"title\":\"C\",\"redirect\":\"B\"}\n";

    assertRefused(build(pages(GOOD + cycle)), "redirect", "B", "C");
  }

  @Test
  void overlongLineIsRefused() throws IOException {
    Path pages = directory.resolve("long.jsonl");
    String megabyte = "a".repeat(1 << 20);
    try (BufferedWriter out = Files.newBufferedWriter(pages)) {
      out.write(GOOD + "{\"title\":\"B\",\"text\":\"");
      for (int i = 0; i < 100; i++) {
        out.write(megabyte);
      }
      out.write("\"}\n");
    }

    assertRefused(build(pages), "long.jsonl line 2:");
  }

  @Test
  void failedBuildLeavesTheWebThatWasThere() throws IOException {
    assertThat(build(pages(GOOD)).code()).isZero();

    assertThat(build(pages("{\n")).code()).isEqualTo(2);

    Result info =
        new TestingShell(directory).run("web", "info", directory.resolve("web").toString());
    assertThat(info.out()).contains("1 pages");
  }

  @Test
  void folderWithoutWebSaysHowToMakeOne() {
    assertRefused(
        new TestingShell(directory).run("web", "search", "x", "--web", "local:" + directory),
        directory.toString(),
        "web build");
  }

  @Test
  void unknownWebSaysWhichThereAre() {
    assertRefused(
        new TestingShell(directory).run("web", "search", "x", "--web", "lokal:x"),
        "local:DIR",
        "world:NUMBER");
  }

  @Test
  void missingOptionIsNamed() {
    assertRefused(
        new TestingShell(directory).run("web", "search", "x"),
        "missing --web WEB",
        "webexplorer web search --help");
  }

  @Test
  void numberThatIsNoneIsNamed() {
    assertRefused(
        new TestingShell(directory).run("web", "search", "x", "--web", "local:x", "--limit", "ten"),
        "--limit",
        "'ten'");
    assertRefused(
        new TestingShell(directory).run("web", "search", "x", "--web", "local:x", "--limit", "0"),
        "--limit must be at least 1");
  }

  @Test
  void relativeAddressIsRefused() throws IOException {
    Path web = TestingPages.web(directory);

    assertRefused(
        new TestingShell(directory).run("web", "open", "Bryne", "--web", "local:" + web),
        "not an absolute address",
        "Bryne");
  }
}
