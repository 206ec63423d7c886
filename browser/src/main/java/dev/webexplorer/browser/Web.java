package dev.webexplorer.browser;

import java.net.URI;

/**
 * Anything that can search and open. Thread-safe; what the web does wrong is an {@link Outcome}.
 */
public interface Web extends AutoCloseable {

  WebId id();

  SearchResults search(SearchQuery query);

  Page open(URI url);

  @Override
  void close();
}
