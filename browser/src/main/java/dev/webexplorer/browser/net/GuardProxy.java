package dev.webexplorer.browser.net;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/**
 * An HTTP proxy on a loopback port of this JVM that lets through what its {@link Guard} does: plain
 * requests and {@code CONNECT} tunnels. Every request has its connection vetted anew, so a redirect
 * or a script inside a browser gets no further than the first address. What is refused gets 403
 * with a {@code Proxy-Status} field that says why.
 */
public final class GuardProxy implements AutoCloseable {
  private static final int BACKLOG = 256;
  private static final long PAUSE_NANOS = 10_000_000;

  private final Guard guard;
  private final ServerSocket server;
  private final long mostBytes;
  private final HostSlots slots;
  private final Map<Socket, Thread> open = new ConcurrentHashMap<>();

  private GuardProxy(Guard guard, ServerSocket server, long mostBytes, int perHost) {
    this.guard = guard;
    this.server = server;
    this.mostBytes = mostBytes;
    this.slots = new HostSlots(perHost);
  }

  /** Starts a proxy on a free port. */
  public static GuardProxy start(Guard guard) {
    return start(guard, Long.MAX_VALUE, Integer.MAX_VALUE);
  }

  /**
   * Starts a proxy for a client that does not bound what it reads, as a browser.
   *
   * @param mostBytes each way in one connection; one that goes on is closed
   * @param perHost most connections to one host at once; the others wait for a while
   */
  public static GuardProxy start(Guard guard, long mostBytes, int perHost) {
    try {
      InetAddress loopback = InetAddress.ofLiteral("127.0.0.1");
      ServerSocket server = new ServerSocket(0, BACKLOG, loopback);
      GuardProxy proxy = new GuardProxy(guard, server, mostBytes, perHost);
      Thread.ofVirtual().name("guard-proxy").start(proxy::accept);
      return proxy;
    } catch (IOException e) {
      throw new UncheckedIOException("the guard's proxy cannot listen on loopback", e);
    }
  }

  /** Returns where the proxy listens. */
  public InetSocketAddress address() {
    return (InetSocketAddress) server.getLocalSocketAddress();
  }

  public Guard guard() {
    return guard;
  }

  /** Returns how many connections are being served. */
  public int connections() {
    return open.size();
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket client = server.accept();
        Thread thread =
            Thread.ofVirtual().name("guard-proxy-connection").unstarted(() -> serve(client));
        open.put(client, thread);
        thread.start();
      } catch (IOException e) {
        // closed; or the machine is out of files for now, and the next client may fare better
        LockSupport.parkNanos(PAUSE_NANOS);
      }
    }
  }

  private void serve(Socket client) {
    try (client) {
      new ProxyConnection(guard, client, mostBytes, slots).run();
    } catch (IOException e) {
      // the client went away: nobody is left to tell
    } finally {
      open.remove(client);
    }
  }

  @Override
  public void close() {
    try {
      server.close();
      for (Map.Entry<Socket, Thread> connection : open.entrySet()) {
        connection.getKey().close();
        connection.getValue().interrupt();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the guard's proxy did not close", e);
    }
  }
}
