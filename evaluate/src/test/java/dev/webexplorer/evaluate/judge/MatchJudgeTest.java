package dev.webexplorer.evaluate.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.webexplorer.evaluate.Judge.Item;
import dev.webexplorer.evaluate.Verdict;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class MatchJudgeTest {
  private final MatchJudge judge = new MatchJudge();

  @TestFactory
  List<DynamicTest> table() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (String line : lines("match.txt")) {
      if (line.startsWith("#") || line.isBlank()) {
        continue;
      }
      String[] cell =
          Arrays.stream(line.split("\\|", -1)).map(String::strip).toArray(String[]::new);
      List<String> aliases = cell[2].isEmpty() ? List.of() : List.of(cell[2].split(";", -1));
      Item item = new Item(cell.length > 4 ? cell[4] : "", cell[1], aliases);
      tests.add(
          dynamicTest(
              line,
              () -> {
                Verdict verdict = judge.judge(item, cell[3].replace("\\n", "\n"));
                assertThat(word(verdict)).as(verdict.reason()).isEqualTo(cell[0]);
              }));
    }
    assertThat(tests).hasSizeGreaterThan(200);
    return tests;
  }

  private static List<String> lines(String name) throws IOException {
    InputStream file = MatchJudgeTest.class.getResourceAsStream(name);
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(Objects.requireNonNull(file, name), StandardCharsets.UTF_8))) {
      return reader.lines().toList();
    }
  }

  private static String word(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Correct _ -> "correct";
      case Verdict.Wrong _ -> "wrong";
      case Verdict.Unjudged _ -> "unjudged";
    };
  }

  @Test
  void reason_saysWhy() {
    assertThat(reason("Paris", "Paris")).isEqualTo("equals the answer");
    assertThat(reason("Paris", "")).isEqualTo("no answer");
    assertThat(reason("Mercury (planet)", "Mercury"))
        .isEqualTo("equals the answer, \"planet\" set aside");
    assertThat(reason("Paris", "Paris and London")).isEqualTo("another candidate: London");
    assertThat(reason("Paris", "Perhaps Paris")).isEqualTo("another candidate: Perhaps");
    assertThat(reason("12", "It is 12 or 13")).isEqualTo("another number: 13");
    assertThat(reason("Paris", "It is Paris")).isEqualTo("equals the answer");
    assertThat(reason("Paris", "I say Paris")).isEqualTo("the sentence names only \"Paris\"");
  }

  @Test
  void reason_isOneShortLineWhateverTheResponse() {
    String reason = reason("yes", "\u202Emany\nlines\t" + "x".repeat(5000));
    assertThat(reason).hasSizeLessThan(100).doesNotContain("\n", "\t", "\u202E");
  }

  private String reason(String answer, String response) {
    return judge.judge(new Item("", answer, List.of()), response).reason();
  }
}
