package dev.webexplorer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.webexplorer.cli.TestingShell.Result;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveWebTest {
  @TempDir private Path directory;

  private Result run(String... args) {
    return new TestingShell(directory).run(args);
  }

  @Test
  void addressesThatAreNotPublicAreRefused() {
    Result result = run("web", "open", "http://127.0.0.1:9/", "--web", "live", "--json");

    assertThat(result.code()).isEqualTo(3);
    assertThat(result.out()).contains("\"outcome\":\"refused\"");
    assertThat(result.err()).startsWith("webexplorer: http://127.0.0.1:9/: refused");
  }

  @Test
  void searchWithoutAKeySaysWhatToSet() {
    Result result = run("web", "search", "x", "--web", "live");

    assertThat(result.code()).isEqualTo(3);
    assertThat(result.err()).contains("no search engine is configured");
  }

  @Test
  void whatWasRecordedIsReplayedWithoutANetwork() {
    String warc = directory.resolve("web.warc.gz").toString();
    Result live = run("web", "search", "x", "--web", "live", "--record", warc);
    Result replayed = run("web", "search", "x", "--web", "replay:" + warc);
    Result other = run("web", "open", "https://example.org/", "--web", "replay:" + warc);

    assertThat(replayed.err()).isEqualTo(live.err());
    assertThat(other.code()).isEqualTo(3);
    assertThat(other.err()).contains("not recorded: https://example.org/");
  }

  @Test
  void recordingAnotherWebAndReplayingNothingAreRefused() {
    Result recorded = run("web", "search", "x", "--web", "world:7", "--record", "x.warc.gz");
    Result replayed =
        run("web", "search", "x", "--web", "replay:" + directory.resolve("none.warc.gz"));

    assertThat(recorded.code()).isEqualTo(2);
    assertThat(recorded.err()).contains("--record needs --web live");
    assertThat(replayed.code()).isEqualTo(2);
    assertThat(replayed.err().lines()).hasSize(1);
  }
}
