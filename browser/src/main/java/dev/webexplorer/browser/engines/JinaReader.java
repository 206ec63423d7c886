package dev.webexplorer.browser.engines;

import dev.webexplorer.browser.Outcome;
import dev.webexplorer.browser.Outcome.Status;
import dev.webexplorer.browser.fetch.Exchange;
import dev.webexplorer.browser.fetch.Transport;
import dev.webexplorer.browser.net.RefusedException;
import dev.webexplorer.browser.net.Target;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.net.http.HttpTimeoutException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Jina's reader: opens a page elsewhere and answers with JSON that holds its Markdown. Asked for a
 * page, its exchange is one with {@link #address} of the page, wherever the service stands, so that
 * a record of it is found again. Thread-safe.
 */
public final class JinaReader implements Transport {
  public static final URI ENDPOINT = URI.create("https://r.jina.ai/");

  private final URI endpoint;
  private final String key;
  private final EngineClient client;

  /**
   * @param key may be empty: the service then answers more slowly
   * @param proxy through which the service is asked
   */
  public JinaReader(URI endpoint, String key, Optional<InetSocketAddress> proxy) {
    this(endpoint, key, new EngineClient(EnginePatience.READING, proxy));
  }

  JinaReader(URI endpoint, String key, EngineClient client) {
    this.endpoint = endpoint;
    this.key = key;
    this.client = client;
  }

  /** Returns the address under which the reader shows a page. */
  public static Target address(Target page) throws RefusedException {
    return Target.parse(ENDPOINT + page.toString());
  }

  /** Returns the page that an address of the reader shows; nothing if it is another's address. */
  public static Optional<URI> shown(URI address) {
    String text = address.toString();
    if (!text.startsWith(ENDPOINT.toString())) {
      return Optional.empty();
    }
    try {
      return Optional.of(Target.parse(text.substring(ENDPOINT.toString().length())).uri());
    } catch (RefusedException e) {
      return Optional.empty();
    }
  }

  @Override
  public Exchange exchange(Target page, HttpHeaders fields) {
    try {
      Target address = address(page);
      Map<String, String> asked = new TreeMap<>(Map.of("X-Return-Format", "markdown"));
      HttpHeaders sent = headers(asked);
      if (!key.isEmpty()) {
        asked.put("Authorization", "Bearer " + key);
      }
      String base = endpoint.toString().replaceFirst("/*$", "/");
      ApiRequest request = new ApiRequest(URI.create(base + page), asked, Optional.empty());
      EngineClient.Answer answer = client.send(request);
      return new Exchange.Answered(
          address,
          sent,
          answer.status(),
          headers(Map.of("Content-Type", "application/json")),
          answer.body(),
          false,
          Optional.empty(),
          Instant.now());
    } catch (HttpTimeoutException e) {
      return failed(page, Status.TIMED_OUT, String.valueOf(e.getMessage()));
    } catch (IOException e) {
      String said = EngineErrors.masked(e.getMessage(), key);
      return failed(page, Status.FAILED, e.getClass().getSimpleName() + " " + said);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return failed(page, Status.FAILED, "interrupted");
    }
  }

  private static Exchange failed(Target page, Status status, String detail) {
    try {
      return new Exchange.Unanswered(address(page), new Outcome(status, "jina: " + detail));
    } catch (RefusedException e) {
      return new Exchange.Unanswered(page, new Outcome(status, "jina: " + detail));
    }
  }

  private static HttpHeaders headers(Map<String, String> fields) {
    Map<String, List<String>> lists = new TreeMap<>();
    fields.forEach((name, value) -> lists.put(name, List.of(value)));
    return HttpHeaders.of(lists, (name, value) -> true);
  }
}
