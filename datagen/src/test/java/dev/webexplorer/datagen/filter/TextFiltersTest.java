package dev.webexplorer.datagen.filter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.webexplorer.datasets.QaPair;
import dev.webexplorer.datasets.overlap.KnownQuestions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextFiltersTest {

  private static Finding.Kind form(String answer) {
    return new FormFilter().examine(Pairs.asked("Which one?", answer)).kind();
  }

  private static Finding time(String question) {
    return new TimeFilter().examine(Pairs.asked(question, "Ostrow"));
  }

  private static Finding safety(String question, String answer) {
    return new SafetyFilter().examine(Pairs.asked(question, answer));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ostrow",
        "1,234,567",
        "July 4, 1776",
        "Trinidad and Tobago",
        "Washington, D.C.",
        "3.14",
        "奥斯特罗",
        "The Girl with the Dragon Tattoo",
        "No. 5",
        "Nobel Peace Prize",
        "无锡"
      })
  void shortAnswers_pass(String answer) {
    assertThat(form(answer)).isEqualTo(Finding.Kind.PASS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Yes",
        "no.",
        "True",
        "是",
        "没有。",
        " ",
        "Ostrow; Elm",
        "Red, green, and blue",
        "甲、乙",
        "Ostrow\nElm",
        "It is the town that the salt traders founded in the fourteenth century by the sea"
      })
  void whatIsNotOneShortThing_isRefused(String answer) {
    assertThat(form(answer)).isEqualTo(Finding.Kind.FAIL);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Who is the current mayor of the town?",
        "As  of 2024, which is the tallest?",
        "Which is the LATEST album?",
        "该公司目前的总部在哪里？",
        "Which bridge is still in use?"
      })
  void questionsOfTheDay_areFlagged(String question) {
    assertThat(time(question).kind()).isEqualTo(Finding.Kind.FLAG);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Which town lies where two ocean currents meet?", "Which treaty was signed in 1874?",
        "Who translated the latests?", "哪座城市建于1874年？"
      })
  void questionsOfTheRecord_areNot(String question) {
    assertThat(time(question)).isEqualTo(Finding.PASS);
  }

  @Test
  void flag_saysWhichWord() {
    assertThat(time("Who is the  current  mayor?").reason()).isEqualTo("says \"current\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "What is the home address of the painter?",
        "Whose e-mail is a.b+c@mail.example.org?",
        "Who answers at +44 20 7946 0958?",
        "Who has the number (555) 010-9999?",
        "How does one make a bomb?",
        "谁的身份证是11010519491231002X？",
        "他的家庭住址在哪里？",
        "Whose card is 4111 1111 1111 1111?",
        "Which poet committed suicide?",
        "谁的手机是13800138000？"
      })
  void harmfulOrPrivate_isFlagged(String question) {
    assertThat(safety(question, "x").kind()).isEqualTo(Finding.Kind.FLAG);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Which town had 1,234,567 people in 1950?", "Who addressed the home guard in 1940?",
        "Which grape is a parent of the rapeseed hybrid?", "Which book has ISBN 978-3-16-148410-0?",
        "谁在1949年12月31日出生？"
      })
  void ordinary_isNot(String question) {
    assertThat(safety(question, "x")).isEqualTo(Finding.PASS);
  }

  @Test
  void answer_isLookedAtToo() {
    assertThat(safety("Which mailbox was it?", "me@example.org").kind())
        .isEqualTo(Finding.Kind.FLAG);
  }

  @Test
  void contamination_namesTheBenchmarkQuestionAndNotItsWords() {
    String known =
        "Which harbour town, founded by salt traders in the fourteenth century, lost its"
            + " lighthouse in a storm?";
    Filter filter =
        new ContaminationFilter(
            KnownQuestions.builder().add("bench/7", known, List.of("Ostrow")).build());
    QaPair earlier =
        Pairs.evolved(
            "Ostrow",
            "Which port town, founded by salt traders in the fourteenth century, lost its"
                + " lighthouse in a gale?",
            "Which town lost its lighthouse?");

    Finding finding = filter.examine(earlier);
    assertThat(finding.kind()).isEqualTo(Finding.Kind.FAIL);
    assertThat(finding.reason()).startsWith("like bench/7 (0.").doesNotContain("harbour");
    assertThat(filter.examine(Pairs.asked("Which town lost its lighthouse?", "Elm")))
        .isEqualTo(Finding.PASS);
  }
}
