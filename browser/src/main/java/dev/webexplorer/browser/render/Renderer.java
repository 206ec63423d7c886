package dev.webexplorer.browser.render;

import dev.webexplorer.browser.fetch.Fetched;

/** Shows a page in a browser. Thread-safe; what goes wrong is an outcome. */
public interface Renderer extends AutoCloseable {

  /** Shows a document that was fetched: it is not asked for again. */
  Rendered render(Fetched.Document document);

  @Override
  void close();
}
