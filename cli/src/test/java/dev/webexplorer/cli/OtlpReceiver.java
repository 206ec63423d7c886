package dev.webexplorer.cli;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.GZIPInputStream;

/** An OTLP/HTTP receiver on loopback that keeps what it gets, protobuf read as text. */
final class OtlpReceiver implements AutoCloseable {
  private final HttpServer server;
  private final List<Received> received = new CopyOnWriteArrayList<>();

  /** A request: names and texts stand in protobuf as they are. */
  record Received(String path, String type, String body) {}

  OtlpReceiver() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          try (exchange;
              InputStream body =
                  "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"))
                      ? new GZIPInputStream(exchange.getRequestBody())
                      : new ByteArrayInputStream(exchange.getRequestBody().readAllBytes())) {
            received.add(
                new Received(
                    exchange.getRequestURI().getPath(),
                    String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type")),
                    new String(body.readAllBytes(), StandardCharsets.ISO_8859_1)));
            exchange.getResponseHeaders().set("Content-Type", "application/x-protobuf");
            exchange.sendResponseHeaders(200, -1);
          }
        });
    server.start();
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  List<Received> received() {
    return received;
  }

  /** Returns all that came to a path. */
  String at(String path) {
    StringBuilder all = new StringBuilder();
    received.stream().filter(each -> each.path().equals(path)).forEach(r -> all.append(r.body()));
    return all.toString();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
