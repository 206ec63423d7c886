package dev.webexplorer.browser.net;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One key for the addresses under which a page is commonly found: with and without {@code www.}, by
 * http or https, with a closing slash, with parameters in another order, or with those that tell
 * where a visitor came from. For comparing only: the key need not lead anywhere.
 */
public final class CanonicalUrl {
  private static final Set<String> TRACKING =
      Set.of(
          "gclid", "dclid", "fbclid", "msclkid", "yclid", "igshid", "mc_cid", "mc_eid", "ref_src",
          "ref_url", "_ga", "_gl", "srsltid", "spm", "wt_mc", "cmpid", "ocid");
  private static final Pattern ESCAPE = Pattern.compile("%([0-9a-fA-F]{2})");
  private static final Pattern UNRESERVED = Pattern.compile("[A-Za-z0-9._~-]");

  private CanonicalUrl() {}

  public static String of(Target target) {
    String host = target.host().startsWith("www.") ? target.host().substring(4) : target.host();
    String port = target.uri().getPort() < 0 ? "" : ":" + target.uri().getPort();
    String path = decoded(target.uri().getRawPath());
    String bare = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    String query = target.uri().getRawQuery();
    return host + port + bare + (query == null ? "" : parameters(query));
  }

  private static String parameters(String query) {
    String kept =
        Arrays.stream(query.split("&", -1))
            .filter(parameter -> !parameter.isEmpty() && !tracks(parameter))
            .map(CanonicalUrl::decoded)
            .sorted()
            .collect(Collectors.joining("&"));
    return kept.isEmpty() ? "" : "?" + kept;
  }

  private static boolean tracks(String parameter) {
    String name = parameter.split("=", 2)[0].toLowerCase(Locale.ROOT);
    return name.startsWith("utm_") || TRACKING.contains(name);
  }

  /** Escapes of plain characters become these; all others are written in capitals. */
  private static String decoded(String text) {
    return ESCAPE
        .matcher(text)
        .replaceAll(escape -> {
          String plain = Character.toString(Integer.parseInt(escape.group(1), 16));
          boolean unreserved = UNRESERVED.matcher(plain).matches();
          return Matcher.quoteReplacement(
              unreserved ? plain : escape.group().toUpperCase(Locale.ROOT));
        });
  }
}
