package dev.webexplorer.cli.commands;

import dev.webexplorer.cli.options.CommonOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The program itself; without a command it is used wrongly. */
@Command(
    name = "webexplorer",
    description =
        "Explores webs, makes hard verifiable questions, and measures who can answer them.",
    versionProvider = BuildVersion.class,
    synopsisSubcommandLabel = "COMMAND")
@SuppressWarnings({"NullAway.Init", "UnusedVariable"}) // picocli fills and reads them
final class RootCommand implements Runnable {
  @Mixin private final CommonOptions common = new CommonOptions();
  @Spec private CommandSpec spec;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Show the version and exit.")
  private boolean version;

  @Override
  public void run() {
    throw Commands.missing(spec);
  }
}
