package dev.webexplorer.browser.engines;

/** Answers in the shape that each engine gives, with the fields that clients of it read. */
final class RecordedAnswers {
  private RecordedAnswers() {}

  static String results(Engine engine) {
    return switch (engine) {
      case SERPER ->
          """
          {"searchParameters":{"q":"lead & zinc","type":"search","engine":"google"},
          "knowledgeGraph":{"title":"Lead","type":"Element"},
          "organic":[{"title":"First &amp; foremost","link":"https://example.org/a","snippet":"About the first.","position":1,
          "sitelinks":[{"title":"x","link":"https://example.org/x"}]},
          {"title":"Second","link":"https://example.org/b?id=2","snippet":"About the second.","date":"Jan 1, 2026","position":2}],
          "peopleAlsoAsk":[{"question":"q?","snippet":"s","title":"t","link":"https://example.org/q"}],
          "relatedSearches":[{"query":"tin"}],"credits":1}
          """;
      case BRAVE ->
          """
          {"type":"search","query":{"original":"lead & zinc","more_results_available":true},
          "mixed":{"type":"mixed","main":[]},"web":{"type":"search","results":[
          {"title":"First &amp; foremost","url":"https://example.org/a","description":"About the <strong>first</strong>.",
          "age":"2 days ago","language":"en","family_friendly":true,"extra_snippets":["more"]},
          {"title":"Second","url":"https://example.org/b?id=2","description":"About the second."}]}}
          """;
      case TAVILY ->
          """
          {"query":"lead & zinc","answer":null,"images":[],"results":[
          {"title":"First & foremost","url":"https://example.org/a","content":"About the first.","score":0.98,"raw_content":null},
          {"title":"Second","url":"https://example.org/b?id=2","content":"About\\nthe second.","score":0.9}],
          "response_time":1.2,"request_id":"r","usage":{"credits":1}}
          """;
      case EXA ->
          """
          {"requestId":"r","resolvedSearchType":"neural","results":[
          {"id":"https://example.org/a","title":"First & foremost","url":"https://example.org/a","score":0.3,
          "publishedDate":"2026-01-01T00:00:00.000Z","author":null,"text":"About the first."},
          {"id":"b","title":"Second","url":"https://example.org/b?id=2","highlights":["About the second."],"text":"All of it"}],
          "costDollars":{"total":0.005}}
          """;
      case JINA ->
          """
          {"code":200,"status":20000,"data":[
          {"title":"First & foremost","url":"https://example.org/a","description":"About the first.","content":"","usage":{"tokens":0}},
          {"title":"Second","url":"https://example.org/b?id=2","description":"About the second.","content":""}],
          "meta":{"usage":{"tokens":10000}}}
          """;
      case SEARXNG ->
          """
          {"query":"lead & zinc","number_of_results":0,"results":[
          {"url":"https://example.org/a","title":"First & foremost","content":"About the first.","engine":"duckduckgo",
          "parsed_url":["https","example.org","/a","","",""],"engines":["duckduckgo"],"positions":[1],"score":1.0,"category":"general"},
          {"url":"https://example.org/b?id=2","title":"Second","content":"About the second.","publishedDate":null}],
          "answers":[],"corrections":[],"infoboxes":[],"suggestions":["tin"],"unresponsive_engines":[["google","timeout"]]}
          """;
    };
  }

  static String nothing(Engine engine) {
    return switch (engine) {
      case SERPER -> "{\"searchParameters\":{\"q\":\"x\"},\"organic\":[],\"credits\":1}";
      case BRAVE -> "{\"type\":\"search\",\"query\":{\"original\":\"x\"}}";
      case TAVILY, EXA, SEARXNG -> "{\"query\":\"x\",\"results\":[]}";
      case JINA -> "{\"code\":200,\"status\":20000,\"data\":null}";
    };
  }

  static String quotaStatus(Engine engine) {
    return switch (engine) {
      case SERPER -> "400 Bad Request";
      case BRAVE -> "429 Too Many Requests";
      case TAVILY -> "432 Plan Limit";
      case EXA, JINA -> "402 Payment Required";
      case SEARXNG -> "403 Forbidden";
    };
  }

  static String quota(Engine engine) {
    return switch (engine) {
      case SERPER -> "{\"message\":\"Not enough credits, of words\",\"statusCode\":400}";
      case BRAVE ->
          "{\"type\":\"ErrorResponse\",\"error\":{\"code\":\"RATE_LIMITED\",\"detail\":\"Too many, of words\"}}";
      case TAVILY -> "{\"detail\":{\"error\":\"Your plan's limit of words, the-key\"}}";
      case EXA -> "{\"requestId\":\"r\",\"error\":\"You are out of words\"}";
      case JINA -> "{\"code\":402,\"status\":40203,\"data\":null,\"message\":\"Balance of words\"}";
      case SEARXNG -> "<html>Forbidden</html>";
    };
  }
}
