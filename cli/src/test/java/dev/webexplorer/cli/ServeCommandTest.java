package dev.webexplorer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.webexplorer.cli.TestingShell.Result;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code serve} as a trainer meets it. */
class ServeCommandTest {
  @TempDir private Path directory;

  /** Started in a process of its own, asked by every path, ended as Ctrl-C ends it. */
  @Test
  @Timeout(120)
  void servesAWebUntilItIsEnded() throws IOException, InterruptedException {
    Path web = TestingPages.web(directory);
    Path qa =
        Files.writeString(
            directory.resolve("qa.jsonl"),
            "{\"id\":\"q1\",\"question\":\"Which river?\",\"answer\":\"Ister\"}\n");
    Process process =
        start(List.of("serve", "--web", "local:" + web, "--qa", qa.toString(), "--port", "0"));
    try (BufferedReader out =
            new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        HttpClient client = HttpClient.newHttpClient()) {
      URI url = URI.create(Optional.ofNullable(out.readLine()).orElse("nothing:said"));

      assertThat(ask(client, url.resolve("/"), ""))
          .contains("\"endpoints\":[\"/open\",\"/retrieve\",\"/reward\",\"/search\"]");
      assertThat(
              ask(
                  client,
                  url.resolve("/retrieve"),
                  "{\"queries\":[\"river\"],\"return_scores\":true}"))
          .startsWith("{\"result\":[[{\"document\":{\"id\":\"https://towns.invalid/Ister\"");
      assertThat(ask(client, url.resolve("/search"), "{\"queries\":[\"river\"],\"limit\":1}"))
          .startsWith("{\"queries\":[{\"query\":\"river\",\"results\":[{\"title\":\"Ister\"");
      assertThat(ask(client, url.resolve("/open"), "{\"url\":\"https://towns.invalid/Ister\"}"))
          .contains("\"outcome\":\"ok\"", "The Ister is a river.");
      assertThat(ask(client, url.resolve("/open"), "{\"url\":\"Ister\"}"))
          .contains("\"error\":\"url: not an absolute address");
      assertThat(ask(client, url.resolve("/reward"), "{\"qa_id\":\"q1\",\"answer\":\"the Ister\"}"))
          .contains("\"correct\":1.0,\"total\":1.2");
    } finally {
      process.destroy();
    }
    assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
  }

  private static String ask(HttpClient client, URI url, String json)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(url);
    if (!json.isEmpty()) {
      request.POST(BodyPublishers.ofString(json));
    }
    return client.send(request.build(), BodyHandlers.ofString()).body();
  }

  private Process start(List<String> args) throws IOException {
    Stream<String> java =
        Stream.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName());
    return new ProcessBuilder(Stream.concat(java, args.stream()).toList())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "serve | serve needs --web WEB, or --fake: one of them",
        "serve --fake --web world:1,100 | serve needs --web WEB, or --fake: one of them",
        "serve --web world:1,100 --bind 0.0.0.0 | lets others ask: set WEBEXPLORER_TOKEN",
        "serve --web world:1,100 --bind no.such.host.invalid | no address of this machine",
        "serve --web world:1,100 --qa none.jsonl | none.jsonl",
        "serve --web world:1,100 --reward best | best",
      })
  void whatIsWrongIsToldInOneLine(String command, String said) {
    Result result = new TestingShell(directory).run(command.split(" ", -1));
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err().lines()).singleElement().asString().contains(said);
  }

  @Test
  void portThatIsTakenIsNamed() throws IOException {
    Path web = TestingPages.web(directory);
    try (java.net.ServerSocket taken =
        new java.net.ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
      String port = Integer.toString(taken.getLocalPort());
      Result result =
          new TestingShell(directory).run("serve", "--web", "local:" + web, "--port", port);
      assertThat(result.code()).isEqualTo(2);
      assertThat(result.err()).contains("127.0.0.1 port " + port + " cannot be listened at");
    }
  }
}
