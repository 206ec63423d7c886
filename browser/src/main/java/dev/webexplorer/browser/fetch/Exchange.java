package dev.webexplorer.browser.fetch;

import dev.webexplorer.browser.Outcome;
import dev.webexplorer.browser.net.Target;
import java.net.InetAddress;
import java.net.http.HttpHeaders;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How one request went. */
public sealed interface Exchange {
  Target target();

  /**
   * A server answered.
   *
   * @param sent the fields of the request
   * @param headers the fields of the answer
   * @param body as transferred: packed if {@code Content-Encoding} says so
   * @param truncated whether the body went on past the bound, or the connection broke in it
   * @param address of the server that was connected to, where it is known
   * @param at when the answer had come
   */
  record Answered(
      Target target,
      HttpHeaders sent,
      int status,
      HttpHeaders headers,
      Bytes body,
      boolean truncated,
      Optional<InetAddress> address,
      Instant at)
      implements Exchange {

    public Optional<String> header(String name) {
      return headers.firstValue(name);
    }

    /** Returns the values of a field whose value is a list, in lower case. */
    public List<String> listed(String name) {
      return headers.allValues(name).stream()
          .flatMap(value -> List.of(value.split(",", -1)).stream())
          .map(value -> value.strip().toLowerCase(java.util.Locale.ROOT))
          .filter(value -> !value.isEmpty())
          .toList();
    }
  }

  /** No answer: refused before it was asked, unreachable, too slow. */
  record Unanswered(Target target, Outcome outcome) implements Exchange {
    static Unanswered of(Target target, Outcome.Status status, String detail) {
      return new Unanswered(target, new Outcome(status, detail));
    }
  }
}
