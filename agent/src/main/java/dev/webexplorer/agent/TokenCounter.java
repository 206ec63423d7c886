package dev.webexplorer.agent;

/** Counts a text's tokens, or estimates them. Thread-safe. */
@FunctionalInterface
public interface TokenCounter {

  /** Four characters a token, the usual rule of thumb for English. */
  TokenCounter ESTIMATE = text -> (text.length() + 3) / 4;

  int count(String text);
}
