package dev.webexplorer.browser.render;

import dev.webexplorer.browser.net.Target;

/** Shows a page in a browser. Thread-safe; what goes wrong is an outcome. */
public interface Renderer extends AutoCloseable {

  Rendered render(Target target);

  @Override
  void close();
}
