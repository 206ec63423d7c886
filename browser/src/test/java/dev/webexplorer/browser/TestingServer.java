package dev.webexplorer.browser;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ServerSocketFactory;

/** A server on loopback that writes whatever bytes a test wants, and keeps what it was asked. */
public final class TestingServer implements AutoCloseable {

  /** Answers one request; the connection is closed when it returns. */
  @FunctionalInterface
  public interface Handler {
    void handle(Request request, OutputStream out) throws IOException, InterruptedException;
  }

  /**
   * What a client asked.
   *
   * @param headers names in lower case
   */
  public record Request(String method, String path, Map<String, String> headers, String body) {}

  private final ServerSocket socket;
  private final Handler handler;
  private final List<Request> requests = new CopyOnWriteArrayList<>();

  private TestingServer(ServerSocket socket, Handler handler) {
    this.socket = socket;
    this.handler = handler;
  }

  public static TestingServer start(Handler handler) {
    return start(ServerSocketFactory.getDefault(), handler);
  }

  public static TestingServer start(ServerSocketFactory sockets, Handler handler) {
    try {
      ServerSocket socket = sockets.createServerSocket(0, 200, InetAddress.ofLiteral("127.0.0.1"));
      TestingServer server = new TestingServer(socket, handler);
      Thread.ofVirtual().start(server::accept);
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A whole answer; each field as {@code Name: value}. */
  public static byte[] answer(String status, byte[] body, String... fields) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    String head =
        "HTTP/1.1 "
            + status
            + "\r\n"
            + (fields.length == 0 ? "" : String.join("\r\n", fields) + "\r\n");
    out.writeBytes(
        (head + "Content-Length: " + body.length + "\r\n\r\n")
            .getBytes(StandardCharsets.ISO_8859_1));
    out.writeBytes(body);
    return out.toByteArray();
  }

  public static byte[] html(String html) {
    return answer(
        "200 OK", html.getBytes(StandardCharsets.UTF_8), "Content-Type: text/html; charset=utf-8");
  }

  public static byte[] redirect(String location) {
    return answer("302 Found", new byte[0], "Location: " + location);
  }

  public static byte[] missing() {
    return answer(
        "404 Not Found", "gone".getBytes(StandardCharsets.UTF_8), "Content-Type: text/plain");
  }

  public int port() {
    return socket.getLocalPort();
  }

  public URI url(String path) {
    return URI.create("http://127.0.0.1:" + port() + path);
  }

  public List<Request> requests() {
    return List.copyOf(requests);
  }

  public long count(String path) {
    return requests.stream().filter(request -> request.path().equals(path)).count();
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket client = socket.accept();
        Thread.ofVirtual().start(() -> serve(client));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Socket client) {
    try (client) {
      Request request = read(new BufferedInputStream(client.getInputStream()));
      requests.add(request);
      OutputStream out = client.getOutputStream();
      handler.handle(request, out);
      out.flush();
    } catch (IOException e) {
      // the client went away, as some tests want
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Request read(InputStream in) throws IOException {
    String[] start = line(in).split(" ", -1);
    Map<String, String> headers = new TreeMap<>();
    for (String field = line(in); !field.isEmpty(); field = line(in)) {
      int colon = field.indexOf(':');
      headers.put(
          field.substring(0, colon).toLowerCase(Locale.ROOT), field.substring(colon + 1).strip());
    }
    int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
    String body = new String(in.readNBytes(length), StandardCharsets.UTF_8);
    return new Request(start[0], start.length > 1 ? start[1] : "", Map.copyOf(headers), body);
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int b = in.read(); b >= 0 && b != '\n'; b = in.read()) {
      line.append((char) b);
    }
    return line.toString().stripTrailing();
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
