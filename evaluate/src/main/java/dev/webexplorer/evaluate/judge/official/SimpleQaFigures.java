package dev.webexplorer.evaluate.judge.official;

/**
 * SimpleQA's figures from its three grades. What was not judged is in none of them.
 *
 * @param correct graded A
 * @param incorrect graded B
 * @param notAttempted graded C
 */
public record SimpleQaFigures(long correct, long incorrect, long notAttempted) {

  /** Share of all graded that is correct; 0 for none. */
  public double rate() {
    return share(correct, correct + incorrect + notAttempted);
  }

  /** Share of the attempted that is correct; 0 for none. */
  public double givenAttempted() {
    return share(correct, correct + incorrect);
  }

  /** Harmonic mean of both. */
  public double f1() {
    double sum = rate() + givenAttempted();
    return sum == 0 ? 0 : 2 * rate() * givenAttempted() / sum;
  }

  private static double share(long part, long of) {
    return of == 0 ? 0 : (double) part / of;
  }
}
