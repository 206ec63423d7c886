package dev.webexplorer.agent.protocol;

/** What had to be presumed to read an output; each had one plausible reading. */
public enum Repair {
  /** Thinking had no end, or an end without a beginning that the prompt had not written. */
  THINKING,
  /** A tag was not closed, or closed without being opened. */
  TAG,
  /** A call was written in another form than the protocol's. */
  FORM,
  /** The JSON of a call was broken. */
  JSON,
  /** A tool was called by a name that is nearly its own. */
  NAME,
  /** An argument stood under a name that is nearly its own, or under none. */
  ARGUMENT_NAME,
  /** An argument had another type: a string where a list is due, a number in quotes. */
  ARGUMENT_TYPE,
  /** The same call, or the same answer, was written more than once. */
  REPEATED,
  /**
   * The output went on with a tool's response that no tool had given; that and the rest was cut.
   */
  INVENTED_RESPONSE,
  /** An answer stood beside calls whose results were not there yet; it was left aside. */
  EARLY_ANSWER,
  /** Calls were made where none are allowed; they were left aside. */
  LATE_CALL,
  /** The last words were taken for the answer, as it stood outside its tags. */
  BARE_ANSWER
}
