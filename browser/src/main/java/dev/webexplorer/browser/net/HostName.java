package dev.webexplorer.browser.net;

import java.net.IDN;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Hosts in one spelling: lower-case ASCII names without a trailing dot, dotted IPv4, bracketed
 * IPv6. What has no such spelling is refused, so no two readers can differ about a host.
 */
final class HostName {
  private static final Pattern NAME = Pattern.compile("[a-z0-9_-]+(\\.[a-z0-9_-]+)*");
  private static final int LONGEST = 253;

  /** Names that lead inside wherever they are resolved, even by somebody else's resolver. */
  private static final List<String> PRIVATE_SUFFIXES =
      List.of("localhost", "localdomain", "local", "internal", "intranet", "lan", "home.arpa");

  private HostName() {}

  static String canonical(String host) throws RefusedException {
    return host.startsWith("[") ? ipv6(host) : name(host);
  }

  static boolean isLiteral(String canonical) {
    return canonical.startsWith("[") || Ipv4Literal.claims(canonical);
  }

  /** Whether a canonical name is one of those set aside for use inside a network. */
  static boolean isPrivateName(String canonical) {
    return PRIVATE_SUFFIXES.stream()
        .anyMatch(suffix -> canonical.equals(suffix) || canonical.endsWith("." + suffix));
  }

  /** Returns the address that a canonical literal spells. */
  static InetAddress address(String canonical) {
    return InetAddress.ofLiteral(
        canonical.startsWith("[") ? canonical.substring(1, canonical.length() - 1) : canonical);
  }

  private static String ipv6(String host) throws RefusedException {
    try {
      if (!host.endsWith("]") || host.contains("%")) {
        throw new RefusedException(host + " is not a valid IPv6 address (zones are not followed)");
      }
      InetAddress address = Inet6Address.ofLiteral(host.substring(1, host.length() - 1));
      boolean six = address instanceof Inet6Address;
      return six ? "[" + address.getHostAddress() + "]" : address.getHostAddress();
    } catch (IllegalArgumentException e) {
      throw new RefusedException(host + " is not a valid IPv6 address");
    }
  }

  private static String name(String host) throws RefusedException {
    String ascii;
    try {
      String decoded = URLDecoder.decode(host.replace("+", "%2B"), StandardCharsets.UTF_8);
      ascii = IDN.toASCII(decoded, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException e) {
      throw new RefusedException(host + " is not a valid host name");
    }
    String bare = ascii.endsWith(".") ? ascii.substring(0, ascii.length() - 1) : ascii;
    if (bare.length() > LONGEST || !NAME.matcher(bare).matches()) {
      throw new RefusedException(host + " is not a valid host name");
    }
    return Ipv4Literal.claims(bare) ? Ipv4Literal.canonical(bare) : bare;
  }
}
