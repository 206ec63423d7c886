package dev.webexplorer.cli.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.webexplorer.browser.Outcome;
import dev.webexplorer.browser.Outcome.Status;
import dev.webexplorer.browser.Page;
import dev.webexplorer.browser.SearchQuery;
import dev.webexplorer.browser.SearchResult;
import dev.webexplorer.browser.SearchResults;
import dev.webexplorer.browser.Web;
import dev.webexplorer.browser.WebId;
import dev.webexplorer.browser.local.LocalWeb;
import dev.webexplorer.browser.local.LocalWebBuilder;
import dev.webexplorer.browser.local.PageSource;
import dev.webexplorer.datasets.InputException;
import dev.webexplorer.datasets.jsonl.Json;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetrievalTest {
  @TempDir Path folder;

  private static JsonNode answer(Endpoint endpoint, String json) throws UnansweredException {
    return Json.read(Json.write(endpoint.answer(json)), JsonNode.class);
  }

  private LocalWeb web() throws IOException {
    String filler =
        "Nothing of note is said in this paragraph of the page, which goes on. ".repeat(12);
    Path pages =
        Files.writeString(
            folder.resolve("pages.jsonl"),
            """
            {"title":"Bryne","text":"Bryne is a town.\\n\\nFILLER\\n\\nIts brewery was founded by Ada Holt in 1871.\\n\\nFILLER"}
            {"title":"Aldmoor","text":"Aldmoor is a town with a brewery."}
            {"title":"Ister","text":"The Ister is a river."}
            """
                .replace("FILLER", filler));
    LocalWebBuilder.named("towns").build(PageSource.of(pages), folder.resolve("web"));
    return LocalWeb.open(folder.resolve("web"));
  }

  /** What Search-R1's client takes apart: result, query by query; title in the first line. */
  @Test
  void answer_withScores_documentsBesideThem() throws Exception {
    try (LocalWeb web = web()) {
      JsonNode result =
          answer(
                  new Retrieval(web),
                  "{\"queries\":[\"brewery founded by Ada Holt\",\"river"
                      + " Ister\"],\"topk\":2,\"return_scores\":true}")
              .get("result");
      assertThat(result).hasSize(2);
      assertThat(result.get(0)).hasSize(2);
      JsonNode first = result.get(0).get(0);
      assertThat(first.get("score").asDouble()).isEqualTo(1);
      assertThat(result.get(0).get(1).get("score").asDouble()).isEqualTo(0.5);
      assertThat(first.get("document").get("id").asText()).isEqualTo("https://towns.invalid/Bryne");
      String[] lines = first.get("document").get("contents").asText().split("\n", 2);
      assertThat(lines[0]).isEqualTo("\"Bryne\"");
      assertThat(lines[1])
          .contains("Its brewery was founded by Ada Holt in 1871.")
          .hasSizeLessThan(1300);
      assertThat(result.get(1).get(0).get("document").get("contents").asText())
          .isEqualTo("\"Ister\"\nThe Ister is a river.");
    }
  }

  @Test
  void answer_withoutScores_documentsAlone() throws Exception {
    try (LocalWeb web = web()) {
      JsonNode result =
          answer(new Retrieval(web), "{\"queries\":[\"town brewery\"],\"topk\":null}")
              .get("result");
      assertThat(result.get(0).get(0).has("document")).isFalse();
      assertThat(result.get(0).get(0).get("contents").asText()).startsWith("\"");
    }
  }

  @Test
  void answer_manyQueries_inTheirOrder() throws Exception {
    List<String> queries = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      queries.add(i % 2 == 0 ? "river Ister" : "Bryne Ada Holt");
    }
    try (LocalWeb web = web()) {
      JsonNode result =
          answer(new Retrieval(web), "{\"topk\":1,\"queries\":" + Json.write(queries) + "}")
              .get("result");
      for (int i = 0; i < 300; i++) {
        assertThat(result.get(i).get(0).get("title").asText())
            .isEqualTo(i % 2 == 0 ? "Ister" : "Bryne");
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | queries",
        "{\"queries\":\"x\"} | queries",
        "{\"queries\":[\"x\"],\"topk\":-1} | topk: from 1 to 100, not -1",
        "{\"queries\":[\"x\"],\"topk\":101} | topk: from 1 to 100, not 101",
        "[] | ",
      })
  void answer_wrongRequest_saysWhichField(String json, String said) throws IOException {
    try (LocalWeb web = web()) {
      assertThatThrownBy(() -> new Retrieval(web).answer(json))
          .isInstanceOf(InputException.class)
          .hasMessageContaining(said == null ? "" : said);
    }
  }

  @Test
  void answer_tooManyQueries_refused() throws IOException {
    String queries = Json.write(Collections.nCopies(10_001, "x"));
    try (LocalWeb web = web()) {
      assertThatThrownBy(() -> new Retrieval(web).answer("{\"queries\":" + queries + "}"))
          .hasMessage("queries: over 10000 in one request");
    }
  }

  /** Nothing found is an empty list; an engine that is away is no reason to train on nothing. */
  @Test
  void answer_engineFails_isNoEmptyResult() throws Exception {
    assertThat(answer(new Retrieval(new Engine(Status.EMPTY)), "{\"queries\":[\"x\"]}"))
        .hasToString("{\"result\":[[]]}");
    assertThatThrownBy(
            () -> new Retrieval(new Engine(Status.BLOCKED)).answer("{\"queries\":[\"x\"]}"))
        .isInstanceOfSatisfying(
            UnansweredException.class, e -> assertThat(e.status()).isEqualTo(502))
        .hasMessage("query \"x\": as it is");
  }

  @Test
  void answer_webOutThere_whatTheEngineShows() throws Exception {
    JsonNode document =
        answer(new Retrieval(new Engine(Status.OK)), "{\"queries\":[\"x\"]}")
            .get("result")
            .get(0)
            .get(0);
    assertThat(document.get("contents").asText()).isEqualTo("\"A title\"\nA snippet.");
  }

  /** Finds one page, or fails; opens none. */
  private record Engine(Status status) implements Web {
    @Override
    public WebId id() {
      return new WebId("live", "0");
    }

    @Override
    public SearchResults search(SearchQuery query) {
      SearchResult found =
          new SearchResult("A\ntitle", URI.create("https://a.test/"), "A snippet.");
      return new SearchResults(
          new Outcome(status, status == Status.OK ? "" : "as it is"),
          status == Status.OK ? List.of(found) : List.of());
    }

    @Override
    public Page open(URI url) {
      throw new AssertionError("pages out there are not opened for a search");
    }

    @Override
    public void close() {}
  }
}
