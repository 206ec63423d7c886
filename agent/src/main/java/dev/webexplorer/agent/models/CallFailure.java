package dev.webexplorer.agent.models;

import dev.webexplorer.agent.NamedFailure;
import dev.webexplorer.datasets.InputException;
import java.io.Serial;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * A call that gave no message. It has no cause, as LangChain4j would put that in its place; the
 * message tells all, in one line, and holds no key.
 */
final class CallFailure extends InputException implements NamedFailure {
  @Serial private static final long serialVersionUID = 1;

  /** What it means. */
  enum Kind {
    RATE_LIMIT(true),
    SERVER(true),
    CONNECTION(true),
    TIMEOUT(true),
    BAD_REPLY(true),
    CONTEXT_LENGTH(false),
    CONTENT_FILTER(false),
    TOOLS_REFUSED(false),
    REFUSED(false),
    /** Nothing at this endpoint will ever succeed: key, model or address are wrong. */
    HOPELESS(false);

    private final boolean passing;

    Kind(boolean passing) {
      this.passing = passing;
    }

    /** Returns whether it may go well another time. */
    boolean passing() {
      return passing;
    }

    /** Returns whether it speaks of an endpoint that is down. */
    boolean down() {
      return this == SERVER || this == CONNECTION || this == TIMEOUT;
    }
  }

  private final Kind kind;
  private final transient Optional<Duration> retryAfter;

  CallFailure(Kind kind, String message, Optional<Duration> retryAfter) {
    super(message);
    this.kind = kind;
    this.retryAfter = retryAfter;
  }

  CallFailure(Kind kind, String message) {
    this(kind, message, Optional.empty());
  }

  Kind kind() {
    return kind;
  }

  @Override
  public String failure() {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  /** Returns how long the endpoint wants not to be asked. */
  Optional<Duration> retryAfter() {
    return retryAfter;
  }
}
