package dev.webexplorer.browser.engines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.webexplorer.browser.Outcome;
import dev.webexplorer.browser.Outcome.Status;
import dev.webexplorer.browser.SearchQuery;
import dev.webexplorer.browser.SearchResult;
import dev.webexplorer.browser.SearchResults;
import dev.webexplorer.browser.TestingServer;
import dev.webexplorer.browser.TestingServer.Request;
import dev.webexplorer.datasets.InputException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class EngineTest {
  private static final EnginePatience QUICK =
      new EnginePatience(Duration.ofMillis(700), 2, Duration.ofMillis(1), Duration.ofSeconds(1), 4);

  private final List<byte[]> answers = new ArrayList<>();
  private final TestingServer server =
      TestingServer.start((request, out) -> {
        if (answers.isEmpty()) {
          Thread.sleep(2_000);
        }
        out.write(answers.size() > 1 ? answers.removeFirst() : answers.getFirst());
      });

  @AfterEach
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void search_recordedAnswer_oneShapeOfResults(Engine engine) {
    answers.add(json("200 OK", RecordedAnswers.results(engine)));
    SearchResults results = engine(engine).search(new SearchQuery("lead & zinc", 10));
    assertThat(results.outcome()).isEqualTo(Outcome.OK);
    assertThat(results.results())
        .containsExactly(
            new SearchResult(
                "First & foremost", URI.create("https://example.org/a"), "About the first."),
            new SearchResult(
                "Second", URI.create("https://example.org/b?id=2"), "About the second."));
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void search_sends_whatTheEngineReads(Engine engine) {
    answers.add(json("200 OK", RecordedAnswers.results(engine)));
    engine(engine).search(new SearchQuery("lead & zinc", 7));
    Request request = server.requests().getFirst();
    assertThat(request.path() + request.body()).contains("lead", "zinc");
    switch (engine) {
      case SERPER ->
          assertThat(request.body())
              .isEqualTo("{\"q\":\"lead & zinc\",\"num\":7,\"gl\":\"us\",\"hl\":\"en\"}");
      case BRAVE ->
          assertThat(request.path())
              .isEqualTo(
                  "/api?count=7&country=us&q=lead+%26+zinc&search_lang=en&text_decorations=false");
      case TAVILY ->
          assertThat(request.body()).isEqualTo("{\"query\":\"lead & zinc\",\"max_results\":7}");
      case EXA ->
          assertThat(request.body())
              .contains("\"numResults\":7", "\"contents\":{\"text\":{\"maxCharacters\":500}}");
      case JINA -> assertThat(request.headers()).containsEntry("x-respond-with", "no-content");
      case SEARXNG ->
          assertThat(request.path()).isEqualTo("/api?format=json&language=en-US&q=lead+%26+zinc");
    }
    assertThat(request.headers().values().stream().anyMatch(value -> value.contains("the-key")))
        .isEqualTo(engine != Engine.SEARXNG);
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void search_nothingFound_empty(Engine engine) {
    answers.add(json("200 OK", RecordedAnswers.nothing(engine)));
    assertThat(engine(engine).search(SearchQuery.of("x")).outcome())
        .isEqualTo(new Outcome(Status.EMPTY, engine.title() + ": nothing was found"));
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void search_quotaSpent_blockedInTheEnginesWords(Engine engine) {
    answers.add(json(RecordedAnswers.quotaStatus(engine), RecordedAnswers.quota(engine)));
    Outcome outcome = engine(engine).search(SearchQuery.of("x")).outcome();
    assertThat(outcome.status()).isEqualTo(Status.BLOCKED);
    assertThat(outcome.detail()).startsWith(engine.title() + ": the answer was 4");
    if (engine != Engine.SEARXNG) {
      assertThat(outcome.detail()).contains("of words").doesNotContain("the-key");
    }
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void search_cutOff_failed(Engine engine) {
    String whole = RecordedAnswers.results(engine);
    answers.add(json("200 OK", whole.substring(0, whole.length() / 2)));
    assertThat(engine(engine).search(SearchQuery.of("x")).outcome())
        .isEqualTo(new Outcome(Status.FAILED, engine.title() + ": the answer is not whole JSON"));
  }

  @Test
  void search_busy_askedAgain() {
    answers.add(TestingServer.answer("429 Too Many", new byte[0], "Retry-After: 0"));
    answers.add(TestingServer.answer("502 Bad Gateway", new byte[0]));
    answers.add(json("200 OK", RecordedAnswers.results(Engine.BRAVE)));
    assertThat(engine(Engine.BRAVE).search(SearchQuery.of("x")).outcome().ok()).isTrue();
    assertThat(server.requests()).hasSize(3);
  }

  @Test
  void search_refusedKey_notAskedAgain() {
    answers.add(json("401 Unauthorized", "{\"message\":\"Unauthorized.\"}"));
    assertThat(engine(Engine.SERPER).search(SearchQuery.of("x")).outcome())
        .isEqualTo(new Outcome(Status.BLOCKED, "serper: the answer was 401: Unauthorized."));
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void search_redirect_keyStaysHere() {
    answers.add(TestingServer.redirect(server.url("/elsewhere").toString()));
    assertThat(engine(Engine.SERPER).search(SearchQuery.of("x")).outcome().detail())
        .isEqualTo("serper: the answer was 302");
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void search_noAnswer_timedOut() {
    assertThat(engine(Engine.SERPER).search(SearchQuery.of("x")).outcome().status())
        .isEqualTo(Status.TIMED_OUT);
  }

  @Test
  void search_nobodyThere_failed() {
    EngineSettings settings =
        new EngineSettings(URI.create("http://127.0.0.1:1/"), "the-key", "", "");
    Outcome outcome =
        Engine.EXA.open(settings, QUICK, Optional.empty()).search(SearchQuery.of("x")).outcome();
    assertThat(outcome.status()).isEqualTo(Status.FAILED);
    assertThat(outcome.detail()).startsWith("exa: ConnectException");
  }

  @Test
  void search_samePageTwice_once() {
    answers.add(
        json(
            "200 OK",
            """
            {"organic":[{"title":"A","link":"http://www.example.org/a/?utm_source=x","snippet":"s"},
            {"title":"A again","link":"https://example.org/a#part","snippet":"t"},
            {"title":"Not a page","link":"javascript:void(0)","snippet":"u"},
            {"title":"B","link":"https://example.org/b"},{"title":"C","link":"https://example.org/c"}]}
            """));
    assertThat(engine(Engine.SERPER).search(new SearchQuery("x", 2)).results())
        .extracting(SearchResult::title)
        .containsExactly("A", "B");
  }

  @Test
  void search_tavilyLongQuery_cutAtAWord() {
    answers.add(json("200 OK", RecordedAnswers.nothing(Engine.TAVILY)));
    engine(Engine.TAVILY).search(SearchQuery.of("seven77 ".repeat(100)));
    assertThat(server.requests().getFirst().body())
        .contains("\"" + "seven77 ".repeat(49) + "seven77\"");
  }

  @ParameterizedTest
  @CsvSource({
    "SERPER_API_KEY, serper",
    "SERPER_KEY_ID, serper",
    "BRAVE_API_KEY, brave",
    "TAVILY_API_KEY, tavily",
    "EXA_API_KEY, exa",
    "JINA_API_KEY, jina",
    "SEARXNG_URL, searxng"
  })
  void configured_byTheUsualVariable(String variable, String name) {
    Map<String, String> environment = Map.of(variable, "http://localhost:1/");
    assertThat(Engine.configured(environment)).containsExactly(Engine.named(name));
    EngineSettings settings = Engine.named(name).settings(environment, "en", "us").orElseThrow();
    assertThat(settings.toString().contains("localhost")).isEqualTo(name.equals("searxng"));
  }

  @Test
  void settings_searxng_findsTheSearchPath() {
    for (String url : List.of("http://h:8", "http://h:8/", "http://h:8/search")) {
      Optional<EngineSettings> settings =
          Engine.SEARXNG.settings(Map.of("SEARXNG_URL", url), "", "");
      assertThat(settings.orElseThrow().endpoint()).hasToString("http://h:8/search");
    }
  }

  @Test
  void named_unknown_listsThem() {
    assertThatThrownBy(() -> Engine.named("google"))
        .isInstanceOf(InputException.class)
        .hasMessage(
            "no search engine is called google; use one of serper, brave, tavily, exa, jina, searxng");
  }

  private SearchEngine engine(Engine engine) {
    String key = engine == Engine.SEARXNG ? "" : "the-key";
    return engine.open(
        new EngineSettings(server.url("/api"), key, "en", "us"), QUICK, Optional.empty());
  }

  private static byte[] json(String status, String json) {
    return TestingServer.answer(
        status, json.getBytes(StandardCharsets.UTF_8), "Content-Type: application/json");
  }
}
