package dev.webexplorer.datagen.filter;

import dev.webexplorer.datasets.QaPair;

/**
 * {@code time}: flags a question whose answer may change, by words such as "current", "as of",
 * "latest", 目前; a question that asks after the state of things without such a word is not seen.
 */
public final class TimeFilter implements Filter {
  private static final Phrases PHRASES = Phrases.in("time-phrases.txt");

  @Override
  public String name() {
    return "time";
  }

  @Override
  public Cost cost() {
    return Cost.TEXT;
  }

  @Override
  public Finding examine(QaPair pair) {
    return PHRASES
        .first(pair.question())
        .map(said -> Finding.flagged("says \"" + said + "\""))
        .orElse(Finding.PASS);
  }
}
