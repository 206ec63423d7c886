package dev.webexplorer.datasets.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotBlank;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class SealTest {
  private static final String TEXT = "Ünïcode 測試: the quick brown fox jumps over 13 lazy dogs.";

  @Test
  void shaXor_givesThePublishedVector() {
    Seal seal = new Seal(Seal.Scheme.SHA_XOR, "test-canary");
    String sealed =
        "XKGk7q4rSe9vB7AL1c6Wk/vzcvReAfsH+mtkXLM24+LxHaxCeWhM/mdXJZMWUFpH4eI1vFdA8AuzbGAbomo=";

    assertThat(seal.close(TEXT)).isEqualTo(sealed);
    assertThat(seal.open(sealed)).contains(TEXT);
  }

  @Test
  void rawXor_givesThePublishedVector() {
    Seal seal = new Seal(Seal.Scheme.RAW_XOR, "test-canary");
    String sealed =
        "t/kdt4IADgoEUp/MyZvdi1lBGgkXWQUQGhdGQwMcDgUXVAMcDA0JFAMRAVkbExYGDVJSTg0TAw1FFxtKEE8=";

    assertThat(seal.close(TEXT)).isEqualTo(sealed);
    assertThat(seal.open(sealed)).contains(TEXT);
  }

  @Test
  void anotherCanary_doesNotOpenASentence() {
    String sealed = new Seal(Seal.Scheme.SHA_XOR, "test-canary").close(TEXT);

    assertThat(new Seal(Seal.Scheme.SHA_XOR, "test-canarz").open(sealed)).isEmpty();
    assertThat(new Seal(Seal.Scheme.RAW_XOR, "test-canary").open(sealed)).isEmpty();
  }

  @Test
  void whatIsNotBase64_isNotOpened() {
    assertThat(new Seal(Seal.Scheme.SHA_XOR, "c").open("in the clear")).isEmpty();
  }

  @Property
  void whatWasClosed_opens(
      @ForAll Seal.Scheme scheme,
      @ForAll @NotBlank @StringLength(max = 80) String canary,
      @ForAll @StringLength(max = 400) String text) {
    Assume.that(
        text.chars().noneMatch(c -> Character.isISOControl(c) || Character.isSurrogate((char) c)));
    Assume.that(canary.chars().noneMatch(c -> Character.isSurrogate((char) c)));
    Seal seal = new Seal(scheme, canary);

    assertThat(seal.open(seal.close(text))).contains(text);
  }
}
