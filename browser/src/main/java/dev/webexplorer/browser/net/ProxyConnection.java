package dev.webexplorer.browser.net;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One connection to the proxy: one tunnel, or one plain request and its answer. It is closed after
 * that, and both sides are told so: a connection kept for a second request could carry it to the
 * first one's server.
 */
final class ProxyConnection {
  private static final int IDLE_MILLIS = 60_000;
  private static final Pattern REQUEST = Pattern.compile("([!-~]+) ([!-~]+) HTTP/1\\.[01]");
  private static final Pattern AUTHORITY = Pattern.compile("(.+):([0-9]{1,5})");
  private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] ([0-9]{3}).*");

  private final Guard guard;
  private final Socket client;
  private final long mostBytes;
  private final HostSlots slots;

  ProxyConnection(Guard guard, Socket client, long mostBytes, HostSlots slots) {
    this.guard = guard;
    this.client = client;
    this.mostBytes = mostBytes;
    this.slots = slots;
  }

  void run() throws IOException {
    client.setSoTimeout(IDLE_MILLIS);
    client.setTcpNoDelay(true);
    InputStream in = new BufferedInputStream(client.getInputStream());
    MessageHead head = MessageHead.read(in);
    Matcher request = REQUEST.matcher(head.start());
    if (!request.matches()) {
      answer("400 Bad Request", "http_request_error", "not an HTTP/1.1 request");
      return;
    }
    Optional<Semaphore> slot = slot(request.group(2));
    if (slot.isEmpty()) {
      String detail = "too many connections to this host are open";
      answer("503 Service Unavailable", "connection_limit_reached", detail);
      return;
    }
    try {
      pass(request.group(1), request.group(2), head, in);
    } finally {
      slot.get().release();
    }
  }

  /**
   * @param address host and port of a tunnel, or a whole address
   */
  private Optional<Semaphore> slot(String address) throws IOException {
    try {
      return slots.take(address.replaceFirst("^[a-zA-Z]+://", "").replaceFirst("[/?#].*", ""));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    }
  }

  private void pass(String method, String address, MessageHead head, InputStream in)
      throws IOException {
    if (method.equals("CONNECT")) {
      tunnel(address, in);
    } else {
      forward(method, address, head, in);
    }
  }

  private void tunnel(String authority, InputStream in) throws IOException {
    Matcher parts = AUTHORITY.matcher(authority);
    if (!parts.matches()) {
      answer("400 Bad Request", "http_request_error", "CONNECT needs a host and a port");
      return;
    }
    Socket upstream;
    try {
      upstream = guard.connect(parts.group(1), Integer.parseInt(parts.group(2)));
    } catch (IOException | IllegalArgumentException e) {
      refuse(e);
      return;
    }
    try (upstream) {
      write("HTTP/1.1 200 Connection established\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      new Tunnel(client, in, upstream, IDLE_MILLIS, mostBytes).run();
    }
  }

  private void forward(String method, String address, MessageHead head, InputStream in)
      throws IOException {
    Target target;
    Guard.Way way;
    try {
      target = Target.parse(address);
      if (!target.scheme().equals("http")) {
        throw new RefusedException("https needs CONNECT");
      }
      way = guard.connectPlain(target);
    } catch (IOException e) {
      refuse(e);
      return;
    }
    try (Socket upstream = way.socket()) {
      if (head.value("transfer-encoding").isPresent()) {
        answer("411 Length Required", "http_request_error", "send a Content-Length");
        return;
      }
      upstream.setSoTimeout(IDLE_MILLIS);
      OutputStream out = upstream.getOutputStream();
      out.write(request(method, target, head, way.proxy()).bytes());
      copy(in, out, length(head, 0));
      answerFrom(method, new BufferedInputStream(upstream.getInputStream()));
    }
  }

  /** A host is asked for a path, a proxy for a whole address. */
  private static MessageHead request(
      String method, Target target, MessageHead head, Optional<UpstreamProxy> proxy) {
    String whole = target.uri().toString();
    String asked = proxy.isPresent() ? whole : whole.substring(target.origin().length());
    String host = target.origin().substring("http://".length());
    MessageHead request = head.forwarded(method + " " + asked + " HTTP/1.1").with("Host", host);
    return proxy.map(by -> by.authorized(request)).orElse(request);
  }

  private void answerFrom(String method, InputStream upstream) throws IOException {
    MessageHead head;
    int status;
    try {
      do {
        head = MessageHead.read(upstream);
        Matcher line = STATUS.matcher(head.start());
        status = line.matches() ? Integer.parseInt(line.group(1)) : 0;
      } while (status >= 100 && status < 200 && status != 101);
    } catch (IOException e) {
      refuse(e);
      return;
    }
    if (status < 200) {
      answer("502 Bad Gateway", "http_protocol_error", "the server's answer is not HTTP/1.1");
      return;
    }
    write(head.forwarded(head.start()).bytes());
    boolean bare = method.equals("HEAD") || status == 204 || status == 304;
    boolean chunked = head.value("transfer-encoding").isPresent();
    long length = bare ? 0 : length(head, Long.MAX_VALUE, chunked);
    copy(upstream, client.getOutputStream(), Math.min(length, mostBytes));
  }

  private static long length(MessageHead head, long otherwise, boolean chunked) {
    return chunked ? otherwise : length(head, otherwise);
  }

  private static long length(MessageHead head, long otherwise) {
    String digits = head.value("content-length").orElse("");
    return digits.matches("[0-9]{1,18}") ? Long.parseLong(digits) : otherwise;
  }

  private static void copy(InputStream in, OutputStream out, long most) throws IOException {
    byte[] buffer = new byte[16 * 1024];
    long left = most;
    while (left > 0) {
      int read = in.read(buffer, 0, (int) Math.min(left, buffer.length));
      if (read < 0) {
        return;
      }
      out.write(buffer, 0, read);
      left -= read;
    }
  }

  private void refuse(Exception e) throws IOException {
    String detail = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    switch (e) {
      case RefusedException _ -> answer("403 Forbidden", "destination_ip_prohibited", detail);
      case UnknownHostException _ -> answer("502 Bad Gateway", "dns_error", detail);
      case SocketTimeoutException _ -> answer("504 Gateway Timeout", "connection_timeout", detail);
      case ConnectException _ -> answer("502 Bad Gateway", "connection_refused", detail);
      default -> answer("502 Bad Gateway", "connection_terminated", detail);
    }
  }

  private void answer(String status, String error, String detail) throws IOException {
    String quoted = detail.replaceAll("[^ -~]", "?").replace('"', '\'').replace('\\', '/');
    String proxyStatus =
        ProxyStatus.FIELD + ": webexplorer; error=" + error + "; details=\"" + quoted + "\"";
    MessageHead head =
        new MessageHead(
            "HTTP/1.1 " + status, List.of(proxyStatus, "Content-Length: 0", "Connection: close"));
    write(head.bytes());
  }

  private void write(byte[] bytes) throws IOException {
    client.getOutputStream().write(bytes);
    client.getOutputStream().flush();
  }
}
