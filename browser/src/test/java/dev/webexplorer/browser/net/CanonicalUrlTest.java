package dev.webexplorer.browser.net;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalUrlTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "http://www.example.org/a/ | https://example.org/a",
        "https://example.org/a?b=1&a=2 | https://example.org/a?a=2&b=1",
        "https://example.org/?utm_source=x&id=1&fbclid=y | https://example.org?id=1",
        "https://example.org/a?gclid=1 | https://example.org/a",
        "https://example.org/%7Ex%2f?a=%c3%a9 | https://example.org/~x%2F?a=%C3%A9",
        "https://example.org:443/a#b | https://example.org/a",
        "https://example.org/? | https://example.org/"
      })
  void of_samePage_sameKey(String one, String other) throws Exception {
    assertThat(key(one)).isEqualTo(key(other));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "https://example.org/a | https://example.org/A",
        "https://example.org/a?id=1 | https://example.org/a?id=2",
        "https://example.org:8080/a | https://example.org/a",
        "https://example.org/a%2Fb | https://example.org/a/b",
        "https://www2.example.org/ | https://example.org/"
      })
  void of_otherPage_otherKey(String one, String other) throws Exception {
    assertThat(key(one)).isNotEqualTo(key(other));
  }

  private static String key(String url) throws Exception {
    return CanonicalUrl.of(Target.parse(url));
  }
}
