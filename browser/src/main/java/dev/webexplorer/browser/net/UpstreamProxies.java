package dev.webexplorer.browser.net;

import dev.webexplorer.datasets.InputException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which proxies lead out of this machine's network, after {@code HTTP_PROXY}, {@code HTTPS_PROXY}
 * and {@code NO_PROXY}.
 *
 * @param http for plain HTTP
 * @param https for tunnels
 * @param direct hosts that are reached without a proxy
 */
public record UpstreamProxies(
    Optional<UpstreamProxy> http, Optional<UpstreamProxy> https, List<DirectHost> direct) {
  public static final UpstreamProxies NONE =
      new UpstreamProxies(Optional.empty(), Optional.empty(), List.of());

  public UpstreamProxies {
    direct = List.copyOf(direct);
  }

  /**
   * Reads the environment's variables, in lower case or in capitals.
   *
   * @param given an address that goes before {@code HTTP_PROXY} and {@code HTTPS_PROXY}, as {@code
   *     --proxy} gives it; empty for none, {@code none} for no proxy at all
   */
  public static UpstreamProxies of(String given, Map<String, String> environment) {
    if (given.strip().equals("none")) {
      return NONE;
    }
    List<DirectHost> direct =
        Arrays.stream(variable(environment, "no_proxy").orElse("").split("[,\\s]+", -1))
            .filter(entry -> !entry.isEmpty())
            .map(DirectHost::parse)
            .toList();
    if (!given.isBlank()) {
      Optional<UpstreamProxy> proxy = Optional.of(UpstreamProxy.parse(given, "--proxy"));
      return new UpstreamProxies(proxy, proxy, direct);
    }
    return new UpstreamProxies(
        proxy(environment, "http_proxy"), proxy(environment, "https_proxy"), direct);
  }

  private static Optional<UpstreamProxy> proxy(Map<String, String> environment, String name) {
    return variable(environment, name)
        .map(address -> UpstreamProxy.parse(address, name.toUpperCase(Locale.ROOT)));
  }

  private static Optional<String> variable(Map<String, String> environment, String name) {
    return Stream.of(name, name.toUpperCase(Locale.ROOT))
        .map(spelling -> environment.getOrDefault(spelling, ""))
        .filter(value -> !value.isBlank())
        .findFirst();
  }

  public boolean none() {
    return http.isEmpty() && https.isEmpty();
  }

  /** Returns the proxy for plain requests to a host in canonical form, if there is one. */
  Optional<UpstreamProxy> plain(String host, int port) {
    return http.filter(proxy -> !direct(host, port));
  }

  /** Returns the proxy for tunnels to a host in canonical form, if there is one. */
  Optional<UpstreamProxy> tunnel(String host, int port) {
    return https.filter(proxy -> !direct(host, port));
  }

  private boolean direct(String host, int port) {
    return direct.stream().anyMatch(entry -> entry.matches(host, port));
  }

  /** An entry of {@code NO_PROXY}: a name with all below it, an address, a range, or {@code *}. */
  public sealed interface DirectHost {

    boolean matches(String host, int port);

    /**
     * Reads an entry.
     *
     * @throws InputException if it is none of these
     */
    static DirectHost parse(String entry) {
      if (entry.equals("*")) {
        return new Every();
      }
      try {
        if (entry.contains("/")) {
          return new Range(AddressBlock.of(entry, "NO_PROXY"));
        }
        String text =
            entry.startsWith(".") ? entry.substring(1) : entry.replaceFirst("^\\*\\.", "");
        Target target = Target.parse("http://" + text + "/");
        boolean ported = text.replaceFirst("^\\[.*]", "").contains(":");
        return new Name(target.host(), ported ? target.port() : 0);
      } catch (RefusedException | IllegalArgumentException e) {
        throw new InputException(
            "NO_PROXY: " + entry + " is no host, address, range as 10.0.0.0/8, or *", e);
      }
    }
  }

  private record Every() implements DirectHost {
    @Override
    public boolean matches(String host, int port) {
      return true;
    }
  }

  private record Range(AddressBlock block) implements DirectHost {
    @Override
    public boolean matches(String host, int port) {
      return HostName.isLiteral(host) && block.contains(HostName.address(host));
    }
  }

  /** {@code port} is 0 for any. */
  private record Name(String name, int port) implements DirectHost {
    @Override
    public boolean matches(String host, int asked) {
      boolean same = host.equals(name) || host.endsWith("." + name);
      return same && (port == 0 || port == asked);
    }
  }
}
