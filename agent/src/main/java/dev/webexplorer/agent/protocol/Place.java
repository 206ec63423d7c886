package dev.webexplorer.agent.protocol;

/** Where a string stands; it decides what may follow its closing quote. */
enum Place {
  TOP,
  KEY,
  MEMBER,
  ELEMENT,
  /** The value of a named argument in Python's form. */
  KEYWORD
}
