package dev.webexplorer.browser.local;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A few threads for work that keeps processors busy. Only so many tasks wait at a time, so that
 * memory is bounded; after one fails no other is begun.
 */
final class Workers implements AutoCloseable {
  private static final int WAITING_FOR_EACH = 4;

  private final ExecutorService threads;
  private final Semaphore room;
  private final int size;
  private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

  /** Some work. */
  @FunctionalInterface
  interface Task {
    void run() throws IOException;
  }

  Workers(int count) {
    threads =
        Executors.newFixedThreadPool(
            count, Thread.ofPlatform().daemon().name("web-build-", 0).factory());
    size = count * (1 + WAITING_FOR_EACH);
    room = new Semaphore(size);
  }

  /** Hands the task over as soon as there is room; throws what an earlier one threw. */
  void take(Task task) throws IOException {
    acquire(1);
    throwFailure();
    threads.execute(() -> {
      try {
        if (failure.get() == null) {
          task.run();
        }
      } catch (IOException | RuntimeException | Error e) {
        failure.compareAndSet(null, e);
      } finally {
        room.release();
      }
    });
  }

  /** Waits until all tasks are done; throws what one of them threw. */
  void finish() throws IOException {
    acquire(size);
    room.release(size);
    throwFailure();
  }

  private void acquire(int permits) throws IOException {
    try {
      room.acquire(permits);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw (IOException) new InterruptedIOException("interrupted while building").initCause(e);
    }
  }

  private void throwFailure() throws IOException {
    switch (failure.get()) {
      case null -> {}
      case IOException e -> throw e;
      case RuntimeException e -> throw e;
      case Error e -> throw e;
      case Throwable e -> throw new IllegalStateException(e);
    }
  }

  /** Returns when no task runs any more. */
  @Override
  public void close() {
    failure.compareAndSet(null, new InterruptedIOException("given up"));
    threads.close();
  }
}
