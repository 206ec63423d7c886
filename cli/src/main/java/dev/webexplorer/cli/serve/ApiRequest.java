package dev.webexplorer.cli.serve;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import dev.webexplorer.cli.serve.ApiServer.Access;
import dev.webexplorer.datasets.InputException;
import dev.webexplorer.datasets.jsonl.Json;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;

/** One request and its answer. */
record ApiRequest(
    HttpExchange exchange,
    Access access,
    Object about,
    Map<String, Endpoint> endpoints,
    Consumer<String> problems) {
  private static final int LONGEST_BODY = 32 << 20;

  private record Problem(String error) {}

  /** Reads the request, has it answered, and writes the answer. */
  void answer() throws IOException {
    try (exchange) {
      try {
        write(200, result());
      } catch (UnansweredException e) {
        write(e.status(), new Problem(String.valueOf(e.getMessage())));
      } catch (InputException e) {
        write(400, new Problem(String.valueOf(e.getMessage())));
      } catch (RuntimeException | StackOverflowError e) {
        problems.accept(exchange.getRequestURI().getPath() + ": " + e);
        write(500, new Problem("the server failed: " + e.getClass().getSimpleName()));
      }
    }
  }

  /** Answers that there are too many. */
  void turnAway(int most) throws IOException {
    try (exchange) {
      exchange.getResponseHeaders().set("Retry-After", "1");
      write(503, new Problem("over " + most + " requests are under way"));
    }
  }

  private Object result() throws IOException, UnansweredException {
    checkClient();
    String path = exchange.getRequestURI().getPath();
    String method = exchange.getRequestMethod();
    if (path.equals("/")) {
      return about;
    }
    Endpoint endpoint = endpoints.get(path);
    if (endpoint == null) {
      String known = String.join(", ", new TreeSet<>(endpoints.keySet()));
      throw new UnansweredException(404, "nothing is served at " + path + ", but at " + known);
    }
    if (!method.equals("POST")) {
      exchange.getResponseHeaders().set("Allow", "POST");
      throw new UnansweredException(405, path + " takes POST with JSON, not " + method);
    }
    return endpoint.answer(body());
  }

  /** A page in a browser may not ask, whatever name it has found for this machine. */
  private void checkClient() throws UnansweredException {
    Headers headers = exchange.getRequestHeaders();
    if (headers.containsKey("Origin")) {
      throw new UnansweredException(403, "pages in browsers are not served");
    }
    if (!access.allows(exchange)) {
      exchange.getResponseHeaders().set("WWW-Authenticate", "Bearer");
      throw new UnansweredException(401, "send the token: Authorization: Bearer TOKEN");
    }
  }

  private String body() throws IOException, UnansweredException {
    byte[] bytes = exchange.getRequestBody().readNBytes(LONGEST_BODY + 1);
    if (bytes.length > LONGEST_BODY) {
      String detail = "the request is over " + (LONGEST_BODY >> 20) + " MB";
      throw new UnansweredException(413, detail);
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new InputException("the request is not UTF-8", e);
    }
  }

  private void write(int status, Object value) throws IOException {
    byte[] bytes = Json.write(value).getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }
}
