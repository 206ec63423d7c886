package dev.webexplorer.browser.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.webexplorer.browser.Outcome.Status;
import dev.webexplorer.browser.Page;
import dev.webexplorer.browser.SearchQuery;
import dev.webexplorer.browser.SearchResults;
import dev.webexplorer.browser.Web;
import dev.webexplorer.datasets.InputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;

class ReplayWebTest {
  private static final List<String> PATHS =
      List.of(
          "/",
          "/from",
          "/visits",
          "/visits",
          "/none",
          "/closed/x",
          "/inside",
          "/plain",
          "/shell",
          "/",
          "/visits",
          "/shell");

  @TempDir Path folder;
  private Path warc;

  @BeforeEach
  void name() {
    warc = folder.resolve("run.warc.gz");
  }

  @Test
  void replay_siteGone_identicalPagesAndResults() {
    List<Page> pages = new ArrayList<>();
    List<SearchResults> results = new ArrayList<>();
    try (TestingSite site = new TestingSite();
        Web web =
            site.web().browser((proxy, fetcher) -> new TestingRenderer()).record(warc).build()) {
      crawl(web, pages, results);
    }
    List<Page> replayed = new ArrayList<>();
    List<SearchResults> found = new ArrayList<>();
    ReplayWeb replay = ReplayWeb.open(warc);
    crawl(replay, replayed, found);
    assertThat(replayed).isEqualTo(pages);
    assertThat(found).isEqualTo(results);
    assertThat(replay.missing()).isEmpty();
    assertThat(pages.get(2).text()).contains("Visit 1");
    assertThat(replayed.get(10).text()).contains("Visit 3");
    assertThat(replay.open(TestingSite.url("/visits")).text())
        .as("then the last")
        .contains("Visit 3");
    assertThat(replay.addresses())
        .containsExactly(
            TestingSite.url("/"),
            TestingSite.url("/visits"),
            TestingSite.url("/plain"),
            TestingSite.url("/shell"));
  }

  @Test
  void replay_noBrowserThen_noneNow() {
    try (TestingSite site = new TestingSite();
        Web web = site.web().record(warc).build()) {
      Page page = web.open(TestingSite.url("/shell"));
      assertThat(ReplayWeb.open(warc).open(TestingSite.url("/shell"))).isEqualTo(page);
    }
  }

  @Test
  void replay_notRecorded_saidAndCounted() {
    record();
    ReplayWeb replay = ReplayWeb.open(warc);
    Page page = replay.open(TestingSite.url("/other"));
    assertThat(page.outcome().status()).isEqualTo(Status.FAILED);
    assertThat(page.outcome().detail())
        .isEqualTo(
            "http://site.test/other is not recorded in " + warc + " (--fill would fetch it)");
    assertThat(replay.search(SearchQuery.of("other")).outcome().ok()).isFalse();
    assertThat(replay.missing()).containsExactly("http://site.test/other", "the search other");
  }

  @Test
  void fill_fetchesOnlyWhatIsMissing() {
    record();
    try (TestingSite site = new TestingSite();
        Web web = site.web().fill(warc).build()) {
      assertThat(web.open(TestingSite.url("/")).outcome().ok()).isTrue();
      assertThat(site.server().requests()).isEmpty();
      assertThat(web.open(TestingSite.url("/plain")).text()).isEqualTo("Plain words.");
      assertThat(web.open(TestingSite.url("/plain")).text()).isEqualTo("Plain words.");
      assertThat(site.server().count("/plain")).isEqualTo(1);
    }
    assertThat(ReplayWeb.open(warc).open(TestingSite.url("/plain")).text())
        .isEqualTo("Plain words.");
  }

  @Test
  void record_continued_afterAStopInsideARecord() throws IOException {
    record();
    byte[] whole = Files.readAllBytes(warc);
    Files.write(warc, Arrays.copyOf(whole, whole.length - 7));
    assertThatThrownBy(() -> ReplayWeb.open(warc))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("ends inside a record");
    record();
    assertThat(ReplayWeb.open(warc).open(TestingSite.url("/")).title()).isEqualTo("Home");
  }

  @Test
  void record_twiceAtOnce_secondRefused() {
    try (TestingSite site = new TestingSite();
        Web web = site.web().record(warc).build()) {
      assertThat(web.id().name()).startsWith("live:serper@127.0.0.1:");
      assertThatThrownBy(() -> site.web().record(warc).build())
          .isInstanceOf(InputException.class)
          .hasMessageContaining("another run is recording to it");
    }
    assertThat(folder).isDirectoryNotContaining("glob:**.lock");
  }

