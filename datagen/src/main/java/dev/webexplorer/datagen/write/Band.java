package dev.webexplorer.datagen.write;

import dev.webexplorer.datasets.InputException;

/**
 * Solve rates that are wanted.
 *
 * @param low 0..1
 * @param high at least {@code low}, at most 1
 */
public record Band(double low, double high) {
  private static final String EXPECTED = "a solve rate is wanted as LO..HI, such as 0.1..0.6, not ";

  public Band {
    if (!(low >= 0 && low <= high && high <= 1)) {
      throw new InputException(EXPECTED + low + ".." + high);
    }
  }

  /** Reads {@code LO..HI}. */
  public static Band of(String text) {
    int dots = text.indexOf("..");
    try {
      if (dots > 0) {
        return new Band(
            Double.parseDouble(text.substring(0, dots)),
            Double.parseDouble(text.substring(dots + 2)));
      }
    } catch (NumberFormatException e) {
      throw new InputException(EXPECTED + text, e);
    }
    throw new InputException(EXPECTED + text);
  }

  public boolean has(double rate) {
    return rate >= low && rate <= high;
  }

  @Override
  public String toString() {
    return low + ".." + high;
  }
}
