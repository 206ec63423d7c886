package dev.webexplorer.browser.fetch;

import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Map;

/**
 * Who asks. Servers' owners see it, and write rules for {@link #ROBOT} in their robots.txt.
 *
 * @param contact a URL or mail address where the one responsible is reached; may be empty
 * @param languages for {@code Accept-Language}, as {@code en,de;q=0.5}
 */
public record Identity(String contact, String languages) {
  public static final String ROBOT = "webexplorer";
  public static final Identity ANONYMOUS = new Identity("", "en,*;q=0.5");

  private static final String VERSION = "0.1";

  public String userAgent() {
    String about = contact.isEmpty() ? "" : " (+" + contact.replaceAll("[^!-~]", "") + ")";
    return ROBOT + "/" + VERSION + about;
  }

  HttpHeaders fields() {
    Map<String, List<String>> fields =
        Map.of(
            "User-Agent",
            List.of(userAgent()),
            "Accept",
            List.of("text/html,application/xhtml+xml,application/pdf;q=0.9,text/*;q=0.8,*/*;q=0.5"),
            "Accept-Language",
            List.of(languages),
            "Accept-Encoding",
            List.of(Unpacking.ACCEPTED));
    return HttpHeaders.of(fields, (name, value) -> true);
  }
}
