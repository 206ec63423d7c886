package dev.webexplorer.agent.server;

/** What a model server may do instead of answering. */
public enum Fault {
  /** Status 429 with {@code Retry-After}. */
  RATE_LIMIT,
  /** Status 500. */
  SERVER_ERROR,
  /** No answer while the client waits. */
  HANG,
  /** The connection ends in the middle of the body. */
  DISCONNECT,
  /** A body that is not JSON, said to be JSON. */
  INVALID_JSON,
  /** An HTML page with status 200. */
  WRONG_TYPE,
  /** A whole answer without a choice. */
  EMPTY_CHOICES,
  /** A whole and good answer that does not say what it took. */
  NO_USAGE,
  /** Status 400: the prompt is too long. */
  CONTEXT_LENGTH,
  /** A whole answer that was cut by a content filter. */
  CONTENT_FILTER,
  /** Status 400: no tools are known here. */
  TOOLS_REFUSED,
  /** Status 401. */
  UNAUTHORIZED,
  /** Status 307 to another address. */
  REDIRECT;

  /** Returns whether the client is given a whole message all the same. */
  boolean answers() {
    return this == NO_USAGE || this == CONTENT_FILTER;
  }
}
