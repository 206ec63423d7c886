package dev.webexplorer.browser.net;

import java.math.BigInteger;
import java.util.List;
import java.util.regex.Pattern;

/**
 * IPv4 addresses as browsers read them: one to four parts, each decimal, octal (leading 0) or hex
 * (leading 0x), the last part filling what the others leave. After the URL standard's host parser.
 */
final class Ipv4Literal {
  private static final Pattern NUMBER = Pattern.compile("[0-9]+|0[xX][0-9a-fA-F]*");
  private static final int MOST_PARTS = 4;

  private Ipv4Literal() {}

  /** A host whose last label is a number is an address or nothing, never a name. */
  static boolean claims(String host) {
    return NUMBER.matcher(host.substring(host.lastIndexOf('.') + 1)).matches();
  }

  /** Returns the dotted form with four decimal parts. */
  static String canonical(String host) throws RefusedException {
    List<String> parts = List.of(host.split("\\.", -1));
    if (parts.size() > MOST_PARTS) {
      throw invalid(host);
    }
    long address = 0;
    for (int i = 0; i < parts.size(); i++) {
      BigInteger value = number(parts.get(i), host);
      boolean last = i == parts.size() - 1;
      int bytes = last ? MOST_PARTS + 1 - parts.size() : 1;
      if (value.bitLength() > 8 * bytes) {
        throw invalid(host);
      }
      address = (address << (8 * bytes)) | value.longValue();
    }
    return "%d.%d.%d.%d"
        .formatted(
            (address >> 24) & 255, (address >> 16) & 255, (address >> 8) & 255, address & 255);
  }

  private static BigInteger number(String part, String host) throws RefusedException {
    if (!NUMBER.matcher(part).matches()) {
      throw invalid(host);
    }
    try {
      if (part.startsWith("0x") || part.startsWith("0X")) {
        return new BigInteger("0" + part.substring(2), 16);
      }
      return part.startsWith("0") ? new BigInteger(part, 8) : new BigInteger(part);
    } catch (NumberFormatException e) {
      throw invalid(host);
    }
  }

  private static RefusedException invalid(String host) {
    return new RefusedException(host + " is not a valid IPv4 address");
  }
}
