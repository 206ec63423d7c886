package dev.webexplorer.browser.net;

import dev.webexplorer.datasets.InputException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.URI;
import java.net.URLDecoder;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A proxy that stands between this machine and the web. It is named by whoever runs this, so it may
 * be private; it resolves names by itself.
 *
 * @param user user name and password as the address gives them, decoded: {@code name:password}
 */
public record UpstreamProxy(String host, int port, Optional<String> user) {
  private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] ([0-9]{3}).*");
  private static final int PORT = 80;

  /**
   * Reads an address as {@code HTTPS_PROXY} has it: {@code http://[user:password@]host[:port]}.
   *
   * @param origin what it was read from, for the message
   * @throws InputException if it is not one, or not of a proxy for HTTP
   */
  public static UpstreamProxy parse(String address, String origin) {
    String text = address.strip();
    URI uri;
    try {
      uri = URI.create(text.contains("://") ? text : "http://" + text);
    } catch (IllegalArgumentException e) {
      // the address may hold a password, so it is not repeated
      throw new InputException(origin + " is no address of a proxy; use http://HOST:PORT", e);
    }
    if (!"http".equalsIgnoreCase(uri.getScheme()) || uri.getHost() == null) {
      throw new InputException(
          origin + " names no HTTP proxy: only http://HOST:PORT is supported, not SOCKS or TLS");
    }
    Optional<String> user =
        Optional.ofNullable(uri.getRawUserInfo())
            .map(info -> URLDecoder.decode(info.replace("+", "%2B"), StandardCharsets.UTF_8));
    return new UpstreamProxy(uri.getHost(), uri.getPort() < 0 ? PORT : uri.getPort(), user);
  }

  /** Connects to the proxy itself. */
  Socket connect(Duration timeout) throws IOException {
    Socket socket = new Socket(Proxy.NO_PROXY);
    try {
      InetSocketAddress address = new InetSocketAddress(host, port);
      if (address.isUnresolved()) {
        throw new UnknownHostException("no address is known for the proxy " + this);
      }
      socket.connect(address, Math.toIntExact(timeout.toMillis()));
      socket.setSoTimeout(Math.toIntExact(timeout.toMillis()));
      return socket;
    } catch (IOException e) {
      socket.close();
      throw new IOException("the proxy " + this + " cannot be reached: " + e.getMessage(), e);
    }
  }

  /** Connects through the proxy to a host and port. */
  Socket tunnel(String target, Duration timeout) throws IOException {
    Socket socket = connect(timeout);
    try {
      MessageHead request =
          authorized(
              new MessageHead(
                  "CONNECT " + target + " HTTP/1.1", java.util.List.of("Host: " + target)));
      socket.getOutputStream().write(request.bytes());
      Matcher status = STATUS.matcher(MessageHead.read(socket.getInputStream()).start());
      if (!status.matches() || !status.group(1).startsWith("2")) {
        String said = status.matches() ? status.group(1) : "no HTTP";
        throw new IOException("the proxy " + this + " answered " + said + " for " + target);
      }
      return socket;
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }

  /** Returns the request with the proxy's password, where it has one. */
  MessageHead authorized(MessageHead request) {
    return user.map(pair ->
            request.with(
                "Proxy-Authorization",
                "Basic "
                    + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8))))
        .orElse(request);
  }

  /** Returns host and port; a password stays out of logs. */
  @Override
  public String toString() {
    return host + ":" + port;
  }
}
