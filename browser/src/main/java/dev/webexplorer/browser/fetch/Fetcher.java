package dev.webexplorer.browser.fetch;

import dev.webexplorer.browser.Outcome;
import dev.webexplorer.browser.Outcome.Status;
import dev.webexplorer.browser.fetch.Exchange.Answered;
import dev.webexplorer.browser.fetch.Exchange.Unanswered;
import dev.webexplorer.browser.net.RefusedException;
import dev.webexplorer.browser.net.Target;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Fetches documents: follows redirects, sorts statuses, unpacks. Thread-safe. */
public final class Fetcher {
  private static final String COOKIE = "set-cookie";

  private final Transport transport;
  private final Limits limits;

  public Fetcher(Transport transport, Limits limits) {
    this.transport = transport;
    this.limits = limits;
  }

  public Fetched fetch(Target first) {
    long deadline = System.nanoTime() + limits.pageTime().toNanos();
    Set<Target> seen = new HashSet<>();
    Target target = first;
    while (seen.add(target)) {
      if (seen.size() > limits.redirects() + 1) {
        return failed(target, Status.FAILED, "over " + limits.redirects() + " redirects");
      }
      if (System.nanoTime() > deadline) {
        return failed(target, Status.TIMED_OUT, "the redirects took too long");
      }
      switch (hop(target, HttpTransport.noFields())) {
        case Hop.Led led -> target = led.to();
        case Hop.Ended(Fetched fetched) -> {
          return fetched;
        }
      }
    }
    return failed(target, Status.FAILED, "the redirects go in a circle");
  }

  /**
   * Asks for one address, and follows nothing.
   *
   * @param fields header fields to send beside the transport's own
   */
  public Hop hop(Target target, HttpHeaders fields) {
    return switch (transport.exchange(target, fields)) {
      case Unanswered(Target at, Outcome outcome) ->
          new Hop.Ended(new Fetched.Failed(at, outcome, 0, Instant.EPOCH));
      case Answered answer when isRedirect(answer) -> led(answer);
      case Answered answer -> new Hop.Ended(document(answer));
    };
  }

  private static Hop led(Answered answer) {
    try {
      Target to = answer.target().resolve(answer.header("location").orElseThrow());
      return new Hop.Led(to, answer.headers().allValues(COOKIE));
    } catch (RefusedException e) {
      String detail = "redirected: " + e.getMessage();
      return new Hop.Ended(failed(answer.target(), Status.REFUSED, detail));
    }
  }

  private static boolean isRedirect(Answered answer) {
    boolean status =
        switch (answer.status()) {
          case 301, 302, 303, 307, 308 -> true;
          default -> false;
        };
    return status && answer.header("location").isPresent();
  }

  private Fetched document(Answered answer) {
    int status = answer.status();
    if (status < 200 || status > 299) {
      return new Fetched.Failed(answer.target(), Fetched.outcome(status), status, answer.at());
    }
    try {
      Bytes body =
          Unpacking.unpack(
              answer.body(),
              answer.listed("content-encoding"),
              !answer.truncated(),
              limits.unpackedBytes());
      String type = answer.header("content-type").orElse("");
      List<String> cookies = answer.headers().allValues(COOKIE);
      return new Fetched.Document(
          answer.target(), type, body, answer.truncated(), cookies, answer.at());
    } catch (IOException e) {
      Outcome outcome = new Outcome(Status.FAILED, String.valueOf(e.getMessage()));
      return new Fetched.Failed(answer.target(), outcome, status, answer.at());
    }
  }

  private static Fetched failed(Target target, Status status, String detail) {
    return new Fetched.Failed(target, new Outcome(status, detail), 0, Instant.EPOCH);
  }
}
