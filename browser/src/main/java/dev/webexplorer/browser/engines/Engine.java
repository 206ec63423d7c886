package dev.webexplorer.browser.engines;

import dev.webexplorer.datasets.InputException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The engines that are known, by their names in the configuration. */
public enum Engine {
  SERPER("https://google.serper.dev/search", "SERPER_API_KEY SERPER_KEY_ID"),
  BRAVE("https://api.search.brave.com/res/v1/web/search", "BRAVE_API_KEY"),
  TAVILY("https://api.tavily.com/search", "TAVILY_API_KEY"),
  EXA("https://api.exa.ai/search", "EXA_API_KEY"),
  JINA("https://s.jina.ai/", "JINA_API_KEY"),
  /** Has no address of its own: {@code SEARXNG_URL} or the configuration names an instance. */
  SEARXNG("", "");

  /** The variable that names a SearXNG instance, as {@code http://localhost:8888}. */
  public static final String SEARXNG_URL = "SEARXNG_URL";

  private final String endpoint;
  private final String keys;

  Engine(String endpoint, String keys) {
    this.endpoint = endpoint;
    this.keys = keys;
  }

  /**
   * Finds an engine by name, in any case.
   *
   * @throws InputException if there is none; the message lists those there are
   */
  public static Engine named(String name) {
    return Arrays.stream(values())
        .filter(engine -> engine.title().equals(name.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(() ->
            new InputException("no search engine is called " + name + "; use one of " + all()));
  }

  /** Returns the engines that the environment has a key or an address for. */
  public static List<Engine> configured(Map<String, String> environment) {
    return Arrays.stream(values())
        .filter(engine -> engine.settings(environment, "", "").isPresent())
        .toList();
  }

  /** Returns the name in the configuration. */
  public String title() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the variables that may hold the key, the usual one first; none if it needs no key. */
  public List<String> keyVariables() {
    return keys.isEmpty() ? List.of() : List.of(keys.split(" ", -1));
  }

  /** Returns the engine's public address; empty if it has none. */
  public String endpoint() {
    return endpoint;
  }

  /** Returns settings with key and address from the environment, or nothing if one is missing. */
  public Optional<EngineSettings> settings(
      Map<String, String> environment, String language, String region) {
    if (this == SEARXNG) {
      return Optional.ofNullable(environment.get(SEARXNG_URL))
          .filter(url -> !url.isBlank())
          .map(url -> new EngineSettings(searxng(url), "", language, region));
    }
    return key(environment)
        .map(key -> new EngineSettings(URI.create(endpoint), key, language, region));
  }

  /** Returns settings for the engine at another address; without a key it is asked without one. */
  public EngineSettings settingsAt(
      URI address, Map<String, String> environment, String language, String region) {
    URI asked = this == SEARXNG ? searxng(address.toString()) : address;
    return new EngineSettings(asked, key(environment).orElse(""), language, region);
  }

  private Optional<String> key(Map<String, String> environment) {
    return keyVariables().stream()
        .map(name -> environment.getOrDefault(name, ""))
        .filter(key -> !key.isBlank())
        .map(String::strip)
        .findFirst();
  }

  /** Returns the engine, ready to be asked. */
  public SearchEngine open(EngineSettings settings) {
    return open(settings, EnginePatience.DEFAULT, Optional.empty());
  }

  /** Returns the engine, asked through a proxy. */
  public SearchEngine open(EngineSettings settings, InetSocketAddress proxy) {
    return open(settings, EnginePatience.DEFAULT, Optional.of(proxy));
  }

  SearchEngine open(
      EngineSettings settings, EnginePatience patience, Optional<InetSocketAddress> proxy) {
    EngineClient client = new EngineClient(patience, proxy);
    return new HttpSearchEngine(title(), setting(settings), adapter(), settings, client);
  }

  private String setting(EngineSettings settings) {
    String wanted =
        Stream.of(settings.language(), settings.region())
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining("-"));
    boolean own = settings.endpoint().toString().equals(endpoint);
    return title()
        + (wanted.isEmpty() ? "" : "(" + wanted + ")")
        + (own ? "" : "@" + settings.endpoint().getRawAuthority());
  }

  private Adapter adapter() {
    return switch (this) {
      case SERPER -> new SerperAdapter();
      case BRAVE -> new BraveAdapter();
      case TAVILY -> new TavilyAdapter();
      case EXA -> new ExaAdapter();
      case JINA -> new JinaAdapter();
      case SEARXNG -> new SearxngAdapter();
    };
  }

  private static URI searxng(String url) {
    try {
      String base = url.strip().replaceFirst("/+$", "");
      return URI.create(base.endsWith("/search") ? base : base + "/search");
    } catch (IllegalArgumentException e) {
      throw new InputException(SEARXNG_URL + " is not a URL: " + url, e);
    }
  }

  private static String all() {
    return Arrays.stream(values()).map(Engine::title).collect(Collectors.joining(", "));
  }
}
