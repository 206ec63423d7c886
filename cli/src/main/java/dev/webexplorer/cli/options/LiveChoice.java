package dev.webexplorer.cli.options;

import dev.webexplorer.browser.Web;
import dev.webexplorer.browser.chromium.Chromium;
import dev.webexplorer.browser.chromium.ChromiumOptions;
import dev.webexplorer.browser.chromium.InstalledBrowser;
import dev.webexplorer.browser.engines.Engine;
import dev.webexplorer.browser.engines.EngineSettings;
import dev.webexplorer.browser.engines.JinaReader;
import dev.webexplorer.browser.engines.SearchEngine;
import dev.webexplorer.browser.live.LiveWeb;
import dev.webexplorer.browser.live.LiveWebBuilder;
import dev.webexplorer.browser.net.AllowedHosts;
import dev.webexplorer.browser.net.Guard;
import dev.webexplorer.browser.net.GuardProxy;
import dev.webexplorer.browser.net.UpstreamProxies;
import dev.webexplorer.cli.settings.Settings;
import dev.webexplorer.cli.terminal.Console;
import dev.webexplorer.cli.terminal.Shell;
import dev.webexplorer.datasets.InputException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code live}: the web out there, asked politely. */
record LiveChoice(LiveSetting setting) implements WebChoice {
  private static final long MOST_CACHED_BYTES = 2L << 30;

  @Override
  public Web open(Shell shell, Console console) {
    return live(shell, console);
  }

  /** Returns the web as what it is, for who fetches more than pages from it. */
  LiveWeb live(Shell shell, Console console) {
    ReachOptions options = options();
    Map<String, String> environment = Settings.services(shell);
    UpstreamProxies proxies = options.proxies(environment);
    LiveWebBuilder web =
        LiveWeb.builder()
            .guard(Guard.allowing(setting.allowed()).through(proxies))
            .identity(options.identity())
            .renderHosts(options.renderHosts())
            .cache(shell.cache().resolve("http"), MOST_CACHED_BYTES);
    services(web, environment, proxies);
    browser(web, environment);
    if (options.ignoresRobots()) {
      console.warn(
          "robots.txt is ignored: servers asked not to be read this way (--ignore-robots)");
      web.ignoreRobots();
    }
    setting.record().ifPresent(setting.fill() ? web::fill : web::record);
    return web.build();
  }

  @Override
  public WebChoice in(Path run) {
    return new LiveChoice(setting.in(run));
  }

  private ReachOptions options() {
    return setting.reach();
  }

  /** Services have addresses that the user gave, so only a proxy stands between. */
  private void services(
      LiveWebBuilder web, Map<String, String> environment, UpstreamProxies proxies) {
    SequencedMap<Engine, EngineSettings> engines = options().engines().settings(environment);
    Optional<InetSocketAddress> out = Optional.empty();
    if (!proxies.none()) {
      GuardProxy own = GuardProxy.start(Guard.allowing(hosts(engines)).through(proxies));
      web.closing(own::close);
      out = Optional.of(own.address());
    }
    web.engines(opened(engines, out));
    if (options().readByJina()) {
      String key = environment.getOrDefault("JINA_API_KEY", "").strip();
      web.reader(new JinaReader(options().engines().reader(), key, out));
    }
  }

  private static List<SearchEngine> opened(
      SequencedMap<Engine, EngineSettings> engines, Optional<InetSocketAddress> out) {
    List<SearchEngine> opened = new ArrayList<>();
    engines.forEach((engine, settings) ->
        opened.add(
            out.map(proxy -> engine.open(settings, proxy)).orElseGet(() -> engine.open(settings))));
    return opened;
  }

  private AllowedHosts hosts(SequencedMap<Engine, EngineSettings> engines) {
    Stream<URI> addresses =
        Stream.concat(
            engines.values().stream().map(EngineSettings::endpoint),
            Stream.of(options().engines().reader()));
    Set<String> hosts = addresses.map(URI::getHost).collect(Collectors.toSet());
    return AllowedHosts.of(hosts);
  }

  private void browser(LiveWebBuilder web, Map<String, String> environment) {
    if (options().rendering() == ReachOptions.Rendering.never) {
      return;
    }
    boolean asked =
        options().rendering() == ReachOptions.Rendering.always
            || !options().renderHosts().isEmpty();
    Optional<InstalledBrowser> installed = InstalledBrowser.find(environment);
    if (asked && installed.isEmpty()) {
      throw new InputException(
          "--render needs a browser: install Chromium or Chrome, or name one with CHROMIUM=FILE");
    }
    if (installed.isPresent() && (asked || Chromium.available())) {
      ChromiumOptions running =
          ChromiumOptions.of(installed.get().executable(), options().identity());
      web.browser((proxy, fetcher) -> Chromium.start(proxy, fetcher, running));
    }
    if (options().rendering() == ReachOptions.Rendering.always) {
      web.renderAll();
    }
  }
}
