package dev.webexplorer.cli.options;

import dev.webexplorer.browser.engines.Engine;
import dev.webexplorer.browser.net.UpstreamProxies;
import java.util.List;
import java.util.Map;

/**
 * How the web out there is reached, in words for a person.
 *
 * @param engines that searches are asked of, in order
 * @param proxy by which connections go out
 * @param resolver who finds the addresses of names
 */
public record LiveWay(List<String> engines, String proxy, String resolver) {

  static LiveWay of(ReachOptions options, Map<String, String> environment) {
    UpstreamProxies proxies = options.proxies(environment);
    List<String> engines =
        options.engines().settings(environment).keySet().stream().map(Engine::title).toList();
    return new LiveWay(engines, proxy(proxies), resolver(proxies));
  }

  private static String proxy(UpstreamProxies proxies) {
    return proxies.none()
        ? "directly"
        : "by proxy: https " + name(proxies.https()) + ", http " + name(proxies.http());
  }

  private static String name(java.util.Optional<?> proxy) {
    return proxy.map(Object::toString).orElse("directly");
  }

  private static String resolver(UpstreamProxies proxies) {
    return proxies.none()
        ? "resolved here, and every address vetted before it is connected to"
        : "resolved by the proxy: only literal addresses and inside names are refused here";
  }
}
