package dev.webexplorer.browser.net;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** How many connections to one host there may be at once. Thread-safe. */
final class HostSlots {
  private static final int LONGEST_WAIT_SECONDS = 20;

  /** Kept while somebody holds or waits for one of its permits. */
  private final LoadingCache<String, Semaphore> hosts;

  HostSlots(int perHost) {
    this.hosts = Caffeine.newBuilder().weakValues().build(host -> new Semaphore(perHost, true));
  }

  /**
   * Waits for a free slot, for a while.
   *
   * @param authority host and port
   * @return what is to be released in the end; nothing if none became free
   */
  Optional<Semaphore> take(String authority) throws InterruptedException {
    Semaphore slots = hosts.get(authority.toLowerCase(Locale.ROOT));
    return slots.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)
        ? Optional.of(slots)
        : Optional.empty();
  }
}
