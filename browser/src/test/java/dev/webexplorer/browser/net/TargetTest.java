package dev.webexplorer.browser.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TargetTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "HTTP://Example.ORG | http://example.org/",
        "https://example.org.:443/a#b | https://example.org/a",
        "http://example.org:8080/?q=a b | http://example.org:8080/?q=a%20b",
        "http://exämple.org/ü | http://xn--exmple-cua.org/%C3%BC",
        "http://example。org/ | http://example.org/",
        "http://ex%61mple.org/ | http://example.org/",
        "http://example.org/a/./b/../c/. | http://example.org/a/c/",
        "http://example.org/%2e%2E/x | http://example.org/x",
        "http://example.org/../../x | http://example.org/x",
        "http://example.org/a//b | http://example.org/a//b",
        "http://example.org/100%/%zz/%41 | http://example.org/100%25/%25zz/%41",
        "http://example.org/a\\b|http://example.org/a/b",
        "http://example.org/[x]{y}?[z]=| http://example.org/%5Bx%5D%7By%7D?[z]=",
        "http://example.org\\@127.0.0.1/ | http://example.org/@127.0.0.1/",
        "http://0x7f.1/ | http://127.0.0.1/",
        "http://0177.0.0.01/ | http://127.0.0.1/",
        "http://2130706433/ | http://127.0.0.1/",
        "http://１２７。０。０。１/ | http://127.0.0.1/",
        "http://①②⑦.⓪.⓪.①/ | http://127.0.0.1/",
        "http://[::ffff:7f00:1]/ | http://127.0.0.1/",
        "http://[2606:4700::1]:81/ | http://[2606:4700:0:0:0:0:0:1]:81/",
      })
  void parse_anySpelling_oneForm(String written, String canonical) throws Exception {
    assertThat(Target.parse(written)).hasToString(canonical);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "example.org",
        "//example.org/",
        "http:example.org",
        "http:/example.org",
        "http:///x",
        "ftp://example.org/",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "data:text/html,x",
        "http://user@example.org/",
        "http://user:pw@example.org/",
        "http://example.org:0/",
        "http://example.org:99999/",
        "http://example.org:8x/",
        "http://exa mple.org/",
        "http://256.0.0.1/",
        "http://1.2.3.4.5/",
        "http://0o177.0.0.1/",
        "http://08.0.0.1/",
        "http://1..1/",
        "http://4294967296/",
        "http://[::1%25eth0]/",
        "http://[::1/",
        "http://[x]/",
        "http://a..b/",
        "http://./",
        "http://exa%2fmple.org/",
        "http://exa%00mple.org/",
        "http://exa／mple.org/",
        "http://exam\nple.org/"
      })
  void parse_notToBeFollowed_refused(String written) {
    assertThatThrownBy(() -> Target.parse(written)).isInstanceOf(RefusedException.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "c | http://example.org/a/c",
        "/c?d | http://example.org/c?d",
        "?q=1 | http://example.org/a/b?q=1",
        "../c#d | http://example.org/c",
        "#d | http://example.org/a/b?x",
        "//other.org/c | http://other.org/c",
        "https://other.org | https://other.org/",
        "Talk/A:B | http://example.org/a/Talk/A:B",
        "a b | http://example.org/a/a%20b"
      })
  void resolve_reference_asBrowsersDo(String reference, String resolved) throws Exception {
    assertThat(Target.parse("http://example.org/a/b?x").resolve(reference)).hasToString(resolved);
  }

  @Property
  void parse_everySpellingOfAnAddress_sameHost(
      @ForAll @IntRange(max = 255) int a,
      @ForAll @IntRange(max = 255) int b,
      @ForAll @IntRange(max = 0xffff) int rest)
      throws Exception {
    long whole = ((long) a << 24) + ((long) b << 16) + rest;
    String dotted = "%d.%d.%d.%d".formatted(a, b, rest >> 8, rest & 255);
    for (String spelled :
        new String[] {
          Long.toString(whole),
          "0x" + Long.toHexString(whole),
          "0" + Long.toOctalString(whole),
          "%d.%d.%d".formatted(a, b, rest),
          "0x%x.0%o.%d".formatted(a, b, rest),
          "[::ffff:%x:%x]".formatted(whole >> 16, rest),
          dotted + "."
        }) {
      assertThat(Target.parse("http://" + spelled + "/").host()).isEqualTo(dotted);
    }
  }

  /** Reading an address again changes nothing: what was vetted is what is sent. */
  @Property
  void parse_again_same(@ForAll String path) throws Exception {
    try {
      Target once = Target.parse("http://example.org/" + path);
      assertThat(Target.of(once.uri())).isEqualTo(once);
    } catch (RefusedException e) {
      assertThat(e).hasMessageMatching("(?s)the address holds control.*|not an absolute.*");
    }
  }
}
