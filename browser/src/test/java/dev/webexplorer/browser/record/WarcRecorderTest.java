package dev.webexplorer.browser.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.webexplorer.browser.Outcome;
import dev.webexplorer.browser.SearchQuery;
import dev.webexplorer.browser.SearchResults;
import dev.webexplorer.datasets.InputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WarcRecorderTest {
  private static final SearchResults NOTHING = new SearchResults(Outcome.OK, List.of());

  @TempDir Path folder;

  @Test
  void open_newFile_makesItsFolderAndTakesAnEmptyOneAway() throws IOException {
    Path warc = folder.resolve("runs/one/web.warc.gz");
    try (WarcRecorder recorder = WarcRecorder.open(warc)) {
      assertThat(warc).exists();
      assertThat(recorder.archive().documents()).isEmpty();
    }
    try (Stream<Path> left = Files.list(folder.resolve("runs/one"))) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void open_notOurs_isRefusedAndLeftAlone() throws IOException {
    Path notes = Files.writeString(folder.resolve("notes.txt"), "My notes of today");
    assertThatThrownBy(() -> WarcRecorder.open(notes))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith(notes + ": ");
    assertThat(notes).hasContent("My notes of today");
    assertThat(folder).isDirectoryNotContaining("glob:**.lock");
  }

  @Test
  void open_whereAFolderIs_isRefused() {
    assertThatThrownBy(() -> WarcRecorder.open(folder))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("cannot be recorded to");
  }

  @Test
  void record_manyAtOnce_allWhole() {
    Path warc = folder.resolve("web.warc.gz");
    try (WarcRecorder recorder = WarcRecorder.open(warc);
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 200; i++) {
        SearchQuery query = SearchQuery.of("query " + i % 50);
        threads.execute(() -> recorder.record(query, NOTHING));
      }
    }
    WarcArchive archive = WarcArchive.open(warc);
    for (int i = 0; i < 50; i++) {
      assertThat(archive.results(SearchQuery.of("query " + i))).contains(NOTHING);
    }
    assertThat(archive.results(SearchQuery.of("query 50"))).isEmpty();
  }

  @Test
  void archive_ofARecorderAtWork_knowsWhatIsRecordedSoFar() {
    try (WarcRecorder recorder = WarcRecorder.open(folder.resolve("web.warc.gz"))) {
      WarcArchive archive = recorder.archive();
      assertThat(archive.results(SearchQuery.of("x"))).isEmpty();
      recorder.record(SearchQuery.of("x"), NOTHING);
      assertThat(archive.results(SearchQuery.of("x"))).contains(NOTHING);
    }
  }

  @Test
  void recordKey_search_tellsLimitsAndWordsApart() {
    assertThat(RecordKey.search(new SearchQuery("a b", 3)).uri())
        .isEqualTo("urn:webexplorer:search:3:a+b");
    assertThat(RecordKey.search(new SearchQuery("a+b", 3)))
        .isNotEqualTo(RecordKey.search(new SearchQuery("a b", 3)));
    byte[] odd = {(byte) 0xc3, (byte) 0xa9};
    assertThat(RecordKey.search(SearchQuery.of(new String(odd, StandardCharsets.UTF_8))).uri())
        .endsWith("%C3%A9");
  }
}
