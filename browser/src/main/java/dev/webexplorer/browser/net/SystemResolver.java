package dev.webexplorer.browser.net;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The JDK's resolver on a few threads of its own: a look-up blocks in native code, where it would
 * hold on to the carrier of a virtual thread and take no interrupt.
 */
final class SystemResolver implements Resolver {
  private static final int THREADS = 16;
  private static final long SECONDS = 10;

  private final ExecutorService threads =
      Executors.newFixedThreadPool(
          THREADS, Thread.ofPlatform().daemon().name("resolver-", 0).factory());

  @Override
  public List<InetAddress> resolve(String host) throws IOException {
    Future<List<InetAddress>> answer =
        threads.submit(() -> List.of(InetAddress.getAllByName(host)));
    try {
      return answer.get(SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw new UnknownHostException("no address is known for " + host);
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw new UnknownHostException("looking up " + host + " took over " + SECONDS + " s");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while looking up " + host, e);
    }
  }
}
