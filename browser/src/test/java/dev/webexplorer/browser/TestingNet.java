package dev.webexplorer.browser;

import dev.webexplorer.browser.net.AllowedHosts;
import dev.webexplorer.browser.net.Dialer;
import dev.webexplorer.browser.net.Guard;
import dev.webexplorer.browser.net.Resolver;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * An internet of a test's own: names with the addresses they resolve to, and addresses with the
 * loopback servers that stand behind them. Nothing leaves the machine; every address that a
 * connection was opened to is kept.
 */
public final class TestingNet implements Resolver, Dialer {
  private final Map<String, Deque<List<InetAddress>>> names = new ConcurrentHashMap<>();
  private final Map<InetAddress, Integer> ports = new ConcurrentHashMap<>();
  private final List<InetAddress> dialed = new CopyOnWriteArrayList<>();
  private final List<String> resolved = new CopyOnWriteArrayList<>();

  /** Adds the answer to one more look-up of the name; the last is given from then on. */
  public TestingNet name(String name, String... addresses) {
    names
        .computeIfAbsent(name, n -> new ArrayDeque<>())
        .add(Arrays.stream(addresses).map(InetAddress::ofLiteral).toList());
    return this;
  }

  public TestingNet server(String address, TestingServer server) {
    ports.put(InetAddress.ofLiteral(address), server.port());
    return this;
  }

  public Guard guard() {
    return new Guard(this, this, AllowedHosts.NONE);
  }

  public List<String> dialed() {
    return dialed.stream().map(InetAddress::getHostAddress).toList();
  }

  public List<String> resolved() {
    return List.copyOf(resolved);
  }

  @Override
  public synchronized List<InetAddress> resolve(String host) throws IOException {
    resolved.add(host);
    Deque<List<InetAddress>> answers = names.getOrDefault(host, new ArrayDeque<>());
    List<InetAddress> answer = answers.size() > 1 ? answers.poll() : answers.peek();
    if (answer == null) {
      throw new UnknownHostException("no address is known for " + host);
    }
    return answer;
  }

  @Override
  public Socket dial(InetSocketAddress address, Duration timeout) throws IOException {
    dialed.add(address.getAddress());
    Integer port = ports.get(address.getAddress());
    if (port == null) {
      throw new ConnectException("nothing stands at " + address);
    }
    return Dialer.DIRECT.dial(
        new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port), timeout);
  }
}
