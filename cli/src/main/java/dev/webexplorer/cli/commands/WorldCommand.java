package dev.webexplorer.cli.commands;

import dev.webexplorer.cli.options.CommonOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code world}: the parent of what is done with generated worlds. */
@Command(
    name = "world",
    description = "Generated webs: fictional, without limit, with known facts.",
    synopsisSubcommandLabel = "COMMAND")
@SuppressWarnings({"NullAway.Init", "UnusedVariable"}) // picocli fills and reads them
final class WorldCommand implements Runnable {
  @Mixin private final CommonOptions common = new CommonOptions();
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw Commands.missing(spec);
  }
}
