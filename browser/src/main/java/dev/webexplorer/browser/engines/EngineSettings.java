package dev.webexplorer.browser.engines;

import java.net.URI;

/**
 * How one engine is reached.
 *
 * @param endpoint where requests go
 * @param key the account's, empty where none is needed
 * @param language of the results, two letters; empty for any
 * @param region whose results are wanted, two letters as {@code us}; empty for any
 */
public record EngineSettings(URI endpoint, String key, String language, String region) {

  /** The key stays out of logs. */
  @Override
  public String toString() {
    return endpoint + (key.isEmpty() ? "" : " with a key") + " " + language + " " + region;
  }
}
