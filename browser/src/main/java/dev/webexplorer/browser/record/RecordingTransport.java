package dev.webexplorer.browser.record;

import dev.webexplorer.browser.fetch.Exchange;
import dev.webexplorer.browser.fetch.Transport;
import dev.webexplorer.browser.net.Target;
import java.net.http.HttpHeaders;

/** Writes every exchange down. */
public record RecordingTransport(Transport next, WarcRecorder recorder) implements Transport {
  @Override
  public Exchange exchange(Target target, HttpHeaders fields) {
    Exchange exchange = next.exchange(target, fields);
    recorder.record(exchange);
    return exchange;
  }
}
