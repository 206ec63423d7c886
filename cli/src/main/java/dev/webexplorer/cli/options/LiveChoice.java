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
import java.util.Optional;

/**
 * {@code live}: the web out there, asked politely, searched by the engines that have a key.
 *
 * @param record WARC file that every search and fetch is written to
 */
record LiveChoice(Optional<Path> record) implements WebChoice {
  private static final long MOST_CACHED_BYTES = 2L << 30;

  @Override
  public Web open(Shell shell, Console console) {
    LiveWebBuilder web =
        LiveWeb.builder()
            .engines(engines(Settings.services(shell)))
            .cache(shell.cache().resolve("http"), MOST_CACHED_BYTES);
    record.ifPresent(web::record);
    return web.build();
  }

  private static List<SearchEngine> engines(Map<String, String> environment) {
    List<SearchEngine> engines = new ArrayList<>();
    for (Engine engine : Engine.configured(environment)) {
      engine.settings(environment, "", "").map(engine::open).ifPresent(engines::add);
    }
    return engines;
  }
}
