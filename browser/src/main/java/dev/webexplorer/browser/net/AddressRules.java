package dev.webexplorer.browser.net;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which addresses belong to the public internet. IPv4: all but the special-purpose blocks of the
 * IANA registry and the clouds' metadata services. IPv6: only global unicast, without the ranges
 * that carry an IPv4 address inside (whoever routes them decides where they lead).
 */
final class AddressRules {
  private static final List<AddressBlock> REFUSED =
      List.of(
          AddressBlock.of("0.0.0.0/8", "this network"),
          AddressBlock.of("10.0.0.0/8", "private"),
          AddressBlock.of("100.64.0.0/10", "carrier-grade NAT"),
          AddressBlock.of("127.0.0.0/8", "loopback"),
          AddressBlock.of("168.63.129.16/32", "cloud metadata"),
          AddressBlock.of("169.254.0.0/16", "link-local or cloud metadata"),
          AddressBlock.of("172.16.0.0/12", "private"),
          AddressBlock.of("192.0.0.0/24", "reserved"),
          AddressBlock.of("192.0.2.0/24", "documentation"),
          AddressBlock.of("192.31.196.0/24", "reserved"),
          AddressBlock.of("192.52.193.0/24", "reserved"),
          AddressBlock.of("192.88.99.0/24", "6to4 relay"),
          AddressBlock.of("192.168.0.0/16", "private"),
          AddressBlock.of("192.175.48.0/24", "reserved"),
          AddressBlock.of("198.18.0.0/15", "benchmarking"),
          AddressBlock.of("198.51.100.0/24", "documentation"),
          AddressBlock.of("203.0.113.0/24", "documentation"),
          AddressBlock.of("224.0.0.0/4", "multicast"),
          AddressBlock.of("240.0.0.0/4", "reserved"),
          AddressBlock.of("::1/128", "loopback"),
          AddressBlock.of("64:ff9b::/96", "NAT64"),
          AddressBlock.of("64:ff9b:1::/48", "NAT64"),
          AddressBlock.of("fc00::/7", "private"),
          AddressBlock.of("fe80::/10", "link-local"),
          AddressBlock.of("fec0::/10", "site-local"),
          AddressBlock.of("ff00::/8", "multicast"),
          AddressBlock.of("2001::/32", "Teredo"),
          AddressBlock.of("2001::/23", "reserved"),
          AddressBlock.of("2001:db8::/32", "documentation"),
          AddressBlock.of("2002::/16", "6to4"),
          AddressBlock.of("3fff::/20", "documentation"));

  private static final AddressBlock GLOBAL_UNICAST = AddressBlock.of("2000::/3", "global unicast");

  private AddressRules() {}

  /** Returns what the address is when it is not public, empty when it may be reached. */
  static Optional<String> refusal(InetAddress address) {
    Stream<String> named =
        REFUSED.stream().filter(block -> block.contains(address)).map(AddressBlock::name);
    return named.findFirst().or(() -> unnamed(address));
  }

  private static Optional<String> unnamed(InetAddress address) {
    if (address instanceof Inet4Address) {
      return Optional.empty();
    }
    if (!GLOBAL_UNICAST.contains(address)) {
      return Optional.of("reserved");
    }
    return tunnels(address.getAddress()) ? Optional.of("ISATAP") : Optional.empty();
  }

  /** ISATAP: the interface part is 0000:5efe or 0200:5efe and an IPv4 address. */
  private static boolean tunnels(byte[] bytes) {
    return (bytes[8] & 0xfd) == 0 && bytes[9] == 0 && bytes[10] == 0x5e && bytes[11] == (byte) 0xfe;
  }
}
