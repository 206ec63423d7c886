package dev.webexplorer.browser.record;

import dev.webexplorer.browser.fetch.Fetched;
import dev.webexplorer.browser.render.Rendered;
import dev.webexplorer.browser.render.Renderer;

/** Writes every page down that a browser showed. */
public record RecordingRenderer(Renderer next, WarcRecorder recorder) implements Renderer {
  @Override
  public Rendered render(Fetched.Document document) {
    Rendered rendered = next.render(document);
    recorder.record(document.target(), rendered);
    return rendered;
  }

  @Override
  public void close() {
    next.close();
  }
}
