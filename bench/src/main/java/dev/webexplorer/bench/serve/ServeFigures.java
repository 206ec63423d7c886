package dev.webexplorer.bench.serve;

import dev.webexplorer.bench.scale.Queries;
import dev.webexplorer.browser.local.LocalWeb;
import dev.webexplorer.browser.world.World;
import dev.webexplorer.browser.world.Worlds;
import dev.webexplorer.cli.serve.ApiServer;
import dev.webexplorer.cli.serve.Retrieval;
import dev.webexplorer.datasets.jsonl.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;

/**
 * Prints requests a second and latency of {@code /retrieve} for 1, 16 and 64 clients, each asking
 * one query after the other for three documents, on a generated world. Clients and server share the
 * machine.
 */
public final class ServeFigures {
  private static final int RANDOM_SEED = 7;
  private static final Duration WARM_UP = Duration.ofSeconds(5);
  private static final Duration MEASURED = Duration.ofSeconds(10);

  private final List<HttpRequest> requests;
  private final HttpClient client = HttpClient.newHttpClient();

  private ServeFigures(List<HttpRequest> requests) {
    this.requests = requests;
  }

  /** Takes the number of the world's pages; 100,000 by default. */
  public static void main(String[] args) throws InterruptedException {
    int pages = args.length == 0 ? 100_000 : Integer.parseInt(args[0]);
    try (LocalWeb web =
            Worlds.open(
                RANDOM_SEED,
                pages,
                Worlds.cacheFolder(System.getenv()),
                (phase, done, total) -> {});
        ApiServer server =
            ApiServer.start(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                new ApiServer.Access(""),
                Map.of(),
                Map.of("/retrieve", new Retrieval(web)),
                ServeFigures::complain)) {
      List<HttpRequest> requests =
          Queries.of(World.generate(RANDOM_SEED, pages)).stream()
              .map(query -> request(server, query))
              .toList();
      ServeFigures figures = new ServeFigures(requests);
      figures.run(16, WARM_UP);
      System.out.printf("world:%d,%d%n", RANDOM_SEED, pages);
      for (int clients : new int[] {1, 16, 64}) {
        System.out.println(figures.run(clients, MEASURED));
      }
    }
  }

  private static void complain(String line) {
    System.err.println(line);
  }

  private static HttpRequest request(ApiServer server, String query) {
    Map<String, Object> asked = Map.of("queries", List.of(query), "topk", 3, "return_scores", true);
    return HttpRequest.newBuilder(server.url().resolve("/retrieve"))
        .version(HttpClient.Version.HTTP_1_1)
        .POST(BodyPublishers.ofString(Json.write(asked)))
        .build();
  }

  /**
   * What so many clients have seen.
   *
   * @param nanos of each request, the shortest first
   */
  private record Seen(int clients, List<Long> nanos, double seconds) {
    @Override
    public String toString() {
      return "%2d clients: %.0f requests/s, p50 %.1f ms, p95 %.1f ms, p99 %.1f ms"
          .formatted(clients, nanos.size() / seconds, at(0.5), at(0.95), at(0.99));
    }

    private double at(double share) {
      return nanos.get((int) (nanos.size() * share)) / 1e6;
    }
  }

  private Seen run(int clients, Duration time) throws InterruptedException {
    ConcurrentLinkedQueue<Long> nanos = new ConcurrentLinkedQueue<>();
    long start = System.nanoTime();
    long end = start + time.toNanos();
    List<Thread> threads =
        IntStream.range(0, clients)
            .mapToObj(i -> Thread.ofVirtual().start(() -> ask(i, end, nanos)))
            .toList();
    for (Thread thread : threads) {
      thread.join();
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    return new Seen(clients, nanos.stream().sorted().toList(), seconds);
  }

  private void ask(int first, long end, ConcurrentLinkedQueue<Long> nanos) {
    for (int i = first * 31; System.nanoTime() < end; i++) {
      long start = System.nanoTime();
      try {
        HttpResponse<String> answer =
            client.send(requests.get(i % requests.size()), BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
          throw new IllegalStateException(answer.body());
        }
      } catch (IOException | InterruptedException e) {
        throw new IllegalStateException(e);
      }
      nanos.add(System.nanoTime() - start);
    }
  }
}
