package dev.webexplorer.browser.net;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the guard's proxy says of a request that it did not pass on, in the form of RFC 9209.
 *
 * @param error a type of the RFC, as {@code destination_ip_prohibited} or {@code dns_error}
 * @param details one line
 */
public record ProxyStatus(String error, String details) {
  public static final String FIELD = "Proxy-Status";

  private static final Pattern FORM =
      Pattern.compile("webexplorer; error=([a-z_]+); details=\"([^\"]*)\"");

  /** Reads the field's value; a server's own never gets through the proxy. */
  public static Optional<ProxyStatus> parse(String value) {
    Matcher form = FORM.matcher(value);
    return form.matches()
        ? Optional.of(new ProxyStatus(form.group(1), form.group(2)))
        : Optional.empty();
  }

  public boolean prohibited() {
    return error.equals("destination_ip_prohibited");
  }
}
