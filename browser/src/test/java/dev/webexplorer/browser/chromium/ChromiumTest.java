package dev.webexplorer.browser.chromium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.webexplorer.browser.Outcome;
import dev.webexplorer.browser.Outcome.Status;
import dev.webexplorer.browser.TestingData;
import dev.webexplorer.browser.TestingNet;
import dev.webexplorer.browser.TestingServer;
import dev.webexplorer.browser.fetch.Fetched;
import dev.webexplorer.browser.fetch.Fetcher;
import dev.webexplorer.browser.fetch.HttpTransport;
import dev.webexplorer.browser.fetch.Identity;
import dev.webexplorer.browser.fetch.Limits;
import dev.webexplorer.browser.net.GuardProxy;
import dev.webexplorer.browser.net.Target;
import dev.webexplorer.browser.render.Rendered;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One real browser for all; skipped where none is installed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChromiumTest {
  private static final long MOST_BYTES = 3 << 20;
  private static final int MOST_CHARACTERS = 400_000;

  private final TestingServer inside =
      TestingServer.start((request, out) -> out.write(TestingServer.html("<p>secret</p>")));
  private final TestingServer site = TestingServer.start(this::answer);
  private final TestingNet net =
      new TestingNet()
          .name("site.test", "93.184.216.34")
          .name("rebind.test", "93.184.216.34")
          .name("rebind.test", "127.0.0.1")
          .name("inside.test", "127.0.0.1")
          .name("localtest.me", "127.0.0.1")
          .server("93.184.216.34", site);
  private final DatagramSocket udp = socket();
  private Optional<GuardProxy> proxy = Optional.empty();
  private final GuardProxy plain = GuardProxy.start(net.guard());
  private final HttpTransport http = new HttpTransport(plain, Identity.ANONYMOUS, Limits.DEFAULT);
  private final Fetcher fetcher = new Fetcher(http, Limits.DEFAULT);
  private Optional<Chromium> chromium = Optional.empty();
  private Path executable = Path.of("");
  private volatile String list = "";

  @BeforeAll
  void start() {
    Optional<InstalledBrowser> installed = InstalledBrowser.find(System.getenv());
    Assumptions.assumeTrue(installed.isPresent(), "skipped: no Chromium (CHROMIUM=FILE)");
    GuardProxy guarded = GuardProxy.start(net.guard(), MOST_BYTES, 100);
    proxy = Optional.of(guarded);
    executable = installed.orElseThrow().executable();
    chromium = Optional.of(Chromium.start(guarded, fetcher, options(Duration.ofSeconds(60))));
  }

  @AfterAll
  void stop() {
    chromium.ifPresent(Chromium::close);
    proxy.ifPresent(GuardProxy::close);
    http.close();
    plain.close();
    site.close();
    inside.close();
    udp.close();
    assertThat(
            ProcessHandle.current()
                .descendants()
                .filter(ProcessHandle::isAlive)
                .map(process -> process.info().commandLine().orElse(""))
                .filter(line -> line.contains("--webexplorer-browser")))
        .isEmpty();
  }

  @Test
  void render_scriptBuiltPage_shown() throws IOException {
    Rendered.Dom dom = (Rendered.Dom) render("http://site.test/app");
    assertThat(dom.html()).contains("<li>from the data</li>").doesNotContain("secret");
    assertThat(dom.target()).hasToString("http://site.test/app");
    assertThat(site.count("/picture.png")).isZero();
    assertThat(site.count("/font.woff2")).isZero();
  }

  /** Redirects, scripts, frames, sockets and literals: nothing gets to what is not public. */
  @Test
  void render_waysInside_allRefused() throws IOException {
    Rendered.Dom dom = (Rendered.Dom) render("http://site.test/attack");
    assertThat(dom.html()).contains("tried everything").doesNotContain("secret");
    assertThat(render("http://site.test/to/redirect")).isInstanceOf(Rendered.Failed.class);
    assertThat(dom("http://rebind.test/app").html()).doesNotContain("from the data");
    assertThat(inside.requests()).isEmpty();
    assertThat(net.dialed()).containsOnly("93.184.216.34");
    udp.setSoTimeout(1);
    assertThatThrownBy(() -> udp.receive(new DatagramPacket(new byte[1], 1)))
        .isInstanceOf(SocketTimeoutException.class);
  }

  /** A script asks for every address of the list; the guard connects to none of them. */
  @Test
  void render_theHostileList_nothingInsideIsReached() throws IOException {
    List<String> hostile = Files.readAllLines(TestingData.path("hostile/must_block_urls.txt"));
    list =
        hostile.stream()
            .filter(line -> !line.startsWith("#"))
            .map(line -> "'" + line.replace("'", "%27") + "'")
            .collect(Collectors.joining(","));
    assertThat(dom("http://site.test/list").html()).contains("tried ");
    assertThat(net.dialed()).containsOnly("93.184.216.34");
    assertThat(inside.requests()).isEmpty();
  }

  @Test
  void render_crashed_nextPageIsShown() throws IOException {
    render("http://site.test/app");
    ProcessHandle.current()
        .descendants()
        .filter(
            process -> process.info().commandLine().orElse("").contains("--webexplorer-browser"))
        .forEach(ProcessHandle::destroyForcibly);
    render("http://site.test/app");
    assertThat(render("http://site.test/app")).isInstanceOf(Rendered.Dom.class);
  }

  @Test
  void render_nobodyThere_failed() throws IOException {
    assertThat(render("http://site.test/to-nowhere"))
        .isInstanceOfSatisfying(
            Rendered.Failed.class,
            failed -> assertThat(failed.outcome().status()).isEqualTo(Status.FAILED));
  }

  @Test
  void render_dataThatComesLate_waitedFor() throws IOException {
    assertThat(dom("http://site.test/late").html()).contains("<li>late data</li>");
  }

  @Test
  void render_goesElsewhereByScript_theOtherPage() throws IOException {
    Rendered.Dom dom = dom("http://site.test/elsewhere");
    assertThat(dom.target()).hasToString("http://site.test/app");
    assertThat(dom.html()).contains("from the data");
  }

  @Test
  void render_saysWhoAsks() throws IOException {
    render("http://site.test/app");
    assertThat(
            site.requests().stream()
                .filter(request -> request.path().equals("/data"))
                .map(request -> String.valueOf(request.headers().get("user-agent"))))
        .isNotEmpty()
        .allMatch(agent -> agent.startsWith("Mozilla/5.0"))
        .allMatch(agent -> agent.endsWith("webexplorer/0.1 (+https://example.org/bot)"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/none | NOT_FOUND | the server answered 404",
        "/forbidden | BLOCKED | the server answered 403",
        "/redirect | REFUSED | 127.0.0.1 is not public: loopback (--allow-host allows it)",
        "/meta-data | REFUSED | 169.254.169.254 is not public: link-local or cloud metadata"
            + " (--allow-host allows it)",
      })
  void render_whatGoesWrong_isAnOutcome(String path, Status status, String detail)
      throws IOException {
    assertThat(render("http://site.test/to" + path))
        .isEqualTo(new Rendered.Failed(new Outcome(status, detail)));
  }

  /** What is endless, huge or deep is read as far as the bounds go. */
  @ParameterizedTest
  @ValueSource(strings = {"/endless", "/table", "/deep"})
  void render_hostile_bounded(String path) throws IOException {
    Rendered.Dom dom = dom("http://site.test" + path);
    assertThat(dom.html()).contains("beginning").hasSizeLessThanOrEqualTo(MOST_CHARACTERS);
  }

  /** A script that never ends holds the browser's page for ever: the browser has to go. */
  @Test
  void render_scriptThatNeverEnds_browserIsKilledAndNextPageShown() throws IOException {
    try (Chromium hurried =
        Chromium.start(proxy.orElseThrow(), fetcher, options(Duration.ofSeconds(6)))) {
      assertThat(hurried.render(fetched("http://site.test/busy")))
          .isInstanceOfSatisfying(
              Rendered.Failed.class,
              failed ->
                  assertThat(failed.outcome().status()).isIn(Status.TIMED_OUT, Status.FAILED));
    }
    assertThat(render("http://site.test/app")).isInstanceOf(Rendered.Dom.class);
  }

  private ChromiumOptions options(Duration pageTime) {
    return new ChromiumOptions(
        executable,
        new Identity("https://example.org/bot", "en"),
        1,
        pageTime,
        Duration.ofSeconds(5),
        100,
        MOST_CHARACTERS);
  }

  private Rendered.Dom dom(String url) throws IOException {
    Rendered rendered = render(url);
    assertThat(rendered).isInstanceOf(Rendered.Dom.class);
    return (Rendered.Dom) rendered;
  }

  private Rendered render(String url) throws IOException {
    return chromium.orElseThrow().render(fetched(url));
  }

  private Fetched.Document fetched(String url) throws IOException {
    return (Fetched.Document) fetcher.fetch(Target.parse(url));
  }

  private static DatagramSocket socket() {
    try {
      return new DatagramSocket(0, InetAddress.ofLiteral("127.0.0.1"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void answer(TestingServer.Request request, OutputStream out)
      throws IOException, InterruptedException {
    switch (request.path()) {
      case "/app" ->
          out.write(
              TestingServer.html(
                  "<body><ul id=l></ul><img"
                      + " src=/picture.png><style>@font-face{font-family:f;src:url(/font.woff2)}"
                      + "ul{font-family:f}</style><script>fetch('/data').then(r=>r.text()).then(t=>{"
                      + "l.innerHTML='<li>'+t+'</li>'})</script></body>"));
      case "/data" ->
          out.write(
              TestingServer.answer("200 OK", "from the data".getBytes(StandardCharsets.UTF_8)));
      case "/late" ->
          out.write(
              TestingServer.html(
                  "<ul id=l></ul><script>fetch('/late-data').then(r=>r.text()).then(t=>{"
                      + "l.innerHTML='<li>'+t+'</li>'})</script>"));
      case "/late-data" -> {
        Thread.sleep(900);
        out.write(TestingServer.answer("200 OK", "late data".getBytes(StandardCharsets.UTF_8)));
      }
      case "/elsewhere" -> out.write(TestingServer.html(to("/app")));
      case "/forbidden" -> out.write(TestingServer.answer("403 Forbidden", new byte[0]));
      case "/meta-data" -> out.write(TestingServer.redirect("http://2852039166/latest/meta-data/"));
      case "/busy" ->
          out.write(
              TestingServer.html("<p>busy</p><script>setTimeout(() => { for (;;); }, 0)</script>"));
      case "/endless" -> pour(out, "<p>beginning</p>", "<p>and so on, and so on, and so on</p>\n");
      case "/table" ->
          out.write(
              TestingServer.html(
                  "<p>beginning</p><table>"
                      + "<tr><td>a cell</td><td>another</td></tr>".repeat(20_000)
                      + "</table>"));
      case "/deep" -> out.write(TestingServer.html("<p>beginning</p>" + "<div>".repeat(10_000)));
      case "/redirect" -> out.write(TestingServer.redirect(inside.url("/").toString()));
      case "/list" ->
          out.write(
              TestingServer.html(
                  "<p id=p></p><script>const urls = ["
                      + list
                      + "]; Promise.allSettled(urls.map(u => fetch(u, {mode: 'no-cors'}))).then(all"
                      + " => {p.textContent = 'tried ' + all.length})</script>"));
      case "/attack" -> out.write(TestingServer.html(attack()));
      case "/to-nowhere" -> out.write(TestingServer.html(to("http://nowhere.test/")));
      default ->
          out.write(
              request.path().startsWith("/to/")
                  ? TestingServer.html(to(request.path().substring(3)))
                  : TestingServer.missing());
    }
  }

  private static String to(String address) {
    return "<script>location.href = '" + address + "'</script>on the way";
  }

  /** Writes until the connection is closed. */
  private static void pour(OutputStream out, String first, String piece) throws IOException {
    out.write(
        ("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + first)
            .getBytes(StandardCharsets.UTF_8));
    byte[] pieces = piece.repeat(200).getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < 100_000; i++) {
      out.write(pieces);
    }
  }

  private String attack() {
    int port = inside.port();
    return """
    <body><p id=p>nothing</p><iframe src="http://127.0.0.1:PORT/frame"></iframe>
    <iframe src="file:///etc/passwd"></iframe><img src="http://127.0.0.1:PORT/i.png">
    <link rel=stylesheet href="http://localhost:PORT/s.css"><script>
    const urls = ['http://127.0.0.1:PORT/', 'http://2130706433:PORT/', 'http://0x7f.1:PORT/',
      'http://localhost:PORT/', 'http://[::ffff:127.0.0.1]:PORT/', 'http://inside.test:PORT/', '/redirect'];
    try { new WebSocket('ws://127.0.0.1:PORT/'); } catch (e) {}
    new Worker(URL.createObjectURL(new Blob([`fetch('http://127.0.0.1:PORT/worker').catch(e => {});
      try { new WebTransport('https://127.0.0.1:UDP/'); } catch (e) {}`])));
    navigator.serviceWorker && navigator.serviceWorker.register('/worker.js').catch(e => {});
    try { navigator.sendBeacon('http://127.0.0.1:PORT/beacon', 'x'); } catch (e) {}
    Promise.allSettled(urls.map(u => fetch(u, {mode: 'no-cors'}).then(r => r.text()).then(t => {
      document.body.append(t); }))).then(() => { p.textContent = 'tried everything ' + typeof RTCPeerConnection; });
    </script></body>
    """
        .replace("PORT", Integer.toString(port))
        .replace("UDP", Integer.toString(udp.getLocalPort()));
  }
}
