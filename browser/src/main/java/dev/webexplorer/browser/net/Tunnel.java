package dev.webexplorer.browser.net;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Carries bytes both ways between two sockets until either side ends, both are silent for too long,
 * or more has come than may.
 */
final class Tunnel {
  private final Socket client;
  private final InputStream fromClient;
  private final Socket upstream;
  private final int idleMillis;
  private final long mostBytes;
  private final AtomicLong lastMoved = new AtomicLong(System.nanoTime());

  Tunnel(Socket client, InputStream fromClient, Socket upstream, int idleMillis, long mostBytes) {
    this.client = client;
    this.fromClient = fromClient;
    this.upstream = upstream;
    this.idleMillis = idleMillis;
    this.mostBytes = mostBytes;
  }

  /** Returns when both directions have ended. */
  void run() throws IOException {
    upstream.setSoTimeout(idleMillis);
    upstream.setTcpNoDelay(true);
    Thread outward = Thread.ofVirtual().name("guard-proxy-tunnel").start(this::outward);
    try {
      carry(upstream.getInputStream(), client.getOutputStream());
    } finally {
      client.close();
      upstream.close();
      join(outward);
    }
  }

  private void outward() {
    try {
      carry(fromClient, upstream.getOutputStream());
      upstream.shutdownOutput();
    } catch (IOException e) {
      closeBoth();
    }
  }

  /** The reader of the other direction sees its socket closed, and ends. */
  private void closeBoth() {
    try {
      client.close();
      upstream.close();
    } catch (IOException e) {
      // nothing more can be done for a socket that does not close
    }
  }

  private void carry(InputStream in, OutputStream out) throws IOException {
    byte[] buffer = new byte[16 * 1024];
    long left = mostBytes;
    while (left > 0) {
      int read;
      try {
        read = in.read(buffer);
      } catch (SocketTimeoutException e) {
        if ((System.nanoTime() - lastMoved.get()) / 1_000_000 >= idleMillis) {
          throw e;
        }
        continue;
      }
      if (read < 0) {
        return;
      }
      lastMoved.set(System.nanoTime());
      out.write(buffer, 0, read);
      out.flush();
      left -= read;
    }
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
