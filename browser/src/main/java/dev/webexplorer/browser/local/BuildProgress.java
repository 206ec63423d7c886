package dev.webexplorer.browser.local;

/** Told how far a build is, often; from one thread. */
@FunctionalInterface
public interface BuildProgress {

  /** What a build does, in this order. */
  enum Phase {
    /** Pages are read and spooled. */
    READ,
    /** Links are resolved and pages indexed. */
    INDEX,
    /** The index is brought into its final form. */
    MERGE
  }

  /**
   * Tells of some progress.
   *
   * @param done pages so far
   * @param total pages in all; 0 while that is not known
   */
  void at(Phase phase, long done, long total);

  /** Told of a page that is left out, in one line. */
  default void leftOut(String problem) {}
}
