package dev.webexplorer.cli.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.webexplorer.cli.serve.ApiServer.Access;
import dev.webexplorer.datasets.InputException;
import dev.webexplorer.datasets.jsonl.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApiServerTest {
  private final List<String> problems = new CopyOnWriteArrayList<>();
  private final CountDownLatch all = new CountDownLatch(200);
  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch goOn = new CountDownLatch(1);
  private final Map<String, Endpoint> endpoints =
      Map.of(
          "/echo", json -> Json.read(json, JsonNode.class),
          "/wrong",
              json -> {
                throw new InputException("field \"x\": not a number");
              },
          "/gone",
              json -> {
                throw new UnansweredException(502, "the engine is away");
              },
          "/broken",
              json -> {
                throw new IllegalStateException("secret detail");
              },
          "/together", json -> together(all),
          "/slow", json -> slow());
  private final HttpClient client = HttpClient.newHttpClient();
  private ApiServer server = start("");

  private ApiServer start(String token) {
    return ApiServer.start(
        new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
        new Access(token),
        Map.of("web", "w"),
        endpoints,
        problems::add);
  }

  @AfterEach
  void stop() {
    server.close();
    client.close();
  }

  private static Object together(CountDownLatch latch) {
    latch.countDown();
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return Map.of("done", true);
  }

  private Object slow() {
    begun.countDown();
    try {
      goOn.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return Map.of("done", true);
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(server.url().resolve(path));
  }

  private HttpResponse<String> post(String path, String body, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder builder = request(path).POST(BodyPublishers.ofString(body));
    if (headers.length > 0) {
      builder.headers(headers);
    }
    return client.send(builder.build(), BodyHandlers.ofString());
  }

  @Test
  void root_tellsWhatIsServed() throws Exception {
    HttpResponse<String> answer = client.send(request("/").build(), BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("{\"web\":\"w\"}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/echo | {\"a\":[1]} | 200 | {\"a\":[1]}",
        "/echo | {\"a\": | 400 | not JSON",
        "/wrong | {} | 400 | field \\\"x\\\": not a number",
        "/gone | {} | 502 | the engine is away",
        "/broken | {} | 500 | the server failed: IllegalStateException",
        "/none | {} | 404 | nothing is served at /none, but at /broken, /echo, ",
      })
  void post_answersAndErrors_areJson(String path, String body, int status, String said)
      throws Exception {
    HttpResponse<String> answer = post(path, body);
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.body()).contains(said).doesNotContain("secret detail");
    assertThat(answer.headers().firstValue("content-type")).contains("application/json");
    assertThat(Json.read(answer.body(), JsonNode.class).has("error")).isEqualTo(status != 200);
  }

  @Test
  void failure_isToldToWhoeverServes() throws Exception {
    post("/broken", "{}");
    assertThat(problems).containsExactly("/broken: java.lang.IllegalStateException: secret detail");
  }

  @Test
  void otherMethods_areRefused() throws Exception {
    HttpResponse<String> answer = client.send(request("/echo").build(), BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(answer.headers().firstValue("allow")).contains("POST");
  }

  /** A page that a person looks at could otherwise ask, by way of its name or this machine's. */
  @Test
  void browsers_areRefused() throws Exception {
    assertThat(post("/echo", "{}", "Origin", "http://evil.test").statusCode()).isEqualTo(403);
  }

  @Test
  void token_isNeededForEverything() throws Exception {
    server.close();
    server = start("the-token");
    assertThat(post("/echo", "{}").statusCode()).isEqualTo(401);
    assertThat(post("/echo", "{}", "Authorization", "Bearer other").statusCode()).isEqualTo(401);
    HttpResponse<String> root = client.send(request("/").build(), BodyHandlers.ofString());
    assertThat(root.statusCode()).isEqualTo(401);
    assertThat(root.body()).doesNotContain("the-token");
    assertThat(post("/echo", "{}", "Authorization", "Bearer the-token").statusCode())
        .isEqualTo(200);
    assertThat(new Access("the-token")).hasToString("with a token");
  }

  @Test
  void longBody_isRefused() throws Exception {
    try (Socket socket = new Socket(server.url().getHost(), server.url().getPort())) {
      String head = "POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 40000000\r\n\r\n";
      socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      byte[] megabyte = new byte[1 << 20];
      for (int i = 0; i < 33; i++) {
        socket.getOutputStream().write(megabyte);
      }
      byte[] first = socket.getInputStream().readNBytes(12);
      assertThat(new String(first, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 413");
    }
  }

  @Test
  void notUtf8_isRefused() throws Exception {
    HttpRequest wrong =
        request("/echo")
            .POST(BodyPublishers.ofByteArray(new byte[] {'"', (byte) 0xff, '"'}))
            .build();
    HttpResponse<String> answer = client.send(wrong, BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("not UTF-8");
  }

  /** None of them is answered before all are there. */
  @Test
  void twoHundredAtOnce_areAllServed() {
    List<CompletableFuture<HttpResponse<String>>> asked =
        IntStream.range(0, 200)
            .mapToObj(i ->
                client.sendAsync(
                    request("/together").POST(BodyPublishers.ofString("{}")).build(),
                    BodyHandlers.ofString()))
            .toList();
    assertThat(asked.stream().map(CompletableFuture::join).map(HttpResponse::statusCode))
        .hasSize(200)
        .containsOnly(200);
  }

  @Test
  void close_requestUnderWay_isAnswered() throws Exception {
    CompletableFuture<HttpResponse<String>> asked =
        client.sendAsync(
            request("/slow").POST(BodyPublishers.ofString("{}")).build(), BodyHandlers.ofString());
    begun.await();
    Thread closing = Thread.ofVirtual().start(server::close);
    AtomicInteger refused = new AtomicInteger();
    goOn.countDown();
    closing.join();
    assertThat(asked.join().body()).isEqualTo("{\"done\":true}");
    try {
      post("/echo", "{}");
    } catch (IOException e) {
      refused.incrementAndGet();
    }
    assertThat(refused).hasValue(1);
  }
}
