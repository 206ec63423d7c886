package dev.webexplorer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.webexplorer.cli.TestingShell.Result;
import dev.webexplorer.datasets.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {
  private static final String TEXT = "The Ister Bridge is a stone bridge in Bryne, by Ada Quill.";

  @TempDir private Path directory;

  private Result check(String page, String quote, String digest) throws IOException {
    Path web = TestingPages.web(directory);
    Path run = Files.createDirectories(directory.resolve("run"));
    Files.writeString(
        run.resolve("qa.jsonl"),
        """
        {"id":"q","question":"Which bridge?","answer":"Ister Bridge","evidence":[{"url":"%s",\
        "title":"Ister Bridge","quote":"%s","sha256":"%s","retrieved":"2026-01-01T00:00:00Z"}]}
        """
            .formatted("https://towns.invalid/" + page, quote, digest));
    return new TestingShell(directory)
        .run("check", run.toString(), "--web", "local:" + web, "--json");
  }

  @Test
  void quoteThatStandsInItsPageIsFound() throws IOException {
    Result result = check("Ister%20Bridge", "stone bridge in Bryne", Sha256.of(TEXT));

    assertThat(result.code()).as(result.err()).isZero();
    assertThat(result.out()).contains("\"questions\":1,\"quotes\":1,\"found\":1");
  }

  @Test
  void quoteThatIsNotThereIsToldWithItsPage() throws IOException {
    Result result = check("Ister%20Bridge", "iron bridge in Bryne", Sha256.of(TEXT));

    assertThat(result.code()).isEqualTo(3);
    assertThat(result.out()).contains("\"found\":0");
    assertThat(result.err()).contains("q: ", "the quote is not in the page: \"iron bridge");
  }

  @Test
  void missingOrChangedPageIsTold() throws IOException {
    assertThat(check("None", "x", "0").err()).contains("the page cannot be opened");
    assertThat(check("Ister%20Bridge", "stone", "0").err()).contains("the page has changed since");
  }

  @Test
  void missingDatasetIsRefused() throws IOException {
    Path web = TestingPages.web(directory);
    Result refused =
        new TestingShell(directory)
            .run("check", directory.resolve("none").toString(), "--web", "local:" + web);

    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err().lines()).hasSize(1);
  }
}
