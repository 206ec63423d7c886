package dev.webexplorer.browser.net;

import static org.assertj.core.api.Assertions.assertThat;

import dev.webexplorer.browser.TestingNet;
import dev.webexplorer.browser.TestingServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A proxy for a client that would read for ever, before a server that would write for ever. */
class GuardProxyBoundsTest {
  private static final int MOST = 100_000;
  private static final int PER_HOST = 3;

  private final AtomicLong poured = new AtomicLong();
  private final TestingServer site = TestingServer.start(this::answer);
  private final TestingNet net =
      new TestingNet()
          .name("site.test", "93.184.216.34")
          .name("other.test", "93.184.216.34")
          .server("93.184.216.34", site);
  private final GuardProxy proxy = GuardProxy.start(net.guard(), MOST, PER_HOST);

  @AfterEach
  void stop() {
    proxy.close();
    site.close();
  }

  @Test
  void plain_endless_closedAtTheBound() throws IOException {
    byte[] answer = ask("GET http://site.test/endless HTTP/1.1\r\n\r\n");
    assertThat(answer.length).isBetween(MOST, MOST + 1_000);
  }

  @Test
  void tunnel_endless_closedAtTheBound() throws IOException {
    byte[] answer =
        ask("CONNECT site.test:80 HTTP/1.1\r\n\r\nGET /endless HTTP/1.1\r\nHost: x\r\n\r\n");
    assertThat(answer.length).isBetween(MOST, MOST + 20_000);
  }

  @Test
  void plain_withinTheBound_whole() throws IOException {
    String answer =
        new String(ask("GET http://site.test/small HTTP/1.1\r\n\r\n"), StandardCharsets.UTF_8);
    assertThat(answer).startsWith("HTTP/1.1 200 OK").endsWith("a page");
  }

  /** Requests that no client of ours makes, and answers that tell nothing of what is behind. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "hello",
        "GET / HTTP/1.1",
        "GET  http://site.test/ HTTP/1.1",
        "GET https://site.test/ HTTP/1.1",
        "GET ftp://site.test/ HTTP/1.1",
        "GET http://me:pass@site.test/ HTTP/1.1",
        "GET http://site.test/ HTTP/2",
        "CONNECT site.test:99999 HTTP/1.1",
        "CONNECT [::1:443 HTTP/1.1",
        "CONNECT :443 HTTP/1.1",
      })
  void notARequest_answeredWith400Or403(String line) throws IOException {
    String answer = new String(ask(line + "\r\n\r\n"), StandardCharsets.UTF_8);
    assertThat(answer).matches("(?s)HTTP/1\\.1 40[03] .*");
    assertThat(site.requests()).isEmpty();
  }

  @Test
  void chunkedRequest_refusedRatherThanMisread() throws IOException {
    String head = "POST http://site.test/ HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n";
    String request = head + "5\r\nhello\r\n0\r\n\r\n";
    assertThat(new String(ask(request), StandardCharsets.UTF_8)).startsWith("HTTP/1.1 411");
    assertThat(site.requests().stream().map(TestingServer.Request::path)).doesNotContain("/");
  }

  @Test
  void close_connectionsUnderWay_ended() throws Exception {
    List<Socket> sockets = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      sockets.add(new Socket(proxy.address().getAddress(), proxy.address().getPort()));
      send(sockets.getLast(), "GET http://site.test/hang HTTP/1.1\r\n\r\n");
    }
    while (proxy.connections() < 20) {
      Thread.sleep(5);
    }
    proxy.close();
    for (Socket socket : sockets) {
      assertThat(ended(socket)).isTrue();
      socket.close();
    }
    while (proxy.connections() > 0) {
      Thread.sleep(5);
    }
    assertThat(proxy.connections()).isZero();
  }

  /** The fourth is let through only when one of three has ended; another host's is at once. */
  @Test
  void perHost_moreAtOnce_waitTheirTurn() throws Exception {
    List<Socket> held = new ArrayList<>();
    for (int i = 0; i < PER_HOST; i++) {
      held.add(new Socket(proxy.address().getAddress(), proxy.address().getPort()));
      send(held.getLast(), "CONNECT site.test:80 HTTP/1.1\r\n\r\nGET /hang HTTP/1.1\r\n\r\n");
    }
    while (site.count("/hang") < PER_HOST) {
      Thread.sleep(5);
    }
    try (Socket next = new Socket(proxy.address().getAddress(), proxy.address().getPort())) {
      send(next, "GET http://SITE.test:80/small HTTP/1.1\r\n\r\n");
      assertThat(ask("GET http://other.test/ HTTP/1.1\r\n\r\n")).asString().contains("a page");
      assertThat(site.count("/small")).isZero();
      held.getFirst().close();
      assertThat(next.getInputStream().readAllBytes()).asString().endsWith("a page");
    } finally {
      for (Socket socket : held) {
        socket.close();
      }
    }
  }

  private static boolean ended(Socket socket) {
    try {
      return socket.getInputStream().read() < 0;
    } catch (IOException e) {
      return true;
    }
  }

  private byte[] ask(String request) throws IOException {
    try (Socket socket = new Socket(proxy.address().getAddress(), proxy.address().getPort())) {
      send(socket, request);
      InputStream in = socket.getInputStream();
      return in.readAllBytes();
    }
  }

  private static void send(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
  }

  private void answer(TestingServer.Request request, OutputStream out)
      throws IOException, InterruptedException {
    switch (request.path()) {
      case "/endless" -> {
        out.write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        while (poured.addAndGet(10_000) < 50_000_000) {
          out.write(new byte[10_000]);
        }
      }
      case "/hang" -> Thread.sleep(20_000);
      default -> out.write(TestingServer.html("a page"));
    }
  }
}
