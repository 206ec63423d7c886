package dev.webexplorer.bench.agents;

import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Many agents at once against a slow model: wall time beside the ideal, processor time a turn, and
 * heap for each agent. Arguments: agents, turns, latency in milliseconds, and optionally the client
 * ({@code agent}, {@code langchain4j}, {@code raw}), the number of runs, and characters of an
 * observation.
 */
public final class AgentScale {
  private static final int WARM_UP_TURNS = 3;

  private final int agents;
  private final int turns;
  private final long latencyMillis;
  private final Client client;

  private AgentScale(int agents, int turns, long latencyMillis, Client client) {
    this.agents = agents;
    this.turns = turns;
    this.latencyMillis = latencyMillis;
    this.client = client;
  }

  public static void main(String[] args) throws Exception {
    int agents = Integer.parseInt(args[0]);
    int turns = Integer.parseInt(args[1]);
    String kind = args.length > 3 ? args[3] : "agent";
    int runs = args.length > 4 ? Integer.parseInt(args[4]) : 3;
    Look look = new Look(args.length > 5 ? Integer.parseInt(args[5]) : 2000);
    Process server = server(args[2]);
    try (BufferedReader said = server.inputReader(StandardCharsets.UTF_8)) {
      URI address = URI.create(said.readLine());
      Client client =
          switch (kind) {
            case "agent" -> new AgentClient(address, agents, look);
            case "langchain4j" -> new BareLangChain(address, look);
            case "raw" -> new RawHttp(address, look);
            default -> throw new IllegalArgumentException("no client " + kind);
          };
      AgentScale scale = new AgentScale(agents, turns, Long.parseLong(args[2]), client);
      scale.wave(WARM_UP_TURNS);
      double[] walls = new double[runs];
      for (int i = 0; i < runs; i++) {
        walls[i] = scale.measure(kind);
      }
      Arrays.sort(walls);
      System.out.printf("%s: median wall %.2f s%n", kind, walls[runs / 2]);
      server.getOutputStream().close();
      said.lines().forEach(System.out::println);
    } finally {
      server.destroy();
    }
  }

  private static Process server(String latency) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx3g",
            "-cp",
            System.getProperty("java.class.path"),
            ScriptedServer.class.getName(),
            latency)
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private double measure(String kind) throws InterruptedException, ExecutionException {
    long before = live();
    long[] half = new long[1];
    double ideal = turns * latencyMillis / 1000.0;
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    try (ScheduledExecutorService later = Executors.newSingleThreadScheduledExecutor()) {
      ScheduledFuture<?> _ =
          later.schedule(
              () -> {
                half[0] = live() - before;
              },
              (long) (900 * ideal),
              TimeUnit.MILLISECONDS);
      long cpu = system.getProcessCpuTime();
      long start = System.nanoTime();
      wave(turns);
      double wall = (System.nanoTime() - start) / 1e9;
      double perTurn = (system.getProcessCpuTime() - cpu) / 1e3 / agents / turns;
      System.out.printf(
          "%s: %d agents x %d turns at %d ms: wall %.2f s, ideal %.2f s, ratio %.3f,"
              + " %.0f us of CPU a turn, %.1f KB of heap an agent at nine tenths%n",
          kind,
          agents,
          turns,
          latencyMillis,
          wall,
          ideal,
          wall / ideal,
          perTurn,
          half[0] / 1024.0 / agents);
      return wall;
    }
  }

  private static long live() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  private void wave(int length) throws InterruptedException, ExecutionException {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < agents; i++) {
        int agent = i;
        all.add(
            threads.submit(() -> {
              client.converse(agent, length);
              return null;
            }));
      }
      for (Future<?> each : all) {
        each.get();
      }
    }
  }
}
