package dev.webexplorer.browser.record;

import dev.webexplorer.browser.net.Target;
import dev.webexplorer.browser.render.Rendered;
import dev.webexplorer.browser.render.Renderer;

/** Writes every page down that a browser showed. */
public record RecordingRenderer(Renderer next, WarcRecorder recorder) implements Renderer {
  @Override
  public Rendered render(Target target) {
    Rendered rendered = next.render(target);
    recorder.record(target, rendered);
    return rendered;
  }

  @Override
  public void close() {
    next.close();
  }
}
