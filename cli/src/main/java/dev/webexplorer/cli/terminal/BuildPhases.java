package dev.webexplorer.cli.terminal;

import dev.webexplorer.browser.local.BuildProgress;
import java.util.Locale;
import java.util.Optional;

/** Shows the phases of a web's build, one progress after the other. */
public final class BuildPhases implements BuildProgress, AutoCloseable {
  private final Console console;
  private Progress shown = Progress.SILENT;
  private Optional<Phase> current = Optional.empty();

  public BuildPhases(Console console) {
    this.console = console;
  }

  @Override
  public void at(Phase phase, long done, long total) {
    long all = total > 0 ? total : -1;
    if (!current.equals(Optional.of(phase))) {
      shown.close();
      shown = console.progress(phase.name().toLowerCase(Locale.ROOT), all);
      current = Optional.of(phase);
    }
    shown.at(done, all);
  }

  @Override
  public void leftOut(String problem) {
    console.say(problem);
  }

  @Override
  public void close() {
    shown.close();
  }
}
