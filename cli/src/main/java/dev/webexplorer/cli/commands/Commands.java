package dev.webexplorer.cli.commands;

import dev.webexplorer.cli.terminal.Shell;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.ParameterException;

/** The tree of all commands. */
public final class Commands {
  private static final int WIDTH = 100;

  private Commands() {}

  /** Returns new commands that work in a shell. */
  public static CommandLine in(Shell shell) {
    CommandLine web =
        new CommandLine(new WebCommand())
            .addSubcommand(new WebBuildCommand(shell))
            .addSubcommand(new WebInfoCommand(shell))
            .addSubcommand(new WebSearchCommand(shell))
            .addSubcommand(new WebOpenCommand(shell))
            .addSubcommand(new WebExtractCommand(shell));
    CommandLine world =
        new CommandLine(new WorldCommand()).addSubcommand(new WorldCreateCommand(shell));
    CommandLine audit =
        new CommandLine(new AuditCommand())
            .addSubcommand(new AuditSampleCommand(shell))
            .addSubcommand(new AuditReadCommand(shell));
    CommandLine root =
        new CommandLine(new RootCommand())
            .addSubcommand(new DemoCommand(shell))
            .addSubcommand(new AskCommand(shell))
            .addSubcommand(new GenerateCommand(shell))
            .addSubcommand(new RolloutCommand(shell))
            .addSubcommand(new EvaluateCommand(shell))
            .addSubcommand(new JudgeCommand(shell))
            .addSubcommand(new ReportCommand(shell))
            .addSubcommand(new CompareCommand(shell))
            .addSubcommand(audit)
            .addSubcommand(new ExportCommand(shell))
            .addSubcommand(new CheckCommand(shell))
            .addSubcommand(new FilterCommand(shell))
            .addSubcommand(new BenchmarksCommand(shell))
            .addSubcommand(new ServeCommand(shell))
            .addSubcommand(web)
            .addSubcommand(world)
            .addSubcommand(new DoctorCommand(shell))
            .addSubcommand(new GenerateCompletion());
    format(root);
    return root;
  }

  /** Says that a command was given without one of its sub-commands. */
  static ParameterException missing(CommandSpec command) {
    String names = String.join(", ", command.subcommands().keySet());
    return new ParameterException(command.commandLine(), "missing a command: one of " + names);
  }

  private static void format(CommandLine command) {
    UsageMessageSpec usage = command.getCommandSpec().usageMessage();
    usage.width(WIDTH).sortOptions(false).showDefaultValues(true).abbreviateSynopsis(true);
    command.getSubcommands().values().forEach(Commands::format);
  }
}
