package dev.webexplorer.browser.extract;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/** Makes absolute what stands in a page's attributes, as leniently as a browser does. */
final class Addresses {
  private static final String LEGAL = "-._~:/?#@!$&'()*+,;=";
  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private final URI base;

  private Addresses(URI base) {
    this.base = base;
  }

  /**
   * Of a page.
   *
   * @param page where it stands
   * @param base its base element's reference, empty where it has none
   */
  static Addresses of(URI page, String base) {
    URI rooted =
        page.isAbsolute() && !page.isOpaque() && page.getRawPath().isEmpty()
            ? page.resolve("/")
            : page;
    Addresses own = new Addresses(rooted);
    return base.isBlank() ? own : new Addresses(own.resolve(base).orElse(rooted));
  }

  /** Returns where the reference leads; nothing where it is no address. */
  Optional<URI> resolve(String reference) {
    String trimmed = reference.strip();
    try {
      URI uri = new URI(legal(withAsciiHost(trimmed)));
      if (base.isOpaque() || uri.isAbsolute()) {
        return uri.isAbsolute() ? Optional.of(uri) : Optional.empty();
      }
      return Optional.of(
          trimmed.startsWith("?") ? new URI(withoutQuery() + uri) : belowRoot(base.resolve(uri)));
    } catch (URISyntaxException | IllegalArgumentException e) {
      return Optional.empty(); // what a page's author mistyped leads nowhere
    }
  }

  /**
   * Returns where a link leads that an agent could open: http and https, or what the page itself
   * is.
   */
  Optional<URI> link(String reference) {
    if (reference.isBlank() || reference.startsWith("#")) {
      return Optional.empty(); // the page itself
    }
    return resolve(reference).filter(this::openable);
  }

  private boolean openable(URI uri) {
    String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    boolean web = scheme.equals("http") || scheme.equals("https");
    return web
        ? uri.getRawAuthority() != null
        : scheme.equals("file") && scheme.equals(base.getScheme());
  }

  /** A path that climbs out of the root stays in it. */
  private static URI belowRoot(URI uri) {
    String path = uri.getRawPath();
    if (path == null || !path.startsWith("/../")) {
      return uri;
    }
    String whole = uri.toString();
    int at = whole.indexOf(path);
    int cut = at;
    while (whole.startsWith("/../", cut)) {
      cut += 3;
    }
    return URI.create(whole.substring(0, at) + whole.substring(cut));
  }

  private String withoutQuery() {
    String whole = base.toString();
    int end = whole.length();
    for (char sign : new char[] {'?', '#'}) {
      int at = whole.indexOf(sign);
      end = at < 0 ? end : Math.min(end, at);
    }
    return whole.substring(0, end);
  }

  private static String withAsciiHost(String url) {
    int start = url.indexOf("//");
    if (start < 0 || start > 6) {
      return url;
    }
    int end = start + 2;
    boolean ascii = true;
    while (end < url.length() && "/?#\\".indexOf(url.charAt(end)) < 0) {
      ascii &= url.charAt(end) < 0x80;
      end++;
    }
    return ascii
        ? url
        : url.substring(0, start + 2)
            + IDN.toASCII(url.substring(start + 2, end))
            + url.substring(end);
  }

  private static String legal(String url) {
    StringBuilder out = new StringBuilder(url.length() + 8);
    boolean fragment = false;
    for (int i = 0; i < url.length(); i++) {
      char c = url.charAt(i);
      boolean plain =
          c < 0x80
              && (Character.isLetterOrDigit(c) || LEGAL.indexOf(c) >= 0)
              && !(c == '#' && fragment);
      if (plain || (c == '%' && hex(url, i + 1) && hex(url, i + 2))) {
        out.append(c);
        fragment |= c == '#';
      } else if (c == '\\') {
        out.append('/');
      } else if (c != '\n' && c != '\r' && c != '\t') {
        int point = url.codePointAt(i);
        i += Character.charCount(point) - 1;
        for (byte b : Character.toString(point).getBytes(StandardCharsets.UTF_8)) {
          HEX.toHexDigits(out.append('%'), b);
        }
      }
    }
    return out.toString();
  }

  private static boolean hex(String url, int i) {
    return i < url.length() && HexFormat.isHexDigit(url.charAt(i));
  }
}
