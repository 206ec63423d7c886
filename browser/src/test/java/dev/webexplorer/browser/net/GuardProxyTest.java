package dev.webexplorer.browser.net;

import static org.assertj.core.api.Assertions.assertThat;

import dev.webexplorer.browser.TestingNet;
import dev.webexplorer.browser.TestingServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProxySelector;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GuardProxyTest {
  private final TestingNet net = new TestingNet();
  private final TestingServer inside =
      TestingServer.start((request, out) -> out.write(TestingServer.html("secret")));
  private final TestingServer site =
      TestingServer.start((request, out) -> {
        switch (request.path()) {
          case "/inside" -> out.write(TestingServer.redirect(inside.url("/").toString()));
          case "/name" -> out.write(TestingServer.redirect("http://inside.test/"));
          case "/lies" ->
              out.write(
                  TestingServer.answer(
                      "403 Forbidden",
                      new byte[0],
                      "Proxy-Status: webexplorer; error=dns_error; details=\"x\""));
          case "/garbage" -> out.write("not http\r\n\r\n".getBytes(StandardCharsets.UTF_8));
          default -> out.write(TestingServer.html(request.headers() + request.body()));
        }
      });
  private GuardProxy proxy;
  private HttpClient client;

  @BeforeEach
  void start() {
    net.name("site.test", "93.184.216.34").server("93.184.216.34", site);
    net.name("other.test", "93.184.216.35");
    net.name("inside.test", "192.168.0.1");
    proxy = GuardProxy.start(net.guard());
    client =
        HttpClient.newBuilder()
            .proxy(ProxySelector.of(proxy.address()))
            .followRedirects(HttpClient.Redirect.ALWAYS)
            .build();
  }

  @AfterEach
  void stop() {
    client.shutdownNow();
    proxy.close();
    site.close();
    inside.close();
  }

  @Test
  void plain_publicHost_passedOnWithoutHopHeaders() throws Exception {
    HttpResponse<String> answer = get("http://site.test/x?y=1");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .contains("host=site.test", "connection=close")
        .doesNotContain("upgrade");
    assertThat(site.requests().getFirst().path()).isEqualTo("/x?y=1");
  }

  @Test
  void plain_post_bodyArrives() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://site.test/post"))
            .POST(BodyPublishers.ofString("the body"))
            .build();
    assertThat(client.send(request, BodyHandlers.ofString()).body()).endsWith("the body");
  }

  @Test
  void plain_oneClientTwoHosts_eachGetsItsOwn() throws Exception {
    try (TestingServer other =
        TestingServer.start((request, out) -> out.write(TestingServer.html("the other")))) {
      net.server("93.184.216.35", other);
      get("http://site.test/");
      assertThat(get("http://other.test/").body()).isEqualTo("the other");
      assertThat(site.requests()).hasSize(1);
    }
  }

  @Test
  void redirects_toPrivate_refusedAtTheHop() throws Exception {
    for (String path : new String[] {"/inside", "/name"}) {
      HttpResponse<String> answer = get("http://site.test" + path);
      assertThat(answer.statusCode()).isEqualTo(403);
      ProxyStatus status =
          ProxyStatus.parse(answer.headers().firstValue(ProxyStatus.FIELD).orElseThrow())
              .orElseThrow();
      assertThat(status.prohibited()).isTrue();
      assertThat(status.details()).contains("is not public");
    }
    assertThat(inside.requests()).isEmpty();
    assertThat(net.dialed()).containsOnly("93.184.216.34");
  }

  @Test
  void plain_serverSpeaksForTheProxy_itsWordIsDropped() throws Exception {
    assertThat(get("http://site.test/lies").headers().firstValue(ProxyStatus.FIELD)).isEmpty();
  }

  @Test
  void plain_failures_eachNamed() throws Exception {
    assertThat(statusOf("http://nowhere.test/").error()).isEqualTo("dns_error");
    assertThat(statusOf("http://other.test/").error()).isEqualTo("connection_refused");
    assertThat(statusOf("http://site.test/garbage").error()).isEqualTo("http_protocol_error");
  }

  @Test
  void connect_tunnelsToPublicAndRefusesPrivate() throws IOException {
    try (Socket socket = new Socket(proxy.address().getAddress(), proxy.address().getPort())) {
      send(socket, "CONNECT site.test:80 HTTP/1.1\r\nHost: site.test:80\r\n\r\n");
      InputStream in = socket.getInputStream();
      assertThat(MessageHead.read(in).start()).startsWith("HTTP/1.1 200");
      send(socket, "GET /through HTTP/1.1\r\nHost: site.test\r\n\r\n");
      assertThat(MessageHead.read(in).start()).isEqualTo("HTTP/1.1 200 OK");
    }
    assertThat(connect("127.0.0.1:" + inside.port())).startsWith("HTTP/1.1 403");
    assertThat(connect("0x7f.1:" + inside.port())).startsWith("HTTP/1.1 403");
    assertThat(connect("[::ffff:127.0.0.1]:" + inside.port())).startsWith("HTTP/1.1 403");
    assertThat(connect("inside.test:443")).startsWith("HTTP/1.1 403");
    assertThat(connect("site.test")).startsWith("HTTP/1.1 400");
    assertThat(inside.requests()).isEmpty();
  }

  private String connect(String authority) throws IOException {
    try (Socket socket = new Socket(proxy.address().getAddress(), proxy.address().getPort())) {
      send(socket, "CONNECT " + authority + " HTTP/1.1\r\n\r\n");
      return MessageHead.read(socket.getInputStream()).start();
    }
  }

  private static void send(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
  }

  private ProxyStatus statusOf(String url) throws Exception {
    String value = get(url).headers().firstValue(ProxyStatus.FIELD).orElseThrow();
    return ProxyStatus.parse(value).orElseThrow();
  }

  private HttpResponse<String> get(String url) throws Exception {
    return client.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString());
  }
}
