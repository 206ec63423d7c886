package dev.webexplorer.agent.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class CandidateTest {
  private static final List<Constraint> HOPPING =
      Inquiry.of(
              "What is the name of the town described below? A painter opened a workshop in this"
                  + " town. This painter engraved copper maps.")
          .constraints();

  private static Candidate candidate(String url, String title) {
    return new Candidate(url, title, 0, false, HOPPING);
  }

  private static Candidate page(String title) {
    return candidate("https://testing.invalid/" + title, title);
  }

  @Test
  void hop_isMetByWhatTheCandidateWasNamedBeside() {
    Candidate town = page("Ulm");
    Candidate painter = page("Mira");
    painter.own[1] = 0.8;
    town.linked[0] = 1;

    assertThat(town.met(1)).isZero();
    town.beside(0, painter);
    assertThat(town.met(1)).isEqualTo(0.72, within(1e-9));
    assertThat(town.direct(1)).isZero();
    assertThat(painter.direct(1)).isEqualTo(0.8);
  }

  @Test
  void hop_isNotMetByTheCandidateItself() {
    Candidate painter = page("Mira");
    painter.own[1] = 0.8;
    painter.beside(0, painter);

    assertThat(painter.met(1)).isZero();
  }

  @Test
  void whatAHopLeadsThrough_isNotTheAnswer() {
    Candidate town = page("Ulm");
    Candidate painter = page("Mira");
    town.linked[0] = 0.7;
    painter.own[0] = 0.9;
    painter.own[1] = 1;
    town.beside(0, painter);
    painter.beside(0, town);

    assertThat(town.support()).isGreaterThan(painter.support() + 0.3);
  }

  @Test
  void kind_countsForAndAgainst() {
    Candidate plain = page("Ulm");
    Candidate fitting = page("Ulm");
    Candidate other = page("Ulm");
    fitting.fit = 1;
    other.fit = 0;

    assertThat(fitting.support()).isGreaterThan(plain.support());
    assertThat(plain.support()).isGreaterThan(other.support() + 0.15);
  }

  @Test
  void whatTheQuestionNames_isFarFromAnAnswer() {
    Candidate named = new Candidate("u", "Ulm", 0, true, HOPPING);
    named.own[0] = 1;

    assertThat(named.support()).isNegative();
  }

  @Test
  void shorterName_isTheSameUnlessItHasAPageOfItsOwn() {
    Candidate whole = page("Mira Tolland");

    assertThat(whole.isAlso(whole)).isTrue();
    assertThat(whole.isAlso(candidate("", "Tolland"))).isTrue();
    assertThat(whole.isAlso(candidate("", "Mira"))).isTrue();
    assertThat(whole.isAlso(candidate("", "Toll"))).isFalse();
    assertThat(whole.isAlso(page("Tolland"))).isFalse();
    assertThat(candidate("", "Tolland").isAlso(whole)).isFalse();
  }
}
