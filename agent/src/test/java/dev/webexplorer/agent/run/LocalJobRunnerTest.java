package dev.webexplorer.agent.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.NullNode;
import dev.webexplorer.datasets.InputException;
import dev.webexplorer.datasets.journal.Journal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalJobRunnerTest {
  @TempDir Path folder = Path.of("");

  private static Stream<Job> jobs(int count) {
    return IntStream.range(0, count).mapToObj(LocalJobRunnerTest::job);
  }

  private static Job job(int number) {
    return Job.of("job" + number, "count", IntNode.valueOf(number));
  }

  private static int number(Job job) {
    return job.payload().asInt();
  }

  private Journal journal() {
    return Journal.open(folder, "run");
  }

  private static JobRunner runner(Journal journal, int concurrency, Work work) {
    return new LocalJobRunner(journal, concurrency, Map.of("count", work));
  }

  private static List<JobResult> results(JobRunner runner, Stream<Job> jobs)
      throws InterruptedException {
    List<JobResult> results = new ArrayList<>();
    runner.run(
        jobs,
        (_, result) -> {
          results.add(result);
          return true;
        });
    return results;
  }

  private static JobResult done(int value) {
    return new JobResult.Done(IntNode.valueOf(value));
  }

  @Test
  void results_keepTheOrderOfTheJobsWhateverEndsFirst() throws InterruptedException {
    int count = 20;
    List<CountDownLatch> ended =
        Stream.generate(() -> new CountDownLatch(1)).limit(count + 1).toList();
    ended.getLast().countDown();
    try (Journal journal = journal()) {
      JobRunner runner =
          runner(
              journal,
              count,
              job -> {
                // each waits for the one after it
                ended.get(number(job) + 1).await();
                ended.get(number(job)).countDown();
                return done(number(job));
              });

      assertThat(results(runner, jobs(count)))
          .isEqualTo(IntStream.range(0, count).mapToObj(i -> done(i)).toList());
    }
  }

  @Test
  void asManyAsAllowed_areAtWorkAtOnceAndNoMore() throws InterruptedException {
    CyclicBarrier three = new CyclicBarrier(3);
    AtomicInteger atWork = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    try (Journal journal = journal()) {
      JobRunner runner =
          runner(
              journal,
              3,
              job -> {
                most.accumulateAndGet(atWork.incrementAndGet(), Math::max);
                try {
                  three.await();
                } catch (BrokenBarrierException e) {
                  throw new IllegalStateException(e);
                }
                atWork.decrementAndGet();
                return done(number(job));
              });

      assertThat(results(runner, jobs(99))).hasSize(99);
      assertThat(most).hasValue(3);
    }
  }

  @Test
  void failedJob_letsTheOthersGoOnAndIsTriedAgain() throws InterruptedException {
    AtomicInteger times = new AtomicInteger();
    Work failing =
        job -> {
          times.incrementAndGet();
          if (number(job) == 1) {
            throw new InputException("the page is gone");
          }
          return number(job) == 2
              ? new JobResult.Failed("half", IntNode.valueOf(5))
              : done(number(job));
        };
    try (Journal journal = journal()) {
      assertThat(results(runner(journal, 2, failing), jobs(4)))
          .containsExactly(
              done(0),
              new JobResult.Failed("the page is gone", NullNode.getInstance()),
              new JobResult.Failed("half", IntNode.valueOf(5)),
              done(3));
    }
    assertThat(times).hasValue(4);
    Work mended =
        job -> {
          times.incrementAndGet();
          return done(10 * number(job));
        };
    try (Journal journal = journal()) {
      assertThat(results(runner(journal, 2, mended), jobs(4)))
          .containsExactly(done(0), done(10), done(20), done(3));
    }
    assertThat(times).hasValue(6);
  }

  @Test
  void interruption_stopsAtOnceAndKeepsWhatIsFinished() throws Exception {
    CountDownLatch blocked = new CountDownLatch(1);
    try (Journal journal = journal()) {
      JobRunner runner =
          runner(
              journal,
              2,
              job -> {
                if (number(job) == 1) {
                  blocked.countDown();
                  new CountDownLatch(1).await();
                }
                return done(number(job));
              });
      CountDownLatch first = new CountDownLatch(1);
      FutureTask<Boolean> running =
          new FutureTask<>(() -> {
            runner.run(
                jobs(1000),
                (_, _) -> {
                  first.countDown();
                  return true;
                });
            return true;
          });
      Thread thread = Thread.ofVirtual().start(running);
      blocked.await();
      first.await();
      thread.interrupt();

      assertThatThrownBy(running::get)
          .isInstanceOf(ExecutionException.class)
          .hasCauseInstanceOf(InterruptedException.class);
      assertThat(journal.find(job(0).key())).isPresent();
      assertThat(journal.find(job(1).key())).isEmpty();
    }
  }

  @Test
  void sinkThatHasEnough_endsAnEndlessStreamReadNoFurtherThanNeeded() throws InterruptedException {
    AtomicInteger read = new AtomicInteger();
    List<Integer> taken = new ArrayList<>();
    try (Journal journal = journal()) {
      JobRunner runner =
          runner(
              journal,
              4,
              job -> {
                if (number(job) > 10) {
                  new CountDownLatch(1).await();
                }
                return done(number(job));
              });
      Stream<Job> endless = Stream.generate(() -> job(read.getAndIncrement()));

      runner.run(
          endless,
          (job, _) -> {
            taken.add(number(job));
            return taken.size() < 7;
          });

      assertThat(taken).containsExactly(0, 1, 2, 3, 4, 5, 6);
      assertThat(read.get()).isLessThan(2000);
    }
  }

  @Test
  void journalThatCannotWrite_stopsTheRun() {
    Journal closed = journal();
    closed.close();
    JobRunner runner = runner(closed, 1, job -> done(number(job)));

    assertThatThrownBy(() -> results(runner, jobs(3)))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("the journal is closed");
  }

  @Test
  void kindNobodyDoes_isAnError() {
    try (Journal journal = journal()) {
      JobRunner runner = new LocalJobRunner(journal, 1, Map.of());

      assertThatThrownBy(() -> results(runner, jobs(1)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("kind count");
    }
  }
}
