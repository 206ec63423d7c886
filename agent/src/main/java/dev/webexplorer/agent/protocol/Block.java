package dev.webexplorer.agent.protocol;

/** A part of an output. */
sealed interface Block {
  record Thinking(String text) implements Block {}

  record Prose(String text) implements Block {}

  /**
   * A call in its tags.
   *
   * @param tag the tag's name
   * @param closed whether the end tag was there
   */
  record Tagged(String tag, String body, boolean closed) implements Block {}

  record Answer(String text) implements Block {}
}
