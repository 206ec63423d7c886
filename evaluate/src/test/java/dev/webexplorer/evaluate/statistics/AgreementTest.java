package dev.webexplorer.evaluate.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AgreementTest {

  /** scikit-learn's cohen_kappa_score. */
  @Test
  void kappa_agreesWithScikitLearn() {
    assertThat(Agreement.kappa(letters("yyynnyynyy"), letters("yynnnyyyyn")).orElseThrow())
        .isEqualTo(0.347826087, within(1e-9));
    assertThat(Agreement.kappa(letters("aabbccabca"), letters("abbbccaaca")).orElseThrow())
        .isEqualTo(0.696969697, within(1e-9));
    assertThat(Agreement.kappa(letters("yynn"), letters("yynn"))).hasValue(1);
    assertThat(Agreement.kappa(letters("yn"), letters("ny"))).hasValue(-1);
  }

  @Test
  void kappa_withoutASecondLabelIsUndefined() {
    assertThat(Agreement.kappa(letters("yyy"), letters("yyy"))).isEmpty();
    assertThat(Agreement.kappa(letters(""), letters(""))).isEmpty();
    assertThatThrownBy(() -> Agreement.kappa(letters("y"), letters("yn")))
        .hasMessage("1 labels beside 2");
  }

  /** Krippendorff, Computing Krippendorff's Alpha-Reliability (2011), example C: 0.743. */
  @Test
  void alpha_isThePublishedOne() {
    assertThat(
            Agreement.alpha(units("123321412   ", "1233224125 3", " 3332342251 ", "12332441251 "))
                .orElseThrow())
        .isEqualTo(0.743421053, within(1e-9));
  }

  /** The package krippendorff of Python. */
  @Test
  void alpha_ofTwoJudgesOfWhomOneIsSilent() {
    assertThat(Agreement.alpha(units("1011011", "100101 ")).orElseThrow())
        .isEqualTo(0.685714286, within(1e-9));
    assertThat(Agreement.alpha(units("111", "11 "))).isEmpty();
    assertThat(Agreement.alpha(units("1", " "))).isEmpty();
  }

  private static List<String> letters(String labels) {
    return labels.chars().mapToObj(Character::toString).toList();
  }

  /** One line for each judge; a space where it is silent. */
  private static List<List<String>> units(String... judges) {
    List<List<String>> units = new ArrayList<>();
    for (int i = 0; i < judges[0].length(); i++) {
      List<String> labels = new ArrayList<>();
      for (String judge : judges) {
        if (judge.charAt(i) != ' ') {
          labels.add(judge.substring(i, i + 1));
        }
      }
      units.add(labels);
    }
    return units;
  }
}
