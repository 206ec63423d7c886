package dev.webexplorer.datasets.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.webexplorer.datasets.Message;
import dev.webexplorer.datasets.Seen;
import dev.webexplorer.datasets.TestingAttempt;
import dev.webexplorer.datasets.Trajectory;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SampleTest {
  private static List<String> texts(Sample sample) {
    return sample.messages().stream().map(Message::content).toList();
  }

  private static List<String> learned(Sample sample) {
    return IntStream.range(0, sample.messages().size())
        .filter(sample.learned()::get)
        .mapToObj(i -> sample.messages().get(i).content())
        .toList();
  }

  @Test
  void trajectoryThatOnlyGrewIsOneSampleOfAllItsMessages() {
    Trajectory whole = new TestingAttempt("q", 0).search("one", "x").answer("Rome", true);
    List<Sample> samples = Sample.of(whole, "Rome");
    assertThat(samples).hasSize(1);
    assertThat(samples.getFirst().messages()).isEqualTo(whole.messages());
    assertThat(learned(samples.getFirst())).containsExactly("one", "<answer>Rome</answer>");
    assertThat(samples.getFirst().hasContext()).isFalse();
  }

  @Test
  void observationThatIsLeftOutGivesAnotherSampleThatLearnsWhatCameAfter() {
    Trajectory dropped =
        new TestingAttempt("q", 0)
            .search("one", "x")
            .search("two", "y")
            .drop(3)
            .search("three", "z")
            .answer("Rome", true);
    List<Sample> samples = Sample.of(dropped, "Rome");

    assertThat(samples).extracting(Sample::id).containsExactly("q-0", "q-0#3");
    assertThat(texts(samples.getFirst()))
        .containsExactly("Solve.", "Where is q?", "one", "Found of x.", "two");
    assertThat(learned(samples.getFirst())).containsExactly("one", "two");
    assertThat(texts(samples.getLast()))
        .containsExactly(
            "Solve.",
            "Where is q?",
            "one",
            Seen.LEFT_OUT,
            "two",
            "Found of y.",
            "three",
            "Found of z.",
            "<answer>Rome</answer>");
    assertThat(learned(samples.getLast())).containsExactly("three", "<answer>Rome</answer>");
    assertThat(samples.getLast().hasContext()).isTrue();
  }

  @Test
  void afterASummaryOnlyItIsSeen() {
    Trajectory summed =
        new TestingAttempt("q", 0)
            .search("one", "x")
            .user("Sum up.")
            .say("So far: x.")
            .drop(2, 3, 4)
            .user("Go on.")
            .answer("Rome", true);
    List<Sample> samples = Sample.of(summed, "Rome");

    assertThat(texts(samples.getFirst()))
        .containsExactly("Solve.", "Where is q?", "one", "Found of x.", "Sum up.", "So far: x.");
    assertThat(texts(samples.getLast()))
        .containsExactly("Solve.", "Where is q?", "So far: x.", "Go on.", "<answer>Rome</answer>");
    assertThat(learned(samples.getLast())).containsExactly("<answer>Rome</answer>");
  }

  @Test
  void everyTurnIsLearnedOnceHoweverOftenTheContextIsRewritten() {
    TestingAttempt attempt = new TestingAttempt("q", 0);
    for (int turn = 0; turn < 6; turn++) {
      attempt.search("turn " + turn, "x" + turn);
      if (turn > 1) {
        attempt.drop(2 * turn - 1);
      }
    }
    Trajectory trajectory = attempt.answer("Rome", true);
    assertThat(Sample.of(trajectory, "Rome").stream().flatMap(each -> learned(each).stream()))
        .containsExactly(
            "turn 0", "turn 1", "turn 2", "turn 3", "turn 4", "turn 5", "<answer>Rome</answer>");
  }

  @Test
  void cutEndsWithAWholeTurn() {
    Trajectory whole =
        new TestingAttempt("q", 0).search("one", "x", "y").search("two", "z").answer("Rome", true);
    Sample sample = Sample.of(whole, "Rome").getFirst();
    for (int most = 0; most < 200; most++) {
      LengthLimit cutting = new LengthLimit(String::length, most, true);
      LengthLimit dropping = new LengthLimit(String::length, most, false);
      long all = cutting.count(sample);
      int limit = most;
      cutting
          .apply(sample)
          .ifPresent(kept -> {
            assertThat(cutting.count(kept)).isLessThanOrEqualTo(limit);
            assertThat(kept.messages().size()).isIn(5, 7, 8);
          });
      assertThat(dropping.apply(sample).isPresent()).isEqualTo(most >= all);
    }
    assertThat(new LengthLimit(String::length, 150, true).apply(sample)).isPresent();
  }
}
