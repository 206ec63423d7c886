package dev.webexplorer.browser.sources;

import dev.webexplorer.browser.local.PageSource;
import java.util.Map;
import java.util.TreeMap;

/** Counts what a source holds that is no page of the web, by why it is not. */
final class PassedOver {
  private final Map<String, Long> counts = new TreeMap<>();

  void add(String why) {
    add(why, 1);
  }

  void add(String why, long count) {
    if (count > 0) {
      counts.merge(why, count, Long::sum);
    }
  }

  /** Says each count in a line, as "12 pages without text". */
  void tell(PageSource.Sink sink) {
    counts.forEach((why, count) -> sink.passOver(count + " " + why));
  }
}
