package dev.webexplorer.browser.fetch;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.webexplorer.browser.net.Target;
import java.time.Duration;

/** The pace of every host that was asked of late; shared by all who ask. Thread-safe. */
public final class HostPaces {
  private final LoadingCache<String, HostPace> paces;

  public HostPaces(Politeness politeness) {
    this.paces =
        Caffeine.newBuilder()
            .expireAfterAccess(Duration.ofHours(1))
            .build(origin -> new HostPace(politeness));
  }

  HostPace of(Target target) {
    return paces.get(target.host() + ":" + target.port());
  }
}
