package dev.webexplorer.cli.commands;

import dev.webexplorer.cli.terminal.Shell;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Model.UsageMessageSpec;

/** The tree of all commands. */
public final class Commands {
  private static final int WIDTH = 100;

  private Commands() {}

  /** Returns new commands that work in a shell. */
  public static CommandLine in(Shell shell) {
    CommandLine root =
        new CommandLine(new RootCommand())
            .addSubcommand(new DoctorCommand(shell))
            .addSubcommand(new GenerateCompletion());
    format(root);
    return root;
  }

  private static void format(CommandLine command) {
    UsageMessageSpec usage = command.getCommandSpec().usageMessage();
    usage.width(WIDTH).sortOptions(false).showDefaultValues(true).abbreviateSynopsis(true);
    command.getSubcommands().values().forEach(Commands::format);
  }
}
