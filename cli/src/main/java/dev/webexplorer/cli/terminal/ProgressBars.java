package dev.webexplorer.cli.terminal;

import java.io.PrintStream;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Progress on a terminal: a bar that fills. */
final class ProgressBars implements Progress {
  private static final int MILLIS = 200;

  private final ProgressBar bar;

  ProgressBars(PrintStream out, String task, long total) {
    this.bar =
        new ProgressBarBuilder()
            .setTaskName(SafeText.line(task))
            .setInitialMax(total)
            .setStyle(ProgressBarStyle.ASCII)
            .setUpdateIntervalMillis(MILLIS)
            .setConsumer(new ConsoleProgressBarConsumer(out))
            .build();
  }

  @Override
  public void at(long done, long total) {
    bar.maxHint(total);
    bar.stepTo(done);
  }

  @Override
  public void note(String words) {
    bar.setExtraMessage(" " + SafeText.line(words));
  }

  @Override
  public void close() {
    bar.close();
  }
}
