package dev.webexplorer.browser.world;

import java.nio.charset.StandardCharsets;

/** Where the pages of a world stand: a host that no network has, and the title. */
record Address(String host) {
  private static final String PLAIN = "-._~!$&'*+,;=:@";
  private static final String HEX = "0123456789ABCDEF";

  String url(String title) {
    StringBuilder url = new StringBuilder(24 + host.length() + title.length());
    url.append("https://").append(host).append('/');
    for (byte b : title.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      boolean plain =
          (c >= 'a' && c <= 'z')
              || (c >= 'A' && c <= 'Z')
              || (c >= '0' && c <= '9')
              || PLAIN.indexOf(c) >= 0;
      if (plain) {
        url.append(c);
      } else if (c == ' ') {
        url.append('_');
      } else {
        url.append('%').append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
      }
    }
    return url.toString();
  }
}
