package dev.webexplorer.browser.chromium;

import static org.assertj.core.api.Assertions.assertThat;

import dev.webexplorer.browser.Outcome.Status;
import dev.webexplorer.browser.TestingNet;
import dev.webexplorer.browser.TestingServer;
import dev.webexplorer.browser.net.GuardProxy;
import dev.webexplorer.browser.net.Target;
import dev.webexplorer.browser.render.Rendered;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** One real browser for all; skipped where none is installed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChromiumTest {
  private final TestingServer inside =
      TestingServer.start((request, out) -> out.write(TestingServer.html("<p>secret</p>")));
  private final TestingServer site = TestingServer.start(this::answer);
  private final TestingNet net =
      new TestingNet()
          .name("site.test", "93.184.216.34")
          .name("rebind.test", "93.184.216.34")
          .name("rebind.test", "127.0.0.1")
          .name("inside.test", "127.0.0.1")
          .server("93.184.216.34", site);
  private Optional<GuardProxy> proxy = Optional.empty();
  private Optional<Chromium> chromium = Optional.empty();

  @BeforeAll
  void start() {
    Optional<Path> installed = Chromium.installed(System.getenv());
    Assumptions.assumeTrue(installed.isPresent(), "skipped: no Chromium (CHROMIUM=FILE)");
    GuardProxy guarded = GuardProxy.start(net.guard());
    proxy = Optional.of(guarded);
    ChromiumOptions options =
        new ChromiumOptions(
            installed.orElseThrow(), 1, Duration.ofSeconds(60), Duration.ofSeconds(3), 100);
    chromium = Optional.of(Chromium.start(guarded, options));
  }

  @AfterAll
  void stop() {
    chromium.ifPresent(Chromium::close);
    proxy.ifPresent(GuardProxy::close);
    site.close();
    inside.close();
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
    assertThat(render("http://site.test/redirect")).isInstanceOf(Rendered.Failed.class);
    render("http://rebind.test/app");
    assertThat(inside.requests()).isEmpty();
    assertThat(net.dialed()).containsOnly("93.184.216.34");
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
    assertThat(render("http://nowhere.test/"))
        .isInstanceOfSatisfying(
            Rendered.Failed.class,
            failed -> assertThat(failed.outcome().status()).isEqualTo(Status.FAILED));
  }

  private Rendered render(String url) throws IOException {
    return chromium.orElseThrow().render(Target.parse(url));
  }

  private void answer(TestingServer.Request request, OutputStream out) throws IOException {
    switch (request.path()) {
      case "/app" ->
          out.write(
              TestingServer.html(
                  "<body><ul id=l></ul><img src=/picture.png><style>@font-face{font-family:f;src:url(/font.woff2)}"
                      + "ul{font-family:f}</style><script>fetch('/data').then(r=>r.text()).then(t=>{"
                      + "l.innerHTML='<li>'+t+'</li>'})</script></body>"));
      case "/data" ->
          out.write(
              TestingServer.answer("200 OK", "from the data".getBytes(StandardCharsets.UTF_8)));
      case "/redirect" -> out.write(TestingServer.redirect(inside.url("/").toString()));
      case "/attack" -> out.write(TestingServer.html(attack()));
      default -> out.write(TestingServer.missing());
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
    try { navigator.sendBeacon('http://127.0.0.1:PORT/beacon', 'x'); } catch (e) {}
    Promise.allSettled(urls.map(u => fetch(u, {mode: 'no-cors'}).then(r => r.text()).then(t => {
      document.body.append(t); }))).then(() => { p.textContent = 'tried everything ' + typeof RTCPeerConnection; });
    </script></body>
    """
        .replace("PORT", Integer.toString(port));
  }
}
