package dev.webexplorer.browser.fetch;

import com.github.benmanes.caffeine.cache.AsyncLoadingCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import dev.webexplorer.browser.Outcome;
import dev.webexplorer.browser.Outcome.Status;
import dev.webexplorer.browser.net.RefusedException;
import dev.webexplorer.browser.net.Target;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;

/**
 * Asks a host's robots.txt (RFC 9309) before the host, and keeps it for a day. A missing file
 * allows all; while it is out of reach nothing is fetched, and it is asked for again after a
 * minute. A host that is asked too much (429) counts as out of reach, as with the large crawlers:
 * the RFC would let all of it be fetched.
 */
public final class RobotsTransport implements Transport {
  private static final int KEPT = 10_000;
  private static final int LARGEST = 512 * 1024;
  private static final int ASKED_TOO_MUCH = 429;

  private final Transport next;
  private final Fetcher fetcher;
  private final HostPaces paces;
  private final AsyncLoadingCache<Target, Rules> kept =
      Caffeine.newBuilder()
          .maximumSize(KEPT)
          .executor(Executors.newVirtualThreadPerTaskExecutor())
          .expireAfter(Expiry.creating(RobotsTransport::life))
          .buildAsync(this::load);

  /**
   * @param paces told of the crawl-delays
   */
  public RobotsTransport(Transport next, HostPaces paces, Limits limits) {
    this.next = next;
    this.paces = paces;
    this.fetcher = new Fetcher(next, limits);
  }

  @Override
  public Exchange exchange(Target target, HttpHeaders fields) {
    try {
      Rules rules = kept.get(target.resolve("/robots.txt")).join();
      return rules
          .refusal(target)
          .<Exchange>map(outcome -> new Exchange.Unanswered(target, outcome))
          .orElseGet(() -> next.exchange(target, fields));
    } catch (RefusedException e) {
      return Exchange.Unanswered.of(target, Status.REFUSED, String.valueOf(e.getMessage()));
    }
  }

  private Rules load(Target file) {
    return switch (fetcher.fetch(file)) {
      case Fetched.Document document -> rules(file, document);
      case Fetched.Failed failed -> missing(file.origin(), failed);
    };
  }

  private Rules rules(Target file, Fetched.Document document) {
    byte[] body = document.body().array();
    byte[] read = body.length > LARGEST ? Arrays.copyOf(body, LARGEST) : body;
    BaseRobotRules rules =
        new SimpleRobotRulesParser()
            .parseContent(file.toString(), read, "text/plain", List.of(Identity.ROBOT));
    if (rules.getCrawlDelay() > 0) {
      paces.of(file).slowDown(Duration.ofMillis(rules.getCrawlDelay()));
    }
    return new Rules(Optional.of(rules), Optional.empty());
  }

  /** A host that answers, but has no such file or shows it to nobody, allows all. */
  private static Rules missing(String origin, Fetched.Failed failed) {
    Outcome outcome = failed.outcome();
    int status = failed.status();
    if (status >= 400 && status < 500 && status != ASKED_TOO_MUCH) {
      return new Rules(Optional.empty(), Optional.empty());
    }
    if (outcome.status() == Status.REFUSED) {
      return new Rules(Optional.empty(), Optional.of(outcome));
    }
    String detail = "robots.txt of " + origin + ": " + outcome.detail();
    return new Rules(Optional.empty(), Optional.of(new Outcome(outcome.status(), detail)));
  }

  private static Duration life(Target file, Rules rules) {
    return rules.unreachable().isPresent() ? Duration.ofMinutes(1) : Duration.ofDays(1);
  }

  /** What a host's robots.txt says, or why nobody knows. */
  private record Rules(Optional<BaseRobotRules> stated, Optional<Outcome> unreachable) {

    Optional<Outcome> refusal(Target target) {
      if (stated.isEmpty() || stated.get().isAllowed(target.toString())) {
        return unreachable;
      }
      String detail =
          "robots.txt of " + target.origin() + " does not allow it (--ignore-robots would)";
      return Optional.of(new Outcome(Status.REFUSED, detail));
    }
  }
}
