package dev.webexplorer.cli.serve;

/** Answers one kind of request. Thread-safe. */
@FunctionalInterface
public interface Endpoint {

  /**
   * Returns what is written in JSON as the answer.
   *
   * @param json the request's body
   * @throws dev.webexplorer.datasets.InputException if the request is wrong; the client is told why
   * @throws UnansweredException if it is right, and cannot be answered all the same
   */
  Object answer(String json) throws UnansweredException;
}
