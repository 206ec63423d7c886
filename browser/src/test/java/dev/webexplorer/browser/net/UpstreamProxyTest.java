package dev.webexplorer.browser.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.webexplorer.browser.TestingNet;
import dev.webexplorer.browser.TestingServer;
import dev.webexplorer.datasets.InputException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ProxySelector;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A client behind the guard behind a proxy that stands on loopback. */
class UpstreamProxyTest {
  private final TestingServer upstream = TestingServer.start(UpstreamProxyTest::answer);
  private final TestingServer near =
      TestingServer.start((request, out) -> out.write(TestingServer.html("near")));
  private final TestingNet net =
      new TestingNet().name("near.example", "93.184.216.34").server("93.184.216.34", near);
  private final UpstreamProxies proxies =
      UpstreamProxies.of(
          "",
          Map.of(
              "HTTP_PROXY", "http://me:pass%20word@127.0.0.1:" + upstream.port(),
              "https_proxy", "127.0.0.1:" + upstream.port(),
              "NO_PROXY", "near.example, 10.0.0.0/8"));
  private final GuardProxy proxy = GuardProxy.start(net.guard().through(proxies));
  private final HttpClient client =
      HttpClient.newBuilder().proxy(ProxySelector.of(proxy.address())).build();

  @AfterEach
  void stop() {
    client.close();
    proxy.close();
    upstream.close();
    near.close();
  }

  @Test
  void plain_wholeAddressWithThePassword_resolvedThere() throws Exception {
    assertThat(get("http://SITE.example/a?b=1").body()).isEqualTo("by proxy");
    TestingServer.Request asked = upstream.requests().getFirst();
    assertThat(asked.path()).isEqualTo("http://site.example/a?b=1");
    assertThat(asked.headers())
        .containsEntry("host", "site.example")
        .containsEntry("proxy-authorization", "Basic bWU6cGFzcyB3b3Jk");
    assertThat(net.resolved()).isEmpty();
    assertThat(net.dialed()).isEmpty();
  }

  @Test
  void tunnel_askedForByConnect() throws IOException {
    try (Socket socket = new Socket(proxy.address().getAddress(), proxy.address().getPort())) {
      send(socket, "CONNECT Site.Example:443 HTTP/1.1\r\n\r\n");
      InputStream in = socket.getInputStream();
      assertThat(MessageHead.read(in).start()).startsWith("HTTP/1.1 200");
      send(socket, "hello\n");
      assertThat(new String(in.readNBytes(5), StandardCharsets.US_ASCII)).isEqualTo("HELLO");
    }
    TestingServer.Request asked = upstream.requests().getFirst();
    assertThat(asked.method() + " " + asked.path()).isEqualTo("CONNECT site.example:443");
    assertThat(asked.headers()).doesNotContainKey("proxy-authorization");
  }

  @Test
  void tunnel_turnedAway_saidWithWhom() throws IOException {
    MessageHead head = connect("closed.example:443");
    assertThat(head.start()).startsWith("HTTP/1.1 502");
    assertThat(head.value("proxy-status").orElseThrow())
        .contains(
            "the proxy 127.0.0.1:" + upstream.port() + " answered 407 for closed.example:443");
  }

  @Test
  void noProxy_resolvedAndVettedHere() throws Exception {
    assertThat(get("http://near.example/").body()).isEqualTo("near");
    assertThat(get("http://10.1.2.3/").statusCode()).isEqualTo(403);
    assertThat(upstream.requests()).isEmpty();
  }

