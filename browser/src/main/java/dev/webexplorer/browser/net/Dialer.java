package dev.webexplorer.browser.net;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.time.Duration;

/** Opens connections to addresses that were vetted. Thread-safe. */
@FunctionalInterface
public interface Dialer {

  /** Connects straight to the address, past any proxy that the JVM is set up for. */
  Dialer DIRECT =
      (address, timeout) -> {
        Socket socket = new Socket(Proxy.NO_PROXY);
        try {
          socket.connect(address, Math.toIntExact(timeout.toMillis()));
          return socket;
        } catch (IOException e) {
          socket.close();
          throw e;
        }
      };

  /** Returns a socket that is connected to an address, which is already resolved. */
  Socket dial(InetSocketAddress address, Duration timeout) throws IOException;
}
