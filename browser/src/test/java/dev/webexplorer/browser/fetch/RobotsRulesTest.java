package dev.webexplorer.browser.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.webexplorer.browser.TestingData;
import dev.webexplorer.browser.net.RefusedException;
import dev.webexplorer.browser.net.Target;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What robots.txt means, case by case: those of RFC 9309 and of Google's specification of it, as
 * tables of rules, paths and verdicts.
 */
class RobotsRulesTest {
  private static final Politeness POLITENESS =
      new Politeness(8, Duration.ZERO, Duration.ofSeconds(30), 0, Duration.ZERO);

  /**
   * Google's table of paths: which of a rule's path and the wildcards in it match which address.
   */
  @ParameterizedTest
  @CsvSource({
    "/fish, /fish, true",
    "/fish, /fish.html, true",
    "/fish, /fish/salmon.html, true",
    "/fish, /fishheads/yummy.html, true",
    "/fish, /fish.php?id=anything, true",
    "/fish, /Fish.asp, false",
    "/fish, /catfish, false",
    "/fish, /?id=fish, false",
    "/fish, /desert/fish, false",
    "/fish*, /fish.html, true",
    "/fish*, /fishheads/yummy.html, true",
    "/fish*, /Fish.asp, false",
    "/fish*, /catfish, false",
    "/fish/, /fish/, true",
    "/fish/, /fish/?id=anything, true",
    "/fish/, /fish/salmon.htm, true",
    "/fish/, /fish, false",
    "/fish/, /fish.html, false",
    "/fish/, /animals/fish/, false",
    "/*.php, /index.php, true",
    "/*.php, /filename.php, true",
    "/*.php, /folder/filename.php?parameters, true",
    "/*.php, /folder/any.php.file.html, true",
    "/*.php, /filename.php/, true",
    "/*.php, /, false",
    "/*.php, /windows.PHP, false",
    "/*.php$, /filename.php, true",
    "/*.php$, /folder/filename.php, true",
    "/*.php$, /filename.php?parameters, false",
    "/*.php$, /filename.php/, false",
    "/*.php$, /filename.php5, false",
    "/*.php$, /windows.PHP, false",
    "/fish*.php, /fish.php, true",
    "/fish*.php, /fishheads/catfish.php?parameters, true",
    "/fish*.php, /Fish.PHP, false",
    "/, /anything/at/all, true",
    "/*, /anything, true",
    "/a/*/c, /a/b/c, true",
    "/a/*/c, /a//c, true",
    "/a/*/c, /a/c, false",
    "/$, /, true",
    "/$, /page, false",
  })
  void path_matches(String rule, String path, boolean matches) throws RefusedException {
    assertThat(allowed("User-agent: *\nDisallow: " + rule, path)).isEqualTo(!matches);
  }

  /** Google's table of precedence: the longest rule wins, and of two as long the allowing one. */
  @ParameterizedTest
  @CsvSource({
    "/p, /, /page, true",
    "/folder, /folder, /folder/page, true",
    "/page, /*.htm, /page.htm, false",
    "/page, /*.ph, /page.php5, true",
    "/$, /, /, true",
    "/$, /, /page.htm, false",
    "/page, /*.html, /page.html, false",
    "/a/b, /a, /a/b/c, true",
    "/a, /a/b, /a/b/c, false",
  })
  void precedence(String allow, String disallow, String path, boolean allowed)
      throws RefusedException {
    for (String rules :
        List.of(
            "Allow: " + allow + "\nDisallow: " + disallow,
            "Disallow: " + disallow + "\nAllow: " + allow)) {
      assertThat(allowed("User-agent: *\n" + rules, path)).as(rules).isEqualTo(allowed);
    }
  }