  /** The proxy would resolve or take these itself, so they never get to it. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "0x7f.1",
        "2130706433",
        "0177.0.0.1",
        "127.1",
        "[::1]",
        "[::ffff:127.0.0.1]",
        "[64:ff9b::a9fe:a9fe]",
        "169.254.169.254",
        "metadata.google.internal",
        "LOCALHOST.",
        "db.local",
        "%31%32%37.0.0.1",
        "①②⑦.0.0.1"
      })
  void literalsAndInsideNames_refusedBeforeTheProxy(String host) throws Exception {
    assertThat(connect(host + ":443").start()).startsWith("HTTP/1.1 40");
    Guard guard = proxy.guard();
    assertThatThrownBy(() -> guard.connectPlain(Target.parse("http://" + host + "/")))
        .isInstanceOf(RefusedException.class);
    assertThat(upstream.requests()).isEmpty();
  }

  @Test
  void proxyGone_failedInWords() throws Exception {
    upstream.close();
    HttpResponse<String> response = get("http://site.example/");
    assertThat(response.statusCode()).isEqualTo(502);
    assertThat(response.headers().firstValue("proxy-status").orElseThrow())
        .contains("the proxy 127.0.0.1:" + upstream.port() + " cannot be reached");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "* | any.example | 443 | true",
        "example.org | example.org | 443 | true",
        ".example.org | a.example.org | 443 | true",
        "*.example.org | a.example.org | 443 | true",
        "example.org | notexample.org | 443 | false",
        "example.org:8080 | example.org | 8080 | true",
        "example.org:8080 | example.org | 443 | false",
        "10.0.0.0/8 | 10.9.8.7 | 80 | true",
        "10.0.0.0/8 | 11.9.8.7 | 80 | false",
        "fc00::/7 | [fd00::1] | 80 | true",
        "192.168.0.1 | 192.168.0.1 | 80 | true",
      })
  void noProxy_entries(String entry, String host, int port, boolean direct) throws Exception {
    UpstreamProxies some =
        UpstreamProxies.of("http://proxy.example:3128", Map.of("no_proxy", entry));
    String canonical = Target.parse("http://" + host + "/").host();
    assertThat(some.tunnel(canonical, port).isEmpty()).isEqualTo(direct);
    assertThat(some.plain(canonical, port).isEmpty()).isEqualTo(direct);
  }

  @Test
  void of_option_goesBeforeTheEnvironment() {
    Map<String, String> environment = Map.of("HTTPS_PROXY", "http://a.example:1");
    assertThat(UpstreamProxies.of("none", environment).none()).isTrue();
    assertThat(UpstreamProxies.of("", Map.of("HTTPS_PROXY", " ")).none()).isTrue();
    assertThat(UpstreamProxies.of("b.example", environment).https())
        .contains(UpstreamProxy.parse("http://b.example:80/", "here"));
    assertThat(UpstreamProxies.of("", environment).http()).isEmpty();
  }

  @Test
  void parse_wrong_saysWhereAndKeepsThePassword() {
    for (String wrong : List.of("socks5://me:secret@h:1", "https://h:1", "http://", "http://h h")) {
      assertThatThrownBy(() -> UpstreamProxies.of("", Map.of("HTTPS_PROXY", wrong)))
          .isInstanceOf(InputException.class)
          .hasMessageStartingWith("HTTPS_PROXY ")
          .hasMessageNotContaining("secret");
    }
    assertThatThrownBy(() -> UpstreamProxies.of("h", Map.of("NO_PROXY", "10.0.0.0/x")))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith("NO_PROXY: 10.0.0.0/x is no host");
    assertThat(UpstreamProxy.parse("http://me:secret@h:1", "x")).hasToString("h:1");
  }

  private static void answer(TestingServer.Request request, OutputStream out) throws IOException {
    if (!request.method().equals("CONNECT")) {
      out.write(TestingServer.html("by proxy"));
    } else if (request.path().startsWith("closed")) {
      out.write(TestingServer.answer("407 Proxy Authentication Required", new byte[0]));
    } else {
      out.write("HTTP/1.1 200 Here you are\r\n\r\nHELLO".getBytes(StandardCharsets.US_ASCII));
    }
  }

  private MessageHead connect(String authority) throws IOException {
    try (Socket socket = new Socket(proxy.address().getAddress(), proxy.address().getPort())) {
      send(socket, "CONNECT " + authority + " HTTP/1.1\r\n\r\n");
      return MessageHead.read(socket.getInputStream());
    }
  }

  private static void send(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
  }

  private HttpResponse<String> get(String url) throws Exception {
    return client.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString());
  }
}
