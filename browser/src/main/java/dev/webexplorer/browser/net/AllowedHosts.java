package dev.webexplorer.browser.net;

import dev.webexplorer.datasets.InputException;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Hosts that may be reached although their addresses are not public: for tests and intranets. An
 * entry is {@code host} (any port) or {@code host:port}; a literal address allows that address
 * alone, a name whatever it resolves to.
 */
public record AllowedHosts(Set<String> entries) {
  public static final AllowedHosts NONE = new AllowedHosts(Set.of());

  public AllowedHosts {
    entries = Set.copyOf(entries);
  }

  /** Reads entries as a user writes them. */
  public static AllowedHosts of(Collection<String> entries) {
    return new AllowedHosts(
        entries.stream().map(AllowedHosts::canonical).collect(Collectors.toSet()));
  }

  boolean allows(String host, int port) {
    return entries.contains(host) || entries.contains(host + ":" + port);
  }

  private static String canonical(String entry) {
    try {
      Target target = Target.parse("http://" + entry + "/");
      boolean ported = entry.replaceFirst("^\\[.*]", "").contains(":");
      return ported ? target.host() + ":" + target.port() : target.host();
    } catch (RefusedException e) {
      throw new InputException(
          "--allow-host: " + e.getMessage() + "; give a host, or host:port, as intranet:8080");
    }
  }
}
