package dev.webexplorer.browser.net;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Decides what may be reached, and is the only one to connect. A host is resolved once for each
 * connection; addresses that are not public are dropped, and the connection goes to one of those
 * left, not to the name: what the name resolves to a moment later is of no consequence. A name set
 * aside for inside use ({@code localhost}, {@code .internal} and the like) is refused unresolved.
 *
 * <p>Where a proxy leads out of the network, it is the proxy that resolves: what can be seen from a
 * host's spelling is refused before, but which addresses a name leads to is for the proxy to guard.
 *
 * <p>Thread-safe.
 */
public final class Guard {
  private static final Duration DIAL_TIMEOUT = Duration.ofSeconds(10);
  private static final String HOW_TO_ALLOW = " (--allow-host allows it)";
  private static final int REMEMBERED = 10_000;

  private final Resolver resolver;
  private final Dialer dialer;
  private final AllowedHosts allowed;
  private final UpstreamProxies upstream;
  private final Cache<String, Attempt> attempts =
      Caffeine.newBuilder().maximumSize(REMEMBERED).build();

  public Guard(Resolver resolver, Dialer dialer, AllowedHosts allowed) {
    this(resolver, dialer, allowed, UpstreamProxies.NONE);
  }

  private Guard(Resolver resolver, Dialer dialer, AllowedHosts allowed, UpstreamProxies upstream) {
    this.resolver = resolver;
    this.dialer = dialer;
    this.allowed = allowed;
    this.upstream = upstream;
  }

  /** Returns a guard on the machine's resolver and network. */
  public static Guard allowing(AllowedHosts allowed) {
    return new Guard(Resolver.SYSTEM, Dialer.DIRECT, allowed);
  }

  /** Returns a guard with the same rules that goes out by these proxies. */
  public Guard through(UpstreamProxies proxies) {
    return new Guard(resolver, dialer, allowed, proxies);
  }

  /**
   * Connects to a host, given in any spelling, for whatever the two have to say to each other.
   *
   * @throws RefusedException if it may not be reached
   * @throws IOException if it cannot be reached
   */
  public Socket connect(String host, int port) throws IOException {
    String key = host + ":" + port;
    try {
      Target target = Target.parse("https://" + key);
      Optional<UpstreamProxy> proxy = upstream.tunnel(target.host(), port);
      if (proxy.isEmpty()) {
        return dial(vetted(target), port, key);
      }
      checkAsWritten(target);
      return by(proxy.get().tunnel(target.host() + ":" + port, DIAL_TIMEOUT), key);
    } catch (IOException e) {
      throw noted(e, key);
    }
  }

  /** Connects for one plain request: to its host, or to the proxy that takes it there. */
  Way connectPlain(Target target) throws IOException {
    String key = target.host() + ":" + target.port();
    try {
      Optional<UpstreamProxy> proxy = upstream.plain(target.host(), target.port());
      if (proxy.isEmpty()) {
        return new Way(dial(vetted(target), target.port(), key), proxy);
      }
      checkAsWritten(target);
      return new Way(by(proxy.get().connect(DIAL_TIMEOUT), key), proxy);
    } catch (IOException e) {
      throw noted(e, key);
    }
  }

  private Socket by(Socket socket, String key) {
    attempts.put(key, new Attempt(Optional.empty(), Optional.empty()));
    return socket;
  }

  private IOException noted(IOException failure, String key) {
    attempts.put(key, new Attempt(Optional.empty(), Optional.of(failure)));
    return failure;
  }

  /**
   * A connection for a plain request.
   *
   * @param proxy at its other end, if it is not the host itself
   */
  record Way(Socket socket, Optional<UpstreamProxy> proxy) {}

  /** Returns the addresses of a host that may be reached, at least one. */
  public List<InetAddress> vet(Target target) throws IOException {
    return vetted(target);
  }

  /** Returns how the last connection to the host went, if one was asked for. */
  public Optional<Attempt> lastAttempt(String host, int port) {
    return Optional.ofNullable(attempts.getIfPresent(host + ":" + port));
  }

  /**
   * Refuses what can be seen to lead inside without resolving: literal addresses and names set
   * aside.
   */
  public void checkAsWritten(Target target) throws RefusedException {
    String host = target.host();
    if (allowed.allows(host, target.port())) {
      return;
    }
    if (HostName.isPrivateName(host)) {
      throw new RefusedException(host + " is a name for use inside a network" + HOW_TO_ALLOW);
    }
    if (HostName.isLiteral(host) && AddressRules.refusal(HostName.address(host)).isPresent()) {
      throw refused(host, true, HostName.address(host));
    }
  }

  private List<InetAddress> vetted(Target target) throws IOException {
    checkAsWritten(target);
    String host = target.host();
    if (HostName.isLiteral(host)) {
      return List.of(HostName.address(host));
    }
    List<InetAddress> addresses = resolver.resolve(host);
    if (allowed.allows(host, target.port())) {
      return addresses;
    }
    List<InetAddress> open =
        addresses.stream().filter(address -> AddressRules.refusal(address).isEmpty()).toList();
    if (open.isEmpty()) {
      throw refused(host, false, addresses.getFirst());
    }
    return open;
  }

  private static RefusedException refused(String host, boolean literal, InetAddress address) {
    String kind = AddressRules.refusal(address).orElse("reserved");
    String where = literal ? "" : " leads to " + address.getHostAddress() + ", which";
    return new RefusedException(host + where + " is not public: " + kind + HOW_TO_ALLOW);
  }

  private Socket dial(List<InetAddress> addresses, int port, String key) throws IOException {
    List<IOException> failures = new ArrayList<>();
    for (InetAddress address : addresses) {
      try {
        Socket socket = dialer.dial(new InetSocketAddress(address, port), DIAL_TIMEOUT);
        attempts.put(key, new Attempt(Optional.of(address), Optional.empty()));
        return socket;
      } catch (IOException e) {
        failures.add(e);
      }
    }
    IOException first = failures.removeFirst();
    failures.forEach(first::addSuppressed);
    throw first;
  }

  /**
   * How a connection went: to which address, or why not.
   *
   * @param address the address that was connected to; empty where only a proxy knows it
   */
  public record Attempt(Optional<InetAddress> address, Optional<IOException> failure) {}
}
