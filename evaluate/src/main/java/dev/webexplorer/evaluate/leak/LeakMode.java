package dev.webexplorer.evaluate.leak;

/** What is done about a leak. */
public enum LeakMode {
  /** Results are left out and pages are not read; it is counted. */
  BLOCK,
  /** The agent sees all; it is counted. */
  FLAG,
  /** Nothing is looked at. */
  OFF
}