  /** Which group speaks to us: by name in any case, groups of one name together, else all's. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "User-agent: *~Disallow: /~User-agent: webexplorer~Disallow: | true",
        "User-agent: WEBEXPLORER~Disallow: / | false",
        "User-agent: webexplorer/2.0~Disallow: / | false",
        "User-agent: other~User-agent: webexplorer~Disallow: / | false",
        "User-agent: webexplorer~Disallow: /x~~User-agent: webexplorer~Disallow: /a | false",
        "User-agent: webexplorer~Disallow: /x~~User-agent: *~Disallow: /a | true",
        "User-agent: other~Disallow: / | true",
        "User-agent: * ~ Disallow : /a | false",
        "USER-AGENT: *~DISALLOW: /a | false",
        "user-agent: *~disallow: /a # not this | false",
        "# nothing~User-agent: *~~Disallow: /a | false",
        "Disallow: /a | true",
        "User-agent: *~Sitemap: https://x/s.xml~Disallow: /a | false",
        "User-agent: *~Crawl-delay: 1~Disallow: /a | false",
        "User-agent: *~Unknown: thing~Disallow: /a | false",
        "User-agent: *~Disallow: /a~Allow: / | false",
        "User-agent: *~Disallow: | true",
        "User-agent: *~Disallow: /~Allow: /a | true",
      })
  void group_speaksToUs(String rules, boolean allowed) throws RefusedException {
    assertThat(allowed(rules.replace('~', '\n'), "/a")).isEqualTo(allowed);
    assertThat(allowed(rules.replace("~", "\r\n"), "/a")).as("DOS line ends").isEqualTo(allowed);
  }

  /** Escapes are compared decoded, other characters as UTF-8. */
  @ParameterizedTest
  @CsvSource({
    "/foo/bar?baz=http://foo.bar, /foo/bar?baz=http://foo.bar, true",
    "/foo/bar/ツ, /foo/bar/%E3%83%84, true",
    "/foo/bar/%E3%83%84, /foo/bar/ツ, true",
    "/foo/bar/%62%61%7A, /foo/bar/baz, true",
    "/%7Ejoe/, /~joe/index.html, true",
    "/~joe/, /%7Ejoe/index.html, true",
  })
  void escapes_compared(String rule, String path, boolean matches) throws RefusedException {
    assertThat(allowed("User-agent: *\nDisallow: " + rule, path)).isEqualTo(!matches);
  }

  @Test
  void byteOrderMark_skipped() throws RefusedException {
    assertThat(allowed("\ufeffUser-agent: *\nDisallow: /a", "/a")).isFalse();
  }

  @Test
  void longFile_readAsFarAsTheBound() throws RefusedException {
    String filler = "# a comment\n".repeat(60_000);
    assertThat(allowed("User-agent: *\nDisallow: /a\n" + filler, "/a")).isFalse();
    assertThat(allowed(filler + "User-agent: *\nDisallow: /a\n", "/a")).isTrue();
  }

  @Test
  void filesOfTheWild_allRead() throws IOException {
    Path folder = TestingData.path("robots");
    List<Path> files;
    try (Stream<Path> listed = Files.list(folder)) {
      files = listed.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
    }
    assertThat(files).hasSizeGreaterThan(20);
    for (Path file : files) {
      Exchange exchange = exchange(Files.readAllBytes(file), "/a/page");
      assertThat(exchange.target().host()).as(file.toString()).isEqualTo("site.test");
    }
    for (String name : List.of("utf8", "utf16le", "utf16be")) {
      byte[] marked = Files.readAllBytes(folder.resolve("robots-with-" + name + "-bom.txt"));
      assertThat(exchange(marked, "/profile/x")).isNotNull();
    }
  }

  private static boolean allowed(String rules, String path) throws RefusedException {
    Exchange exchange = exchange(rules.getBytes(StandardCharsets.UTF_8), path);
    return exchange instanceof Exchange.Answered;
  }

  private static Exchange exchange(byte[] robots, String path) throws RefusedException {
    HttpHeaders none = HttpTransport.noFields();
    Transport site =
        (target, fields) ->
            new Exchange.Answered(
                target,
                none,
                200,
                HttpHeaders.of(
                    Map.of("Content-Type", List.of("text/plain")), (name, value) -> true),
                Bytes.of(robots),
                false,
                Optional.empty(),
                Instant.EPOCH);
    return new RobotsTransport(site, new HostPaces(POLITENESS), Limits.DEFAULT)
        .exchange(Target.parse("http://site.test" + path), none);
  }
}
