package dev.webexplorer.cli.options;

import dev.webexplorer.browser.fetch.Identity;
import dev.webexplorer.browser.net.UpstreamProxies;
import dev.webexplorer.cli.settings.Settings;
import dev.webexplorer.cli.terminal.Shell;
import java.util.List;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine.Help;
import picocli.CommandLine.Option;

/** How the web out there is searched, reached and shown; of meaning with {@code --web live}. */
public final class ReachOptions {
  @Option(
      names = "--engines",
      split = ",",
      paramLabel = "NAME",
      showDefaultValue = Help.Visibility.NEVER,
      description = {
        "Live web: search by these, in order, the next where one fails: serper, brave,",
        "tavily, exa, jina, searxng. Default: all that have a key."
      })
  private List<String> engines = List.of();

  @Option(
      names = "--engine-url",
      split = ",",
      paramLabel = "NAME=URL",
      showDefaultValue = Help.Visibility.NEVER,
      description = "Live web: ask an engine, or the reader, at another address.")
  private Map<String, String> engineUrls = Map.of();

  @Option(
      names = "--language",
      paramLabel = "xx",
      defaultValue = "",
      description = "Live web: language of results, as en.")
  private String language = "";

  @Option(
      names = "--region",
      paramLabel = "xx",
      defaultValue = "",
      description = "Live web: country whose results are wanted, as us.")
  private String region = "";

  @Option(
      names = "--render",
      paramLabel = "WHEN",
      defaultValue = "auto",
      description =
          "Live web: show pages in Chromium: \"always\", \"never\", or \"auto\", if scripts build them.")
  private Rendering render = Rendering.auto;

  @Option(
      names = "--render-host",
      split = ",",
      paramLabel = "HOST",
      showDefaultValue = Help.Visibility.NEVER,
      description = "Live web: always show the pages of this host in Chromium.")
  private List<String> renderHosts = List.of();

  @Option(
      names = "--reader",
      paramLabel = "NAME",
      defaultValue = "none",
      description =
          "Live web: read what cannot be opened by a service that is told its address: jina.")
  private Reader reader = Reader.none;

  @Option(
      names = "--proxy",
      paramLabel = "URL",
      defaultValue = "",
      description = {
        "Live web: go out by this HTTP proxy; \"none\" for no proxy.",
        "Default: what HTTPS_PROXY, HTTP_PROXY and NO_PROXY say."
      })
  private String proxy = "";

  @Option(
      names = "--contact",
      paramLabel = "URL",
      defaultValue = "",
      description = "Live web: tell servers where you are reached, a page or mail address.")
  private String contact = "";

  @Option(
      names = "--ignore-robots",
      description = "Live web: fetch what robots.txt asks robots not to.")
  private boolean ignoreRobots;

  /** When pages are shown in a browser. */
  enum Rendering {
    auto,
    always,
    never
  }

  /** Services that read pages. */
  enum Reader {
    none,
    jina
  }

  /** Returns how the web would be reached, for a person. */
  public LiveWay way(Shell shell) {
    return LiveWay.of(this, Settings.services(shell));
  }

  EngineChoice engines() {
    return new EngineChoice(engines, engineUrls, language.strip(), region.strip());
  }

  Rendering rendering() {
    return render;
  }

  Set<String> renderHosts() {
    return Set.copyOf(renderHosts);
  }

  boolean readByJina() {
    return reader == Reader.jina;
  }

  UpstreamProxies proxies(Map<String, String> environment) {
    return UpstreamProxies.of(proxy, environment);
  }

  Identity identity() {
    String wanted = language.isBlank() ? Identity.ANONYMOUS.languages() : language + ",*;q=0.5";
    return new Identity(contact.strip(), wanted);
  }

  boolean ignoresRobots() {
    return ignoreRobots;
  }
}
