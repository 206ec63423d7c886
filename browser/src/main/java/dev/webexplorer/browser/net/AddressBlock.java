package dev.webexplorer.browser.net;

import java.net.InetAddress;

/** A range of addresses with the name of what it is for, as {@code 10.0.0.0/8}. */
record AddressBlock(InetAddress first, int prefixBits, String name) {

  static AddressBlock of(String cidr, String name) {
    int slash = cidr.indexOf('/');
    return new AddressBlock(
        InetAddress.ofLiteral(cidr.substring(0, slash)),
        Integer.parseInt(cidr.substring(slash + 1)),
        name);
  }

  boolean contains(InetAddress address) {
    byte[] mine = first.getAddress();
    byte[] other = address.getAddress();
    if (mine.length != other.length) {
      return false;
    }
    for (int bit = 0; bit < prefixBits; bit += 8) {
      int mask = 0xff << Math.max(0, 8 - (prefixBits - bit)) & 0xff;
      if (((mine[bit / 8] ^ other[bit / 8]) & mask) != 0) {
        return false;
      }
    }
    return true;
  }
}
