package dev.webexplorer.cli.options;

import dev.webexplorer.browser.engines.Engine;
import dev.webexplorer.browser.engines.EngineSettings;
import dev.webexplorer.browser.engines.JinaReader;
import dev.webexplorer.datasets.InputException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * Which search engines are asked, where, and for what.
 *
 * @param names in order; none: every engine that has a key or an address
 * @param addresses by the names of engines, or {@code reader}
 */
record EngineChoice(
    List<String> names, Map<String, String> addresses, String language, String region) {
  private static final String READER = "reader";

  EngineChoice {
    names = List.copyOf(names);
    addresses = Map.copyOf(addresses);
    addresses.keySet().stream().filter(name -> !name.equals(READER)).forEach(Engine::named);
  }

  /**
   * Returns the engines with how they are reached, in order.
   *
   * @throws dev.webexplorer.datasets.InputException if one that was named has no key
   */
  SequencedMap<Engine, EngineSettings> settings(Map<String, String> environment) {
    SequencedMap<Engine, EngineSettings> chosen = new LinkedHashMap<>();
    if (names.isEmpty()) {
      for (Engine engine : Engine.values()) {
        settings(engine, environment).ifPresent(settings -> chosen.put(engine, settings));
      }
      return chosen;
    }
    for (String name : names) {
      Engine engine = Engine.named(name.strip());
      chosen.put(engine, settings(engine, environment).orElseThrow(() -> missing(engine)));
    }
    return chosen;
  }

  private Optional<EngineSettings> settings(Engine engine, Map<String, String> environment) {
    return Optional.ofNullable(addresses.get(engine.title()))
        .map(address ->
            engine.settingsAt(url(engine.title(), address), environment, language, region))
        .or(() -> engine.settings(environment, language, region));
  }

  /** Returns where the reader stands. */
  URI reader() {
    return Optional.ofNullable(addresses.get(READER))
        .map(address -> url(READER, address))
        .orElse(JinaReader.ENDPOINT);
  }

  private static URI url(String name, String address) {
    try {
      URI url = URI.create(address.strip());
      if (url.getHost() != null && String.valueOf(url.getScheme()).matches("(?i)https?")) {
        return url;
      }
    } catch (IllegalArgumentException e) {
      throw new InputException("--engine-url " + name + " is not a URL: " + address, e);
    }
    throw new InputException(
        "--engine-url " + name + " must be an http or https address, not " + address);
  }

  private static InputException missing(Engine engine) {
    String what =
        engine == Engine.SEARXNG
            ? "set SEARXNG_URL, or --engine-url searxng=URL"
            : "set " + String.join(" or ", engine.keyVariables());
    return new InputException("--engines " + engine.title() + ": nothing is configured; " + what);
  }
}
