package dev.webexplorer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.webexplorer.cli.TestingShell.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code web search} by every engine, with the engines on loopback. */
class SearchEnginesTest {
  private static final String SERPER =
      "{\"organic\":[{\"title\":\"Lead\",\"link\":\"https://example.org/lead\",\"snippet\":\"A metal.\"}]}";
  private static final String BRAVE =
      "{\"web\":{\"results\":[{\"title\":\"Lead\",\"url\":\"https://example.org/lead\",\"description\":\"A metal.\"}]}}";

  private final TestingServices site = new TestingServices();
  @TempDir private Path directory;

  @AfterEach
  void stop() {
    site.close();
  }

  private Result search(String... more) {
    TestingShell shell =
        new TestingShell(directory)
            .set("SERPER_API_KEY", "the-key")
            .set("BRAVE_API_KEY", "the-key")
            .set("TAVILY_API_KEY", "the-key")
            .set("EXA_API_KEY", "the-key")
            .set("JINA_API_KEY", "the-key");
    List<String> command = List.of("web", "search", "lead & zinc", "--web", "live");
    return shell.run(Stream.concat(command.stream(), Stream.of(more)).toArray(String[]::new));
  }

  private String at(String engine) {
    return engine + "=" + site.url("/" + engine);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "serper | X-api-key: the-key | {\"organic\":[{\"title\":\"Lead\",\"link\":\"https://example.org/lead\",\"snippet\":\"A metal.\"}]}",
        "brave | X-subscription-token: the-key | {\"web\":{\"results\":[{\"title\":\"Lead\",\"url\":\"https://example.org/lead\",\"description\":\"A <strong>metal</strong>.\"}]}}",
        "tavily | Authorization: Bearer the-key | {\"results\":[{\"title\":\"Lead\",\"url\":\"https://example.org/lead\",\"content\":\"A metal.\"}]}",
        "exa | X-api-key: the-key | {\"results\":[{\"title\":\"Lead\",\"url\":\"https://example.org/lead\",\"text\":\"A metal.\"}]}",
        "jina | Authorization: Bearer the-key | {\"data\":[{\"title\":\"Lead\",\"url\":\"https://example.org/lead\",\"description\":\"A metal.\"}]}",
      })
  void everyEngineGivesOneShape(String engine, String key, String answer) {
    site.json("/" + engine, 200, answer);
    Result result =
        search(
            "--engines",
            engine,
            "--engine-url",
            at(engine),
            "--language",
            "en",
            "--region",
            "us",
            "--json");

    assertThat(result.out())
        .isEqualToIgnoringNewLines(
            "{\"queries\":[{\"query\":\"lead & zinc\",\"results\":[{\"title\":\"Lead\","
                + "\"url\":\"https://example.org/lead\",\"snippet\":\"A metal.\"}]}]}");
    assertThat(result.code()).isZero();
    assertThat(site.asked()).singleElement().extracting(TestingServices.Asked::key).isEqualTo(key);
  }

  @Test
  void searxngNeedsNoKey() {
    site.json(
        "/search",
        200,
        "{\"results\":[{\"title\":\"Lead\",\"url\":\"https://example.org/lead\",\"content\":\"A metal.\"}]}");
    Result result =
        search(
            "--engines",
            "searxng",
            "--engine-url",
            "searxng=" + site.url(""),
            "--language",
            "de",
            "--region",
            "at");

    assertThat(result.out()).contains("1. Lead", "https://example.org/lead", "A metal.");
    assertThat(site.addresses())
        .containsExactly("/search?format=json&language=de-AT&q=lead+%26+zinc");
  }

  @Test
  void theNextIsAskedWhereOneFails() {
    site.json("/serper", 429, "{\"message\":\"slow down\"}").json("/brave", 200, BRAVE);
    Result result =
        search("--engines", "serper,brave", "--engine-url", at("serper") + "," + at("brave"));

    assertThat(result.code()).isZero();
    assertThat(result.out()).contains("https://example.org/lead");
    assertThat(site.addresses().stream().filter("/serper"::equals).count())
        .as("a busy engine is asked again")
        .isEqualTo(3);
  }

  @Test
  void ifAllFailEveryOneIsHeard() {
    site.json("/serper", 401, "{\"message\":\"Unauthorized the-key\"}")
        .json("/brave", 200, BRAVE.substring(0, 40));
    Result result =
        search("--engines", "serper,brave", "--engine-url", at("serper") + "," + at("brave"));

    assertThat(result.code()).isEqualTo(3);
    assertThat(result.err())
        .contains(
            "serper: the answer was 401: Unauthorized KEY; brave: the answer is not whole JSON")
        .doesNotContain("the-key");
  }

  @Test
  void nothingFoundIsSaid() {
    site.json("/serper", 200, "{\"organic\":[]}");
    Result result = search("--engines", "serper", "--engine-url", at("serper"));

    assertThat(result.code()).isEqualTo(3);
    assertThat(result.err()).contains("serper: nothing was found");
    assertThat(result.out()).contains("Nothing found.");
  }

  @Test
  void theFileConfiguresEngines() throws IOException {
    site.json("/serper", 200, SERPER);
    Files.writeString(
        directory.resolve("webexplorer.yaml"),
        "engines: serper\nengine-url: " + at("serper") + "\nregion: fr\n");
    Result result = search();

    assertThat(result.out()).contains("https://example.org/lead");
    assertThat(site.asked().getFirst().body()).contains("\"gl\":\"fr\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--engines | google | no search engine is called google",
        "--engines | searxng | --engines searxng: nothing is configured; set SEARXNG_URL",
        "--engine-url | serper=ftp://x/ | --engine-url serper must be an http or https address",
        "--engine-url | gooogle=http://x/ | no search engine is called gooogle",
        "--proxy | socks5://h:1 | --proxy names no HTTP proxy",
        "--render | sometimes | sometimes",
      })
  void whatIsWrongIsToldInOneLine(String option, String value, String message) {
    Result result = search(option, value);

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).contains(message);
    assertThat(result.err().lines()).hasSize(1);
  }
}
