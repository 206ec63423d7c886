package dev.webexplorer.cli.commands;

import dev.webexplorer.cli.options.CommonOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code web}: the parent of what is done with a web. */
@Command(
    name = "web",
    description = "Build a local web, search it, open its pages; read HTML.",
    synopsisSubcommandLabel = "COMMAND")
@SuppressWarnings({"NullAway.Init", "UnusedVariable"}) // picocli fills and reads them
final class WebCommand implements Runnable {
  @Mixin private final CommonOptions common = new CommonOptions();
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw Commands.missing(spec);
  }
}
