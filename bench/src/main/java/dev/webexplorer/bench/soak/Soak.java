package dev.webexplorer.bench.soak;

import dev.webexplorer.browser.Outcome;
import dev.webexplorer.browser.Page;
import dev.webexplorer.browser.Web;
import dev.webexplorer.browser.chromium.Chromium;
import dev.webexplorer.browser.chromium.ChromiumOptions;
import dev.webexplorer.browser.chromium.InstalledBrowser;
import dev.webexplorer.browser.fetch.Identity;
import dev.webexplorer.browser.fetch.Limits;
import dev.webexplorer.browser.fetch.Politeness;
import dev.webexplorer.browser.live.LiveWeb;
import dev.webexplorer.browser.live.LiveWebBuilder;
import dev.webexplorer.browser.net.AllowedHosts;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.LongAdder;

/** Runs the agents: {@code Soak [MINUTES]}, ten by default. */
public final class Soak {
  private static final int AGENTS = 64;
  private static final Duration LOOK = Duration.ofSeconds(30);
  private static final Limits LIMITS =
      new Limits(Duration.ofSeconds(3), Duration.ofSeconds(10), 1 << 20, 4 << 20, 5);
  private static final Politeness HURRIED =
      new Politeness(AGENTS, Duration.ZERO, Duration.ofSeconds(60), 0, Duration.ZERO);

  private final Map<String, LongAdder> outcomes = new ConcurrentSkipListMap<>();
  private final String host;
  private volatile boolean over;

  private Soak(String host) {
    this.host = host;
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    int minutes = args.length == 0 ? 10 : Integer.parseInt(args[0]);
    System.out.println("before the web    " + Vitals.now());
    try (SoakSite site = new SoakSite()) {
      new Soak(site.host()).run(Duration.ofMinutes(minutes));
      Thread.sleep(3_000);
      System.out.println("the web is closed " + Vitals.now());
    }
  }

  private void run(Duration time) throws IOException, InterruptedException {
    Path cache = Files.createTempDirectory("soak-cache");
    try (Web web = web(cache)) {
      for (String kind : new HashSet<>(SoakSite.KINDS)) {
        open(web, kind, 0);
      }
      System.out.println("each kind once    " + Vitals.now());
      List<Thread> agents = new ArrayList<>();
      for (int i = 0; i < AGENTS; i++) {
        agents.add(Thread.ofVirtual().start(() -> browse(web)));
      }
      watch(time);
      over = true;
      for (Thread agent : agents) {
        agent.join();
      }
      Thread.sleep(10_000);
      System.out.println("agents are gone   " + Vitals.now());
    }
    System.out.println(new TreeMap<>(outcomes));
  }

  private LiveWeb web(Path cache) {
    LiveWebBuilder web =
        LiveWeb.builder()
            .allowHosts(AllowedHosts.of(List.of(host)))
            .limits(LIMITS)
            .politeness(HURRIED)
            .cache(cache, 8 << 20);
    InstalledBrowser.find(System.getenv())
        .ifPresentOrElse(
            found -> {
              ChromiumOptions options = ChromiumOptions.of(found.executable(), Identity.ANONYMOUS);
              web.browser((proxy, fetcher) -> Chromium.start(proxy, fetcher, options));
            },
            () -> System.out.println("no Chromium here: pages that scripts build stay empty"));
    return web.build();
  }

  private void watch(Duration time) throws IOException, InterruptedException {
    long begin = System.nanoTime();
    long end = begin + time.toNanos();
    while (System.nanoTime() < end) {
      Thread.sleep(Math.min(LOOK.toMillis(), Math.max(1, (end - System.nanoTime()) / 1_000_000)));
      long seconds = (System.nanoTime() - begin) / 1_000_000_000;
      long opened = outcomes.values().stream().mapToLong(LongAdder::sum).sum();
      System.out.println("%5d s %,9d  ".formatted(seconds, opened) + Vitals.now());
    }
  }

  private void browse(Web web) {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    while (!over) {
      open(web, SoakSite.KINDS.get(random.nextInt(SoakSite.KINDS.size())), random.nextInt(2_000));
    }
  }

  private void open(Web web, String kind, int number) {
    Page page = web.open(URI.create("http://" + host + "/" + kind + "/" + number));
    Outcome.Status status = page.outcome().status();
    outcomes.computeIfAbsent(kind + " " + status, name -> new LongAdder()).increment();
  }
}
