package dev.webexplorer.cli.options;

import dev.webexplorer.browser.Web;
import dev.webexplorer.browser.engines.Engine;
import dev.webexplorer.browser.engines.SearchEngine;
import dev.webexplorer.browser.live.LiveWeb;
import dev.webexplorer.browser.live.LiveWebBuilder;
import dev.webexplorer.cli.settings.Settings;
import dev.webexplorer.cli.terminal.Console;
import dev.webexplorer.cli.terminal.Shell;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@code live}: the web out there, asked politely, searched by the engines that have a key. */
record LiveChoice(LiveSetting setting) implements WebChoice {
  private static final long MOST_CACHED_BYTES = 2L << 30;

  @Override
  public Web open(Shell shell, Console console) {
    LiveWebBuilder web =
        LiveWeb.builder()
            .allowHosts(setting.allowed())
            .engines(engines(Settings.services(shell)))
            .cache(shell.cache().resolve("http"), MOST_CACHED_BYTES);
    setting.record().ifPresent(setting.fill() ? web::fill : web::record);
    return web.build();
  }

  @Override
  public WebChoice in(Path run) {
    return new LiveChoice(setting.in(run));
  }

  private static List<SearchEngine> engines(Map<String, String> environment) {
    List<SearchEngine> engines = new ArrayList<>();
    for (Engine engine : Engine.configured(environment)) {
      engine.settings(environment, "", "").map(engine::open).ifPresent(engines::add);
    }
    return engines;
  }
}
