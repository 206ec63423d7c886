package dev.webexplorer.agent.run;

import dev.webexplorer.agent.RunBudget;
import dev.webexplorer.datasets.journal.Entry;
import dev.webexplorer.datasets.journal.Journal;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;

/**
 * Runs jobs in this process, each on a virtual thread. Results go to the journal as they come and
 * are read from there again when their turn has come, so memory holds no more than the jobs at
 * work, and a resumed run hands on exactly what one that was never stopped does.
 */
public final class LocalJobRunner implements JobRunner {
  /** How far work may be ahead of the oldest job that is not finished. */
  private static final int WINDOW = 1024;

  private static final System.Logger LOG = System.getLogger(LocalJobRunner.class.getName());

  private record Started(Job job, Future<?> end) {}

  private final Journal journal;
  private final int concurrency;
  private final Map<String, Work> works;

  /**
   * @param concurrency most jobs at work at once
   * @param works who does which kind of job
   */
  public LocalJobRunner(Journal journal, int concurrency, Map<String, Work> works) {
    if (concurrency < 1) {
      throw new IllegalArgumentException("concurrency is at least 1, not " + concurrency);
    }
    this.journal = journal;
    this.concurrency = concurrency;
    this.works = Map.copyOf(works);
  }

  @Override
  public void run(Stream<Job> jobs, ResultSink sink) throws InterruptedException {
    Iterator<Job> coming = jobs.iterator();
    Queue<Started> started = new ArrayDeque<>();
    Semaphore permits = new Semaphore(concurrency, true);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      boolean stopAtOnce = true;
      try {
        boolean more = true;
        while (more) {
          while (started.size() < WINDOW + concurrency && coming.hasNext()) {
            Job job = coming.next();
            started.add(new Started(job, threads.submit(() -> finish(job, permits))));
          }
          more = !started.isEmpty() && handOn(started.remove(), sink);
        }
      } catch (RunBudget.Spent e) {
        // no turn begins any more; those in flight are paid, so they may end
        stopAtOnce = false;
        throw e;
      } finally {
        if (stopAtOnce) {
          threads.shutdownNow();
        }
      }
    }
  }

  private boolean handOn(Started started, ResultSink sink) throws InterruptedException {
    try {
      started.end().get();
    } catch (ExecutionException e) {
      // not the job's failure, which would stand in the journal: the journal's, or the machine's
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException("job " + started.job().id() + " died", e.getCause());
    }
    Entry entry = journal.find(started.job().key()).orElseThrow();
    return sink.accept(
        started.job(),
        entry.done()
            ? new JobResult.Done(entry.value())
            : new JobResult.Failed(entry.reason(), entry.value()));
  }

  private Void finish(Job job, Semaphore permits) throws InterruptedException {
    permits.acquire();
    try {
      if (journal.find(job.key()).filter(Entry::done).isEmpty()) {
        switch (result(job)) {
          case JobResult.Done done -> journal.done(job.key(), done.value());
          case JobResult.Failed failed ->
              journal.failed(job.key(), failed.reason(), failed.value());
        }
      }
      return null;
    } finally {
      permits.release();
    }
  }

  private JobResult result(Job job) throws InterruptedException {
    Work work = works.get(job.kind());
    if (work == null) {
      throw new IllegalArgumentException("nobody does jobs of kind " + job.kind());
    }
    try {
      JobResult result = work.run(job);
      if (Thread.currentThread().isInterrupted()) {
        // it may have been cut short without saying so
        throw new InterruptedException();
      }
      return result;
    } catch (RunBudget.Spent e) {
      throw e;
    } catch (RuntimeException e) {
      if (Thread.currentThread().isInterrupted()) {
        throw e;
      }
      LOG.log(System.Logger.Level.DEBUG, () -> "job " + job.id() + " failed", e);
      return JobResult.Failed.of(e);
    }
  }
}
