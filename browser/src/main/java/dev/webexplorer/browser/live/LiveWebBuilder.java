package dev.webexplorer.browser.live;

import dev.webexplorer.browser.WebId;
import dev.webexplorer.browser.content.ContentReader;
import dev.webexplorer.browser.engines.EngineChain;
import dev.webexplorer.browser.engines.JinaReader;
import dev.webexplorer.browser.engines.SearchEngine;
import dev.webexplorer.browser.fetch.Bytes;
import dev.webexplorer.browser.fetch.CachingTransport;
import dev.webexplorer.browser.fetch.DiskCache;
import dev.webexplorer.browser.fetch.Fetcher;
import dev.webexplorer.browser.fetch.HostPaces;
import dev.webexplorer.browser.fetch.HttpTransport;
import dev.webexplorer.browser.fetch.Identity;
import dev.webexplorer.browser.fetch.Limits;
import dev.webexplorer.browser.fetch.PoliteTransport;
import dev.webexplorer.browser.fetch.Politeness;
import dev.webexplorer.browser.fetch.RobotsTransport;
import dev.webexplorer.browser.fetch.Transport;
import dev.webexplorer.browser.net.AllowedHosts;
import dev.webexplorer.browser.net.Guard;
import dev.webexplorer.browser.net.GuardProxy;
import dev.webexplorer.browser.record.WarcRecorder;
import dev.webexplorer.browser.render.Renderer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;

/** Puts a live web together. Not thread-safe. */
public final class LiveWebBuilder {
  private static final long MOST_IN_BROWSER = 64L << 20;

  private Guard guard = Guard.allowing(AllowedHosts.NONE);
  private Identity identity = Identity.ANONYMOUS;
  private Limits limits = Limits.DEFAULT;
  private Politeness politeness = Politeness.DEFAULT;
  private boolean heedRobots = true;
  private SearchEngine engine = new NoEngine();
  private Optional<DiskCache> cache = Optional.empty();
  private Optional<BiFunction<GuardProxy, Fetcher, Renderer>> browser = Optional.empty();
  private ShowRule rule = ShowRule.NEEDED;
  private Optional<Transport> reader = Optional.empty();
  private Optional<Path> record = Optional.empty();
  private boolean fill;
  private final List<Runnable> closedLast = new ArrayList<>();

  LiveWebBuilder() {}

  /** Reaches these hosts although they are not public; by default there are none. */
  public LiveWebBuilder allowHosts(AllowedHosts allowed) {
    return guard(Guard.allowing(allowed));
  }

  public LiveWebBuilder guard(Guard other) {
    guard = other;
    return this;
  }

  public LiveWebBuilder identity(Identity asker) {
    identity = asker;
    return this;
  }

  public LiveWebBuilder limits(Limits bounds) {
    limits = bounds;
    return this;
  }

  public LiveWebBuilder politeness(Politeness pace) {
    politeness = pace;
    return this;
  }

  /** Fetches what robots.txt asks not to; whoever offers this must say so loudly. */
  public LiveWebBuilder ignoreRobots() {
    heedRobots = false;
    return this;
  }

  /** Searches by these, in order; without any a search is refused. */
  public LiveWebBuilder engines(List<SearchEngine> engines) {
    engine = engines.isEmpty() ? new NoEngine() : new EngineChain(engines);
    return this;
  }

  /** Keeps answers in a folder that other processes may use too. */
  public LiveWebBuilder cache(Path folder, long mostBytes) {
    cache = Optional.of(new DiskCache(folder, mostBytes));
    return this;
  }

  /**
   * Shows pages that need scripts in a browser, which gets the guard's proxy, and a fetcher that
   * heeds robots.txt and the hosts' pace for the documents that pages lead to.
   */
  public LiveWebBuilder browser(BiFunction<GuardProxy, Fetcher, Renderer> start) {
    browser = Optional.of(start);
    return this;
  }

  /** Shows the pages of these hosts in the browser whether they seem to need it or not. */
  public LiveWebBuilder renderHosts(Set<String> hosts) {
    rule = new ShowRule(rule.all(), hosts);
    return this;
  }

  /** Shows every HTML page in the browser. */
  public LiveWebBuilder renderAll() {
    rule = ShowRule.ALL;
    return this;
  }

  /** Asks a reader for pages that cannot be opened from here. */
  public LiveWebBuilder reader(JinaReader service) {
    reader = Optional.of(service);
    return this;
  }

  /** Closes something of the caller's with the web, after its own parts. */
  public LiveWebBuilder closing(Runnable last) {
    closedLast.add(last);
    return this;
  }

  /** Writes every search and fetch to a WARC file; one that is there is continued. */
  public LiveWebBuilder record(Path warc) {
    record = Optional.of(warc);
    fill = false;
    return this;
  }

  /** Answers from a WARC file, and goes live only for what is not in it, adding that. */
  public LiveWebBuilder fill(Path warc) {
    record = Optional.of(warc);
    fill = true;
    return this;
  }

  public LiveWeb build() {
    List<Runnable> closing = new ArrayList<>();
    Optional<WarcRecorder> recorder = record.map(WarcRecorder::open);
    GuardProxy proxy = GuardProxy.start(guard);
    HttpTransport http = new HttpTransport(proxy, identity, limits);
    Transport transport = chain(http);
    Optional<Renderer> renderer = browser.map(start -> started(start, transport, closing));
    closing.add(http::close);
    closing.add(proxy::close);
    recorder.ifPresent(writer -> closing.add(writer::close));
    closing.addAll(closedLast);
    Sources live = new Sources(transport, renderer, engine, reader);
    Sources sources = recorder.map(writer -> live.recorded(writer, fill)).orElse(live);
    Fetcher fetcher = new Fetcher(sources.transport(), limits);
    ContentReader contents = new ContentReader();
    Optional<RemoteReader> remote =
        sources.reader().map(service -> new RemoteReader(service, contents));
    PageOpener opener = new PageOpener(fetcher, contents, sources.renderer(), rule, remote);
    return new LiveWeb(id(), opener, sources.engine(), closing);
  }

  /**
   * A browser bounds nothing by itself, so it gets a proxy that does. What it fetches is not
   * recorded: the page that it makes of it is.
   */
  private Renderer started(
      BiFunction<GuardProxy, Fetcher, Renderer> start,
      Transport transport,
      List<Runnable> closing) {
    GuardProxy proxy = GuardProxy.start(guard, MOST_IN_BROWSER, politeness.perHost());
    Renderer renderer = start.apply(proxy, new Fetcher(transport, limits));
    closing.add(renderer::close);
    closing.add(proxy::close);
    return renderer;
  }

  private Transport chain(HttpTransport http) {
    HostPaces paces = new HostPaces(politeness);
    Transport polite = new PoliteTransport(http, paces, politeness);
    Transport cached =
        cache
            .<Transport>map(disk -> new CachingTransport(polite, disk, InstantSource.system()))
            .orElse(polite);
    return heedRobots ? new RobotsTransport(cached, paces, limits) : cached;
  }

  private WebId id() {
    String configuration =
        String.join(
            "\n",
            engine.setting(),
            identity.toString(),
            limits.toString(),
            "robots " + heedRobots,
            "browser "
                + browser
                    .map(start -> rule.all() + " " + new TreeSet<>(rule.hosts()))
                    .orElse("none"),
            "reader " + reader.isPresent());
    return new WebId(
        "live:" + engine.setting(),
        Bytes.of(configuration.getBytes(StandardCharsets.UTF_8)).sha256());
  }
}
