package dev.webexplorer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.webexplorer.browser.chromium.InstalledBrowser;
import dev.webexplorer.cli.TestingShell.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code web open} on sites that stand on loopback. */
class LivePagesTest {
  private static final String ARTICLE =
      "<title>Zinc</title><h1>Zinc</h1><p>" + "Zinc is a metal of a bluish white. ".repeat(12);

  private final TestingServices site = new TestingServices();
  @TempDir private Path directory;

  @AfterEach
  void stop() {
    site.close();
  }

  private Result open(String url, String... more) {
    List<String> command = List.of("web", "open", url, "--web", "live");
    return shell().run(Stream.concat(command.stream(), Stream.of(more)).toArray(String[]::new));
  }

  private TestingShell shell() {
    return new TestingShell(directory).set("JINA_API_KEY", "the-key");
  }

  @Test
  void aHostThatIsNotPublicIsOpenedIfAllowed() {
    site.page("/zinc", ARTICLE);
    Result allowed = open(site.url("/zinc"), "--allow-host", site.host());
    Result refused = open(site.url("/zinc"));

    assertThat(allowed.out()).contains("Zinc is a metal");
    assertThat(refused.code()).isEqualTo(3);
    assertThat(refused.err()).contains("refused. 127.0.0.1 is not public: loopback");
  }

  @Test
  void robotsAreHeededAndIgnoringThemIsLoud() {
    site.page("/zinc", ARTICLE)
        .answer("/robots.txt", 200, "text/plain", "User-agent: *\nDisallow: /zinc\n");
    Result heeded = open(site.url("/zinc"), "--allow-host", site.host());
    Result ignored = open(site.url("/zinc"), "--allow-host", site.host(), "--ignore-robots");

    assertThat(heeded.err()).contains("does not allow it (--ignore-robots would)");
    assertThat(ignored.out()).contains("Zinc is a metal");
    assertThat(ignored.err()).contains("robots.txt is ignored");
  }

  @Test
  void aReaderOpensWhatCannotBeOpenedFromHere() throws IOException {
    String warc = directory.resolve("web.warc.gz").toString();
    String page = site.url("/guarded");
    site.answer("/guarded", 403, "text/html", "")
        .json(
            "/reader/http://" + site.host() + "/guarded",
            200,
            "{\"code\":200,\"data\":{\"title\":\"Zinc\",\"url\":\"x\",\"content\":\"# Zinc\\n\\nA [metal](/metal).\"}}");
    Result without = open(page, "--allow-host", site.host());
    Result with =
        open(
            page,
            "--allow-host",
            site.host(),
            "--reader",
            "jina",
            "--engine-url",
            "reader=" + site.url("/reader"),
            "--record",
            warc,
            "--json");
    Result replayed = shell().run("web", "open", page, "--web", "replay:" + warc, "--json");

    assertThat(without.err()).contains("blocked. the server answered 403");
    assertThat(with.out())
        .contains("\"title\":\"Zinc\"", "A [metal](/metal).", site.url("/metal"))
        .isEqualTo(replayed.out());
    assertThat(site.asked().stream().map(TestingServices.Asked::key))
        .contains("Authorization: Bearer the-key");
    assertThat(new String(unzipped(Path.of(warc)), java.nio.charset.StandardCharsets.UTF_8))
        .contains("https://r.jina.ai/" + page)
        .doesNotContain("the-key");
  }

  private static byte[] unzipped(Path file) throws IOException {
    try (var in = new java.util.zip.GZIPInputStream(Files.newInputStream(file))) {
      return in.readAllBytes();
    }
  }

  @Test
  void aProxyIsAskedForNamesButNeverForWhatIsInside() {
    site.page("/zinc", ARTICLE);
    String proxy = "http://" + site.host();
    Result named = open("http://site.example/zinc", "--proxy", proxy);
    Result inside = open("http://0x7f.1/zinc", "--proxy", proxy);
    Result metadata = open("http://[::ffff:169.254.169.254]/", "--proxy", proxy);

    assertThat(named.out()).contains("Zinc is a metal");
    assertThat(List.of(inside.code(), metadata.code())).containsOnly(3);
    assertThat(inside.err()).contains("127.0.0.1 is not public");
    assertThat(metadata.err()).contains("169.254.169.254 is not public");
    assertThat(site.addresses())
        .containsExactly("http://site.example/robots.txt", "http://site.example/zinc");
  }

  @Test
  void doctorSaysHowTheWebIsReached() {
    Result direct = shell().run("doctor");
    Result behind =
        shell()
            .set("HTTPS_PROXY", "http://me:secret@proxy.example:3128")
            .set("WEBEXPLORER_ENGINES", "jina")
            .run("doctor", "--json");

    assertThat(direct.out())
        .contains("goes out       directly", "searches by    jina", "vetted before");
    assertThat(behind.out())
        .contains("https proxy.example:3128, http directly", "resolved by the proxy")
        .doesNotContain("secret");
  }

  @Test
  void aPageThatScriptsBuildIsShownInChromium() {
    Assumptions.assumeTrue(
        InstalledBrowser.find(System.getenv()).isPresent(), "skipped: no Chromium (CHROMIUM=FILE)");
    site.page(
            "/app",
            "<title>App</title><h1>Metals</h1><div id=list></div><script>fetch('/data').then(r => r.json()).then(names => {"
                + "list.innerHTML = names.map(n => '<p>' + n + ' is a metal.</p>').join('')})</script>")
        .json("/data", 200, "[\"Lead\",\"Zinc\"]");
    TestingShell shell = shell();
    Map.of("PATH", "", "CHROMIUM", "", "HOME", "")
        .keySet()
        .forEach(name -> shell.set(name, System.getenv().getOrDefault(name, "")));
    String allowed = site.host();
    Result shown =
        shell.run("web", "open", site.url("/app"), "--web", "live", "--allow-host", allowed);
    Result never = open(site.url("/app"), "--allow-host", allowed, "--render", "never");

    assertThat(shown.out()).contains("Lead is a metal.", "Zinc is a metal.");
    assertThat(never.out()).contains("Metals").doesNotContain("Lead is a metal.");
  }

  @Test
  void renderingWithoutABrowserSaysWhatToInstall() {
    Result result =
        new TestingShell(directory)
            .set("HOME", directory.toString())
            .run("web", "open", "http://site.example/", "--web", "live", "--render", "always");
    Assumptions.assumeFalse(
        Files.exists(Path.of("/Applications")), "skipped: this system has applications of its own");

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).contains("--render needs a browser: install Chromium or Chrome");
  }
}
