package dev.webexplorer.cli.commands;

import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code audit RUN sample|read}: a person's look at the verdicts. */
@Command(
    name = "audit",
    description = "Have a person mark a sample of a run's answers, and correct the accuracy by it.")
@SuppressWarnings("NullAway.Init") // picocli fills them in
final class AuditCommand implements Runnable {
  @Parameters(paramLabel = "RUN", description = "The run's directory.")
  private Path folder;

  @Spec private CommandSpec command;

  Path folder() {
    return folder;
  }

  @Override
  public void run() {
    throw Commands.missing(command);
  }
}
