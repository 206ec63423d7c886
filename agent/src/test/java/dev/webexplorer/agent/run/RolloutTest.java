package dev.webexplorer.agent.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.webexplorer.agent.Agent;
import dev.webexplorer.agent.Attempt;
import dev.webexplorer.agent.Budget;
import dev.webexplorer.agent.Context;
import dev.webexplorer.agent.Policy;
import dev.webexplorer.agent.Question;
import dev.webexplorer.agent.Step;
import dev.webexplorer.agent.TestingPolicy;
import dev.webexplorer.agent.TestingTool;
import dev.webexplorer.datasets.StopReason;
import dev.webexplorer.datasets.Trajectory;
import dev.webexplorer.datasets.jsonl.Json;
import dev.webexplorer.datasets.jsonl.JsonLinesWriter;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RolloutTest {
  private static final int QUESTIONS = 12;
  private static final int ATTEMPTS = 3;
  private static final String WEB = "testing 00";

  @TempDir Path folder = Path.of("");

  /** Goes to its own turn, which question and attempt say, and answers with what it has seen. */
  private static Step next(Context seen) {
    int last = 3 + seen.messages().get(1).content().length() % 7 + 2 * seen.attempt();
    int turn = TestingPolicy.turn(seen);
    return turn >= last || seen.tools().isEmpty()
        ? TestingPolicy.answer("😀 after " + seen.messages().hashCode())
        : TestingPolicy.call("echo", "\"" + turn + "\"", "\"\ud83d " + seen.attempt() + "\"");
  }

  private static Agent agent(Policy policy) {
    return Agent.builder(policy)
        .tools(TestingTool.echo())
        .budget(new Budget(9, 100_000, Duration.ofHours(1), OptionalDouble.empty()))
        .build();
  }

  private static Stream<Rollout.Asked> questions() {
    return IntStream.range(0, QUESTIONS)
        .mapToObj(i -> new Rollout.Asked("q" + i, new Question("Which " + "x".repeat(i) + "?")));
  }

  private static RunDirectory open(Path folder) {
    RunConfiguration configuration =
        new RunConfiguration(JsonNodeFactory.instance.objectNode().put("web", WEB), Map.of());
    return RunDirectory.open(folder, configuration, false);
  }

  private static void roll(Path folder, Policy policy, int concurrency, TrajectorySink sink)
      throws InterruptedException {
    try (RunDirectory directory = open(folder)) {
      new Rollout(directory, agent(policy), ATTEMPTS, concurrency, 7, WEB).run(questions(), sink);
    }
  }

  /** Runs to the end and returns the bytes of the result file, but for when and how long. */
  private static String roll(Path folder, Policy policy, int concurrency)
      throws IOException, InterruptedException {
    Path file = folder.resolve("trajectories.jsonl");
    try (RunDirectory directory = open(folder);
        JsonLinesWriter results = directory.results("trajectories.jsonl")) {
      new Rollout(directory, agent(policy), ATTEMPTS, concurrency, 7, WEB)
          .run(questions(), sink(results::write));
      results.commit();
    }
    return timeless(Files.readString(file));
  }

  private static String timeless(String json) {
    return json.replaceAll("\"started\":\"[^\"]*\"", "\"started\":\"1970-01-01T00:00:00Z\"")
        .replaceAll("\"wall_ms\":\\d+", "\"wall_ms\":0");
  }

  private static TrajectorySink sink(Consumer<Trajectory> trajectories) {
    return new TrajectorySink() {
      @Override
      public void accept(Trajectory trajectory) {
        trajectories.accept(trajectory);
      }

      @Override
      public void failed(Attempt attempt, String reason) {
        throw new AssertionError(attempt + " failed: " + reason);
      }
    };
  }

  /** Rolls out slowly enough to be killed on the way. */
  static final class Child {
    public static void main(String[] args) throws InterruptedException {
      Policy slow =
          new TestingPolicy(seen -> {
            System.out.println("turn");
            return next(seen);
          });
      roll(Path.of(args[0]), slow, 4, sink(_ -> {}));
    }
  }

  @Test
  void trajectories_areThoseOfTheAgentAloneInOrder() throws InterruptedException {
    TestingPolicy policy = new TestingPolicy(RolloutTest::next);
    List<Trajectory> trajectories = new ArrayList<>();

    roll(folder, policy, 8, sink(trajectories::add));

    assertThat(trajectories)
        .extracting(Trajectory::id)
        .containsExactlyElementsOf(
            IntStream.range(0, QUESTIONS * ATTEMPTS)
                .mapToObj(i -> "q" + i / ATTEMPTS + "-" + i % ATTEMPTS)
                .toList());
    Trajectory fifth = trajectories.get(5);
    Trajectory alone =
        agent(policy).run(new Question("Which x?"), new Attempt("q1", 2, 7, WEB, fifth.run()));
    assertThat(timeless(Json.write(fifth))).isEqualTo(timeless(Json.write(alone)));
  }

  @Test
  void concurrency_changesNoByte() throws Exception {
    TestingPolicy policy = new TestingPolicy(RolloutTest::next);

    assertThat(roll(folder.resolve("b"), policy, 16))
        .isEqualTo(roll(folder.resolve("a"), policy, 1));
  }

  @Test
  void finishedAttempts_askThePolicyNothingMore() throws Exception {
    AtomicInteger asked = new AtomicInteger();
    TestingPolicy policy =
        new TestingPolicy(seen -> {
          asked.incrementAndGet();
          return next(seen);
        });
    String first = roll(folder, policy, 4);
    int once = asked.get();

    assertThat(roll(folder, policy, 4)).isEqualTo(first);
    assertThat(asked).hasValue(once);
  }

  @Test
  void brokenAttempt_isHandedOnAndLaterGoesOnFromItsLastTurn() throws InterruptedException {
    AtomicInteger asked = new AtomicInteger();
    List<Trajectory> broken = new ArrayList<>();
    roll(
        folder,
        new TestingPolicy(seen -> {
          if (TestingPolicy.turn(seen) == 3) {
            throw new IllegalStateException("the endpoint is down");
          }
          return next(seen);
        }),
        4,
        sink(broken::add));
    assertThat(broken)
        .hasSize(QUESTIONS * ATTEMPTS)
        .allSatisfy(trajectory -> {
          assertThat(trajectory.stopReason()).isEqualTo(StopReason.ERROR);
          assertThat(trajectory.turns()).isEqualTo(2);
          assertThat(trajectory.messages()).hasSize(2 + 2 * 3);
          assertThat(Json.write(trajectory)).contains("endpoint is down");
        });

    List<Trajectory> mended = new ArrayList<>();
    roll(
        folder,
        new TestingPolicy(seen -> {
          assertThat(TestingPolicy.turn(seen)).isGreaterThanOrEqualTo(3);
          asked.incrementAndGet();
          return next(seen);
        }),
        4,
        sink(mended::add));
    assertThat(mended).allSatisfy(t -> assertThat(t.answer()).isPresent());
    assertThat(mended.stream().mapToInt(Trajectory::turns).sum())
        .isEqualTo(asked.get() + 2 * mended.size());
  }

  @Test
  void killedAtAnyMoment_endsInTheSameFile() throws Exception {
    Path killed = folder.resolve("killed");
    Random random = new Random();
    int seen = 0;
    for (int kill = 0; kill < 4; kill++) {
      seen += runAndKill(killed, 1 + random.nextInt(40));
    }
    TestingPolicy policy = new TestingPolicy(RolloutTest::next);

    String afterKills = roll(killed, policy, 4);

    assertThat(seen).isPositive();
    assertThat(afterKills).isEqualTo(roll(folder.resolve("whole"), policy, 4)).contains("😀");
    assertThat(Json.read(afterKills.lines().findFirst().orElseThrow(), Trajectory.class).id())
        .isEqualTo("q0-0");
  }

  /** Kills the child when it has begun so many turns, and returns how many it did begin. */
  private static int runAndKill(Path folder, int turns) throws IOException, InterruptedException {
    Process child =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Child.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    int begun = 0;
    try (BufferedReader out = child.inputReader()) {
      while (begun < turns && out.readLine() != null) {
        begun++;
      }
      child.toHandle().destroyForcibly();
    }
    child.waitFor();
    return begun;
  }
}
