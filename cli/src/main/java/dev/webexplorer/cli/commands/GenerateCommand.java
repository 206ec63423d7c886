package dev.webexplorer.cli.commands;

import dev.webexplorer.agent.models.Role;
import dev.webexplorer.agent.run.RunDirectory;
import dev.webexplorer.browser.Corpus;
import dev.webexplorer.browser.Web;
import dev.webexplorer.cli.ExitCode;
import dev.webexplorer.cli.generate.Generation;
import dev.webexplorer.cli.options.BudgetOptions;
import dev.webexplorer.cli.options.CommonOptions;
import dev.webexplorer.cli.options.ModelOption;
import dev.webexplorer.cli.options.ModelRoles;
import dev.webexplorer.cli.options.RunBudgetOptions;
import dev.webexplorer.cli.options.RunOptions;
import dev.webexplorer.cli.options.WebOption;
import dev.webexplorer.cli.terminal.Console;
import dev.webexplorer.cli.terminal.Shell;
import dev.webexplorer.datagen.generate.GenerateSettings;
import dev.webexplorer.datasets.InputException;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code generate}: questions, evolved and solved, from the pages of a web. */
@Command(
    name = "generate",
    description = "Explore a web, write questions, evolve them long to short, and solve them.")
@SuppressWarnings("NullAway.Init") // picocli fills them in
final class GenerateCommand implements Callable<Integer> {
  private static final int SEEDS_PER_QUESTION = 5;

  @Option(
      names = "--count",
      paramLabel = "N",
      defaultValue = "50",
      description = "Accepted questions wanted.")
  private int count;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      defaultValue = "5",
      description = "Evolution rounds.")
  private int rounds;

  @Option(
      names = "--max-seeds",
      paramLabel = "N",
      showDefaultValue = Help.Visibility.NEVER,
      description = "Most seeds drawn; default: five for each question wanted.")
  private Optional<Integer> maxSeeds = Optional.empty();

  @Option(
      names = "--solve",
      paramLabel = "ROUNDS",
      defaultValue = "all",
      description = "Rounds that are solved and measured: ${COMPLETION-CANDIDATES}.")
  private GenerateSettings.Solve solve;

  @Option(
      names = "-k",
      paramLabel = "N",
      defaultValue = "1",
      description = "Attempts at each round that is solved.")
  private int attempts;

  @Mixin private final WebOption web = new WebOption();
  @Mixin private final ModelOption model = new ModelOption();
  @Mixin private final RunOptions run = new RunOptions();
  @Mixin private final BudgetOptions budget = new BudgetOptions();
  @Mixin private final RunBudgetOptions runBudget = new RunBudgetOptions();
  @Mixin private final CommonOptions common = new CommonOptions();
  private final Shell shell;

  GenerateCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Console console = common.console(shell);
    ModelRoles roles = model.roles(shell, common.configFile(shell), Generation.ROLES);
    GenerateSettings settings =
        new GenerateSettings(
            count,
            rounds,
            maxSeeds.orElse(Math.multiplyExact(count, SEEDS_PER_QUESTION)),
            solve,
            attempts,
            run.randomSeed(),
            run.concurrency(roles));
    try (Web explored = web.openFor(run.folder(), shell, console)) {
      if (!(explored instanceof Corpus corpus)) {
        throw new InputException(
            "generate by rules needs a web whose pages can be listed: local:DIR");
      }
      try (RunDirectory directory =
          run.open(
              RunSetting.of("generate", explored, roles, run.randomSeed(), budget)
                  .with("rounds", rounds)
                  .configuration())) {
        Generation generation =
            new Generation(
                console,
                shell.cache(),
                corpus,
                roles,
                budget.agent(roles.thinker(Role.SOLVER), corpus, roles),
                runBudget.budget(directory, roles),
                settings);
        return generation.run(directory) ? ExitCode.DONE : ExitCode.SHORT;
      }
    }
  }
}
