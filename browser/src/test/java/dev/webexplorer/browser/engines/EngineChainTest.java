package dev.webexplorer.browser.engines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.webexplorer.browser.Outcome;
import dev.webexplorer.browser.Outcome.Status;
import dev.webexplorer.browser.SearchQuery;
import dev.webexplorer.browser.SearchResult;
import dev.webexplorer.browser.SearchResults;
import dev.webexplorer.datasets.InputException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EngineChainTest {
  private final List<String> asked = new ArrayList<>();
  private Instant now = Instant.EPOCH;

  @Test
  void search_firstFinds_othersAreNotAsked() {
    assertThat(search(Status.OK, Status.OK).outcome()).isEqualTo(Outcome.OK);
    assertThat(asked).containsExactly("e0");
  }

  @Test
  void search_firstFails_nextAnswers() {
    for (Status status : List.of(Status.FAILED, Status.TIMED_OUT, Status.BLOCKED, Status.EMPTY)) {
      asked.clear();
      assertThat(search(status, Status.OK).results()).hasSize(1);
      assertThat(asked).containsExactly("e0", "e1");
    }
  }

  @Test
  void search_allFail_allTheirWords() {
    assertThat(search(Status.TIMED_OUT, Status.FAILED).outcome())
        .isEqualTo(new Outcome(Status.TIMED_OUT, "e0: TIMED_OUT; e1: FAILED"));
  }

  @Test
  void search_oneFoundNothing_thereIsNothing() {
    assertThat(search(Status.FAILED, Status.EMPTY).outcome())
        .isEqualTo(new Outcome(Status.EMPTY, "e1: EMPTY"));
  }

  @Test
  void search_quotaSpent_restsAWhile() {
    EngineChain chain = chain(Status.BLOCKED, Status.OK);
    chain.search(SearchQuery.of("x"));
    chain.search(SearchQuery.of("x"));
    assertThat(asked).containsExactly("e0", "e1", "e1");
    now = now.plusSeconds(301);
    chain.search(SearchQuery.of("x"));
    assertThat(asked).endsWith("e0", "e1");
  }

  @Test
  void search_allRest_theLastIsAsked() {
    EngineChain chain = chain(Status.BLOCKED, Status.BLOCKED);
    chain.search(SearchQuery.of("x"));
    assertThat(chain.search(SearchQuery.of("x")).outcome().detail()).isEqualTo("e1: BLOCKED");
  }

  @Test
  void chain_empty_saysWhichKeysToSet() {
    assertThatThrownBy(() -> new EngineChain(List.of()))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("SERPER_API_KEY");
  }

  private SearchResults search(Status... statuses) {
    return chain(statuses).search(SearchQuery.of("x"));
  }

  private EngineChain chain(Status... statuses) {
    List<SearchEngine> engines = new ArrayList<>();
    for (Status status : statuses) {
      engines.add(new Scripted("e" + engines.size(), status));
    }
    return new EngineChain(engines, () -> now);
  }

  private final class Scripted implements SearchEngine {
    private final String name;
    private final Status status;

    Scripted(String name, Status status) {
      this.name = name;
      this.status = status;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public SearchResults search(SearchQuery query) {
      asked.add(name);
      if (status == Status.OK) {
        SearchResult result = new SearchResult("t", URI.create("https://example.org/"), "s");
        return new SearchResults(Outcome.OK, List.of(result));
      }
      return new SearchResults(new Outcome(status, name + ": " + status), List.of());
    }
  }
}
