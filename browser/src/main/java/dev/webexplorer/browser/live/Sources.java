package dev.webexplorer.browser.live;

import dev.webexplorer.browser.engines.SearchEngine;
import dev.webexplorer.browser.fetch.Transport;
import dev.webexplorer.browser.record.RecordingEngine;
import dev.webexplorer.browser.record.RecordingRenderer;
import dev.webexplorer.browser.record.RecordingTransport;
import dev.webexplorer.browser.record.Replay;
import dev.webexplorer.browser.record.WarcRecorder;
import dev.webexplorer.browser.render.Renderer;
import java.util.Optional;

/**
 * Where answers, shown pages and results come from.
 *
 * @param reader asked for pages that could not be opened
 */
record Sources(
    Transport transport,
    Optional<Renderer> renderer,
    SearchEngine engine,
    Optional<Transport> reader) {

  /** Returns the same with all written down; with {@code fill} what is written is not asked. */
  Sources recorded(WarcRecorder recorder, boolean fill) {
    Sources recording =
        new Sources(
            new RecordingTransport(transport, recorder),
            renderer.map(shown -> new RecordingRenderer(shown, recorder)),
            new RecordingEngine(engine, recorder),
            reader.map(service -> new RecordingTransport(service, recorder)));
    return fill ? recording.behind(new Replay(recorder.archive())) : recording;
  }

  private Sources behind(Replay replay) {
    return new Sources(
        replay.transport(Optional.of(transport)),
        Optional.of(replay.renderer(renderer)),
        replay.engine(Optional.of(engine)),
        Optional.of(RemoteReader.recorded(replay, reader)));
  }
}
