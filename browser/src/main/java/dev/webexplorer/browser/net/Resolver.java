package dev.webexplorer.browser.net;

import java.io.IOException;
import java.net.InetAddress;
import java.util.List;

/** Finds the addresses of a host name. Thread-safe. */
@FunctionalInterface
public interface Resolver {

  /** The machine's own resolver; a look-up is given up after 10 seconds. */
  Resolver SYSTEM = new SystemResolver();

  /** Returns the addresses, in the order they should be tried, at least one. */
  List<InetAddress> resolve(String host) throws IOException;
}
