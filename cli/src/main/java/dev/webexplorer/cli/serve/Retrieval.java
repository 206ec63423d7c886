package dev.webexplorer.cli.serve;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.webexplorer.browser.Corpus;
import dev.webexplorer.browser.Outcome;
import dev.webexplorer.browser.Outcome.Status;
import dev.webexplorer.browser.Page;
import dev.webexplorer.browser.SearchQuery;
import dev.webexplorer.browser.SearchResult;
import dev.webexplorer.browser.SearchResults;
import dev.webexplorer.browser.Web;
import dev.webexplorer.browser.passages.Passages;
import dev.webexplorer.datasets.InputException;
import dev.webexplorer.datasets.jsonl.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Gatherers;

/**
 * {@code /retrieve}, as Search-R1's retrieval server (arXiv 2503.09516): a list of queries in, a
 * list of documents out for each. A document's contents are its title in quotes, a line break, and
 * text: of pages that are at hand the passage that has most to do with the query, else what the
 * engine shows of it. Scores are one by rank (1, 1/2, 1/3 …), since engines tell none.
 */
public final class Retrieval implements Endpoint {
  static final int DEFAULT = 3;
  static final int MOST = 100;
  static final int MOST_QUERIES = 10_000;

  private final Web web;
  private final int together = Runtime.getRuntime().availableProcessors();

  public Retrieval(Web web) {
    this.web = web;
  }

  /**
   * A request.
   *
   * @param topk most documents for each query; 0 or missing: 3
   * @param returnScores whether each document stands beside its score
   */
  record Request(
      @JsonProperty(required = true) List<String> queries,
      Optional<Integer> topk,
      Optional<Boolean> returnScores) {}

  /** An answer: documents, or documents with scores. */
  record Answer(List<List<Object>> result) {}

  record Scored(Document document, double score) {}

  record Document(String id, String title, String contents) {}

  /** What came of one query. */
  private record Taken(SearchResults found, List<Document> documents) {}

  @Override
  public Object answer(String json) throws UnansweredException {
    Request request = Json.read(json, Request.class);
    if (request.queries().size() > MOST_QUERIES) {
      throw new InputException("queries: over " + MOST_QUERIES + " in one request");
    }
    int most = request.topk().filter(number -> number != 0).orElse(DEFAULT);
    if (most < 1 || most > MOST) {
      throw new InputException("topk: from 1 to " + MOST + ", not " + most);
    }
    boolean scored = request.returnScores().orElse(false);
    List<Taken> all =
        request.queries().stream()
            .gather(Gatherers.mapConcurrent(together, query -> take(query, most)))
            .toList();
    List<List<Object>> result = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      check(request.queries().get(i), all.get(i).found().outcome());
      result.add(scored ? scored(all.get(i).documents()) : List.copyOf(all.get(i).documents()));
    }
    return new Answer(result);
  }

  private Taken take(String query, int most) {
    SearchResults found = web.search(new SearchQuery(query, most));
    return new Taken(
        found, found.results().stream().map(result -> document(query, result)).toList());
  }

  private Document document(String query, SearchResult result) {
    String text = web instanceof Corpus ? passage(query, result) : result.snippet();
    return new Document(
        result.url().toString(),
        result.title(),
        "\"" + result.title().replace('\n', ' ') + "\"\n" + text);
  }

  private String passage(String query, SearchResult result) {
    Page page = web.open(result.url());
    return Passages.ofText(page).rank(query, 1).stream()
        .findFirst()
        .map(passage -> passage.part().markdown())
        .orElse(result.snippet());
  }

  /** Nothing found is an answer; an engine that failed must not look like one to a trainer. */
  private static void check(String query, Outcome outcome) throws UnansweredException {
    if (!outcome.ok() && outcome.status() != Status.EMPTY) {
      throw new UnansweredException(502, "query \"" + query + "\": " + outcome.detail());
    }
  }

  private static List<Object> scored(List<Document> documents) {
    List<Object> scored = new ArrayList<>();
    for (Document document : documents) {
      scored.add(new Scored(document, 1.0 / (scored.size() + 1)));
    }
    return scored;
  }
}
