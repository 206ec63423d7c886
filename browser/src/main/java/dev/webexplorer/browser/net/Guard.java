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
 * <p>Thread-safe.
 */
public final class Guard {
  private static final Duration DIAL_TIMEOUT = Duration.ofSeconds(10);
  private static final String HOW_TO_ALLOW = " (--allow-host allows it)";
  private static final int REMEMBERED = 10_000;

  private final Resolver resolver;
  private final Dialer dialer;
  private final AllowedHosts allowed;
  private final Cache<String, Attempt> attempts =
      Caffeine.newBuilder().maximumSize(REMEMBERED).build();

  public Guard(Resolver resolver, Dialer dialer, AllowedHosts allowed) {
    this.resolver = resolver;
    this.dialer = dialer;
    this.allowed = allowed;
  }

  /** Returns a guard on the machine's resolver and network. */
  public static Guard allowing(AllowedHosts allowed) {
    return new Guard(Resolver.SYSTEM, Dialer.DIRECT, allowed);
  }

  /**
   * Connects to a host, given in any spelling.
   *
   * @throws RefusedException if it may not be reached
   * @throws IOException if it cannot be reached
   */
  public Socket connect(String host, int port) throws IOException {
    String key = host + ":" + port;
    try {
      return dial(vetted(Target.parse("https://" + key)), port, key);
    } catch (IOException e) {
      attempts.put(key, new Attempt(Optional.empty(), Optional.of(e)));
      throw e;
    }
  }

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
   * @param address the address that was connected to
   */
  public record Attempt(Optional<InetAddress> address, Optional<IOException> failure) {}
}
