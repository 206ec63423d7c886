package dev.webexplorer.cli.terminal;

import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** Progress where nobody watches: a plain line every few seconds, and one at the end. */
final class ProgressLines implements Progress {
  private static final long EVERY_NANOS = TimeUnit.SECONDS.toNanos(5);

  private final PrintStream out;
  private final String task;
  private String note = "";
  private long done;
  private long total;
  private long told = System.nanoTime();

  ProgressLines(PrintStream out, String task, long total) {
    this.out = out;
    this.task = task;
    this.total = total;
  }

  @Override
  public synchronized void at(long done, long total) {
    this.done = Math.max(done, this.done);
    this.total = total;
    if (System.nanoTime() - told >= EVERY_NANOS) {
      told = System.nanoTime();
      tell();
    }
  }

  @Override
  public synchronized void note(String words) {
    note = ", " + SafeText.line(words);
  }

  @Override
  public synchronized void close() {
    tell();
  }

  private void tell() {
    String of = total < 0 ? "" : String.format(Locale.ROOT, " of %,d", total);
    String steps = done == 0 && total < 0 ? "" : String.format(Locale.ROOT, ": %,d%s", done, of);
    out.println(task + steps + note);
  }
}
