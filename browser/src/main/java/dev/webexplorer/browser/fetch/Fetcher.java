package dev.webexplorer.browser.fetch;

import dev.webexplorer.browser.Outcome;
import dev.webexplorer.browser.Outcome.Status;
import dev.webexplorer.browser.fetch.Exchange.Answered;
import dev.webexplorer.browser.fetch.Exchange.Unanswered;
import dev.webexplorer.browser.net.RefusedException;
import dev.webexplorer.browser.net.Target;
import java.io.IOException;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/** Fetches documents: follows redirects, sorts statuses, unpacks. Thread-safe. */
public final class Fetcher {
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
      switch (transport.exchange(target, HttpTransport.noFields())) {
        case Unanswered(Target at, Outcome outcome) -> {
          return new Fetched.Failed(at, outcome, Instant.EPOCH);
        }
        case Answered answer when isRedirect(answer) -> {
          try {
            target = target.resolve(answer.header("location").orElseThrow());
          } catch (RefusedException e) {
            return failed(target, Status.REFUSED, "redirected: " + e.getMessage());
          }
        }
        case Answered answer -> {
          return document(answer);
        }
      }
    }
    return failed(target, Status.FAILED, "the redirects go in a circle");
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
    if (answer.status() < 200 || answer.status() > 299) {
      return new Fetched.Failed(answer.target(), Fetched.outcome(answer.status()), answer.at());
    }
    try {
      Bytes body =
          Unpacking.unpack(
              answer.body(),
              answer.listed("content-encoding"),
              !answer.truncated(),
              limits.unpackedBytes());
      String type = answer.header("content-type").orElse("");
      return new Fetched.Document(answer.target(), type, body, answer.truncated(), answer.at());
    } catch (IOException e) {
      Outcome outcome = new Outcome(Status.FAILED, String.valueOf(e.getMessage()));
      return new Fetched.Failed(answer.target(), outcome, answer.at());
    }
  }

  private static Fetched failed(Target target, Status status, String detail) {
    return new Fetched.Failed(target, new Outcome(status, detail), Instant.EPOCH);
  }
}
