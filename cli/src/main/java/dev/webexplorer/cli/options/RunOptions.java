package dev.webexplorer.cli.options;

import dev.webexplorer.agent.run.RunConfiguration;
import dev.webexplorer.agent.run.RunDirectory;
import dev.webexplorer.datasets.InputException;
import dev.webexplorer.datasets.journal.Cover;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Help;
import picocli.CommandLine.Option;

/** Where a run stands and how it is run. */
@SuppressWarnings("NullAway.Init") // picocli fills them in
public final class RunOptions {
  private static final int AGENTS_OF_A_MODEL = 64;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "RUN",
      description = "The run's directory; the same command goes on with a run that was stopped.")
  private Path out;

  @Option(
      names = "--concurrency",
      paramLabel = "N",
      showDefaultValue = Help.Visibility.NEVER,
      description =
          "Most agents at work at once; default: one for each processor, 64 with a model.")
  private Optional<Integer> concurrency = Optional.empty();

  @Option(
      names = "--random-seed",
      paramLabel = "N",
      defaultValue = "0",
      description = "Seeds every choice; the same gives the same results.")
  private long randomSeed;

  @Option(
      names = "--fork",
      description = "Go on in the directory though the configuration has changed.")
  private boolean fork;

  /** Begins the run, or goes on with it; the caller closes it. */
  public RunDirectory open(RunConfiguration configuration) {
    return RunDirectory.open(out, configuration, fork);
  }

  /**
   * Begins or goes on with a run in another folder.
   *
   * @param cover how its journal is kept
   */
  public RunDirectory open(Path folder, RunConfiguration configuration, Cover cover) {
    return RunDirectory.open(folder, configuration, fork, cover);
  }

  public Path folder() {
    return out;
  }

  /** Returns how many agents work at once: rules think here, a model thinks elsewhere. */
  public int concurrency(ModelRoles roles) {
    int value = concurrency.orElseGet(() -> usualConcurrency(roles));
    if (value < 1) {
      throw new InputException("--concurrency must be at least 1, not " + value);
    }
    return value;
  }

  /** Returns how many agents work at once where nobody says. */
  public static int usualConcurrency(ModelRoles roles) {
    int own = Runtime.getRuntime().availableProcessors();
    return roles.rulesOnly() ? own : Math.max(own, AGENTS_OF_A_MODEL);
  }

  public long randomSeed() {
    return randomSeed;
  }
}
