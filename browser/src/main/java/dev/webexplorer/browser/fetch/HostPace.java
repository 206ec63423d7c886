package dev.webexplorer.browser.fetch;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** The turns of one host: so many at once, so far apart. */
final class HostPace {
  private final Turns underWay;
  private final int perHost;
  private final long longestWaitNanos;
  private long intervalNanos;
  private long nextStart = System.nanoTime();
  private boolean delayed;

  HostPace(Politeness politeness) {
    this.perHost = politeness.perHost();
    this.underWay = new Turns(perHost);
    this.intervalNanos = politeness.interval().toNanos();
    this.longestWaitNanos = politeness.longestWait().toNanos();
  }

  /** Honours a crawl-delay: one request at a time from now on, that far apart. */
  synchronized void slowDown(Duration delay) {
    intervalNanos = Math.max(intervalNanos, delay.toNanos());
    if (!delayed) {
      delayed = true;
      underWay.reducePermits(perHost - 1);
    }
  }

  /** Lets no request start before that time has passed. */
  synchronized void pause(Duration time) {
    nextStart = Math.max(nextStart, System.nanoTime() + time.toNanos());
  }

  /** Waits for a turn, to be given back by {@link #leave}; false when it is too far off. */
  boolean enter() throws InterruptedException {
    if (!underWay.tryAcquire(longestWaitNanos, TimeUnit.NANOSECONDS)) {
      return false;
    }
    long wait = reserve();
    if (wait < 0) {
      underWay.release();
      return false;
    }
    try {
      TimeUnit.NANOSECONDS.sleep(wait);
      return true;
    } catch (InterruptedException e) {
      underWay.release();
      throw e;
    }
  }

  void leave() {
    underWay.release();
  }

  private synchronized long reserve() {
    long now = System.nanoTime();
    long start = Math.max(now, nextStart);
    if (start - now > longestWaitNanos) {
      return -1;
    }
    nextStart = start + intervalNanos;
    return start - now;
  }

  /** Fair, and may become fewer while some are taken. */
  private static final class Turns extends Semaphore {
    @java.io.Serial private static final long serialVersionUID = 1;

    Turns(int permits) {
      super(permits, true);
    }

    @Override
    protected void reducePermits(int reduction) {
      super.reducePermits(reduction);
    }
  }
}
