package dev.webexplorer.browser.fetch;

import dev.webexplorer.browser.fetch.Exchange.Answered;
import dev.webexplorer.browser.net.Target;
import java.net.http.HttpHeaders;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Answers from disk what is fresh; asks the server whether the rest still holds. */
public final class CachingTransport implements Transport {
  private static final int NOT_MODIFIED = 304;

  private final Transport next;
  private final DiskCache cache;
  private final InstantSource clock;

  public CachingTransport(Transport next, DiskCache cache, InstantSource clock) {
    this.next = next;
    this.cache = cache;
    this.clock = clock;
  }

  @Override
  public Exchange exchange(Target target, HttpHeaders fields) {
    if (fields.firstValue("cookie").isPresent()) {
      // what one visitor gets is for nobody else
      return next.exchange(target, fields);
    }
    Optional<Answered> kept = cache.get(target);
    if (kept.isPresent() && Freshness.fresh(kept.get(), clock.instant())) {
      return kept.get();
    }
    if (kept.isEmpty() || !Freshness.hasValidator(kept.get())) {
      return keep(next.exchange(target, fields));
    }
    Exchange exchange = next.exchange(target, conditions(kept.get(), fields));
    if (exchange instanceof Answered answer && answer.status() == NOT_MODIFIED) {
      return keep(renewed(kept.get(), answer));
    }
    return keep(exchange);
  }

  private Exchange keep(Exchange exchange) {
    if (exchange instanceof Answered answer && Freshness.storable(answer)) {
      cache.put(answer);
    }
    return exchange;
  }

  private static HttpHeaders conditions(Answered kept, HttpHeaders fields) {
    Map<String, List<String>> all = new TreeMap<>(fields.map());
    kept.header("etag").ifPresent(tag -> all.put("If-None-Match", List.of(tag)));
    kept.header("last-modified").ifPresent(date -> all.put("If-Modified-Since", List.of(date)));
    return HttpHeaders.of(all, (name, value) -> true);
  }

  /** The kept body under the fields of the newer answer. */
  private static Answered renewed(Answered kept, Answered answer) {
    Map<String, List<String>> fields = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    fields.putAll(kept.headers().map());
    answer
        .headers()
        .map()
        .forEach((name, values) -> {
          if (!name.equalsIgnoreCase("content-length")
              && !name.equalsIgnoreCase("content-encoding")) {
            fields.put(name, new ArrayList<>(values));
          }
        });
    return new Answered(
        kept.target(),
        answer.sent(),
        kept.status(),
        HttpHeaders.of(fields, (name, value) -> true),
        kept.body(),
        false,
        answer.address(),
        answer.at());
  }
}
