package dev.webexplorer.cli;

import dev.webexplorer.cli.terminal.Shell;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Entry point of the command line. */
public final class Main {
  private static final int SECONDS_TO_CLOSE = 5;

  private Main() {}

  public static void main(String[] args) {
    QuietLibraries.install();
    CountDownLatch closed = new CountDownLatch(1);
    Runtime.getRuntime().addShutdownHook(closing(Thread.currentThread(), closed));
    int code = Program.run(Shell.system(), args);
    closed.countDown();
    System.exit(code);
  }

  /** On Ctrl-C the command is interrupted and may close its files; the JVM then exits with 130. */
  private static Thread closing(Thread command, CountDownLatch closed) {
    return new Thread(
        () -> {
          command.interrupt();
          try {
            closed.await(SECONDS_TO_CLOSE, TimeUnit.SECONDS);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        },
        "closing");
  }
}
