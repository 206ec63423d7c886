package dev.webexplorer.cli;

/** How a command ended, told to the shell. */
public final class ExitCode {
  public static final int DONE = 0;
  public static final int FAILED = 1;

  /** The input or the configuration is wrong. */
  public static final int WRONG_INPUT = 2;

  /** Finished, but with fewer results than asked for or with failed items. */
  public static final int SHORT = 3;

  /** Stopped by a budget; the same command goes on. */
  public static final int BUDGET = 4;

  /** Stopped by Ctrl-C; the same command goes on. */
  public static final int INTERRUPTED = 130;

  private ExitCode() {}
}
