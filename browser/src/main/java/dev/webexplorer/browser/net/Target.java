package dev.webexplorer.browser.net;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A web address in one spelling. Only {@code http} and {@code https}; no user name or password; the
 * host in canonical form; no fragment; nothing that {@link URI} would not take.
 *
 * @param scheme {@code http} or {@code https}
 * @param host a lower-case ASCII name, dotted IPv4 or bracketed IPv6
 * @param port 1 to 65535
 * @param uri the whole address, with the port only where it is not the scheme's
 */
public record Target(String scheme, String host, int port, URI uri) {
  private static final Map<String, Integer> PORTS = Map.of("http", 80, "https", 443);
  private static final Pattern SCHEME = Pattern.compile("([a-zA-Z][a-zA-Z0-9+.-]*):(.*)");
  private static final Pattern REST = Pattern.compile("//([^/?#\\\\]*)([^?#]*)(\\?[^#]*)?(#.*)?");
  private static final Pattern PORTED = Pattern.compile("(.*?)(?::([0-9]*))?");

  /**
   * Reads an address as it was written.
   *
   * @throws RefusedException if it is not one that may be followed; the message says why
   */
  public static Target parse(String address) throws RefusedException {
    String text = address.strip();
    if (text.chars().anyMatch(Character::isISOControl)) {
      throw new RefusedException("the address holds control characters");
    }
    Matcher schemed = SCHEME.matcher(text);
    if (!schemed.matches()) {
      throw new RefusedException("not an absolute address: " + text);
    }
    String scheme = schemed.group(1).toLowerCase(Locale.ROOT);
    if (!PORTS.containsKey(scheme)) {
      throw new RefusedException("only http and https are opened, not " + scheme + ":");
    }
    Matcher parts = REST.matcher(schemed.group(2));
    if (!parts.matches() || parts.group(1).isEmpty()) {
      throw new RefusedException("the address names no host: " + text);
    }
    String query = parts.group(3) == null ? "" : parts.group(3);
    return of(scheme, parts.group(1), parts.group(2).replace('\\', '/'), query);
  }

  public static Target of(URI uri) throws RefusedException {
    return parse(uri.toString());
  }

  /** Returns where a link or a {@code Location} found on this address leads. */
  public Target resolve(String reference) throws RefusedException {
    String text = reference.strip();
    if (SCHEME.matcher(text).matches()) {
      return parse(text);
    }
    if (text.startsWith("//")) {
      return parse(scheme + ":" + text);
    }
    int end = text.indexOf('#');
    String bare = UrlText.encoded(end < 0 ? text : text.substring(0, end));
    if (bare.isEmpty()) {
      return this;
    }
    if (bare.startsWith("?")) {
      return parse(origin() + uri.getRawPath() + bare);
    }
    String folder = uri.getRawPath().substring(0, uri.getRawPath().lastIndexOf('/') + 1);
    return parse(origin() + (bare.startsWith("/") ? "" : folder) + bare);
  }

  /** Returns scheme, host and port, as {@code https://example.org}. */
  public String origin() {
    return scheme + "://" + host + (PORTS.containsValue(port) && defaultPort() ? "" : ":" + port);
  }

  private boolean defaultPort() {
    return port == PORTS.getOrDefault(scheme, 0);
  }

  private static Target of(String scheme, String authority, String path, String query)
      throws RefusedException {
    if (authority.contains("@")) {
      throw new RefusedException("addresses with a user name or password are not opened");
    }
    Matcher ported = PORTED.matcher(authority);
    if (!ported.matches()) {
      throw new RefusedException("not a host and port: " + authority);
    }
    String host = HostName.canonical(ported.group(1));
    String digits = ported.group(2);
    int port = digits == null || digits.isEmpty() ? PORTS.getOrDefault(scheme, 0) : port(digits);
    Target bare = new Target(scheme, host, port, URI.create("http:/"));
    String whole = bare.origin() + UrlText.path(path) + UrlText.encoded(query);
    return new Target(scheme, host, port, URI.create(whole));
  }

  private static int port(String digits) throws RefusedException {
    if (digits.length() <= 5) {
      int port = Integer.parseInt(digits);
      if (port > 0 && port <= 65535) {
        return port;
      }
    }
    throw new RefusedException("not a port: " + digits);
  }

  @Override
  public String toString() {
    return uri.toString();
  }
}