  /** Whatever single bit of the file is turned, somebody is told where. */
  @Test
  void open_flippedBit_foundAndNamed() throws IOException {
    record();
    byte[] whole = Files.readAllBytes(warc);
    List<Integer> unnoticed = new ArrayList<>();
    for (int at = 0; at < whole.length; at += 7) {
      byte[] damaged = whole.clone();
      damaged[at] ^= (byte) (1 << at % 8);
      Files.write(warc, damaged);
      try {
        ReplayWeb.open(warc);
        unnoticed.add(at);
      } catch (InputException e) {
        assertThat(e).hasMessageStartingWith(warc + ": ");
      }
    }
    Files.write(warc, whole);
    unnoticed.removeAll(withoutMeaning());
    assertThat(unnoticed).isEmpty();
  }

  /**
   * A gzip header's flag for text, its time, level and system, and what fills up the last byte of
   * the packed data before the check sum: nothing reads them.
   */
  private List<Integer> withoutMeaning() throws IOException {
    List<Integer> places = new ArrayList<>();
    for (long start : offsets()) {
      for (int i = 3; i < 10; i++) {
        places.add((int) start + i);
      }
      places.add((int) start - 9);
    }
    places.add((int) Files.size(warc) - 9);
    return places;
  }

  @Test
  void open_damagedBlock_namesTheRecord() throws IOException {
    record();
    long at = offsets().get(2);
    byte[] damaged = Files.readAllBytes(warc);
    damaged[Math.toIntExact(offsets().get(3)) - 12] ^= 4;
    Files.write(warc, damaged);
    assertThatThrownBy(() -> ReplayWeb.open(warc))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith(
            warc + ": damaged at byte " + at + " (response http://site.test/): ");
    assertThatThrownBy(this::record)
        .as("nor is it continued")
        .hasMessageStartingWith(warc + ": damaged at byte " + at);
    assertThat(Files.readAllBytes(warc)).isEqualTo(damaged);
  }

  private List<Long> offsets() throws IOException {
    List<Long> offsets = new ArrayList<>();
    try (WarcReader reader = new WarcReader(warc)) {
      for (WarcRecord record : reader) {
        offsets.add(record.position());
      }
    }
    return offsets;
  }

  @Test
  void open_noFile_says() {
    assertThatThrownBy(() -> ReplayWeb.open(warc))
        .isInstanceOf(InputException.class)
        .hasMessage(warc + ": no such WARC file, or it may not be read");
  }

  @Test
  void record_holdsNoKeys() throws IOException {
    record();
    StringBuilder text = new StringBuilder();
    try (WarcReader reader = new WarcReader(warc)) {
      for (WarcRecord record : reader) {
        text.append(new String(record.serializeHeader(), StandardCharsets.UTF_8));
        text.append(new String(record.body().stream().readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    assertThat(text.toString())
        .contains("WARC-IP-Address: 93.184.216.34", "GET / HTTP/1.1", "WARC-Type: revisit")
        .doesNotContain("secret-key");
  }

  /** An independent reader finds every record and every digest right. */
  @Test
  void record_readByWarcio() throws IOException, InterruptedException {
    record();
    Path warcio = TestingWarcio.command();
    String listing =
        TestingWarcio.run(
            warcio, "index", "-f", "warc-type,warc-target-uri,http:status", warc.toString());
    assertThat(listing)
        .contains(
            "\"warc-type\": \"response\", \"warc-target-uri\": \"http://site.test/\","
                + " \"http:status\": \"200\"")
        .contains("\"warc-type\": \"metadata\", \"warc-target-uri\": \"http://site.test/closed/x\"")
        .contains(
            "\"warc-type\": \"resource\", \"warc-target-uri\": \"urn:webexplorer:search:10:home\"");
    assertThat(TestingWarcio.run(warcio, "check", warc.toString()))
        .doesNotContain("fail", "Traceback");
  }

  private void record() {
    try (TestingSite site = new TestingSite();
        Web web = site.web().record(warc).build()) {
      web.open(TestingSite.url("/"));
      web.open(TestingSite.url("/from"));
      web.open(TestingSite.url("/closed/x"));
      web.search(SearchQuery.of("home"));
    }
  }

  private static void crawl(Web web, List<Page> pages, List<SearchResults> results) {
    for (String path : PATHS) {
      pages.add(web.open(TestingSite.url(path)));
    }
    results.add(web.search(SearchQuery.of("home")));
    results.add(web.search(SearchQuery.of("nothing & all")));
  }
}
