package dev.webexplorer.cli.commands;

import dev.webexplorer.agent.Budget;
import dev.webexplorer.agent.models.Role;
import dev.webexplorer.agent.run.RunDirectory;
import dev.webexplorer.browser.local.LocalWeb;
import dev.webexplorer.browser.world.Worlds;
import dev.webexplorer.cli.ExitCode;
import dev.webexplorer.cli.generate.Generation;
import dev.webexplorer.cli.options.CommonOptions;
import dev.webexplorer.cli.options.KnownOptions;
import dev.webexplorer.cli.options.ModelOption;
import dev.webexplorer.cli.options.ModelRoles;
import dev.webexplorer.cli.options.RunBudgetOptions;
import dev.webexplorer.cli.options.RunOptions;
import dev.webexplorer.cli.options.Writing;
import dev.webexplorer.cli.terminal.BuildPhases;
import dev.webexplorer.cli.terminal.Console;
import dev.webexplorer.cli.terminal.Shell;
import dev.webexplorer.datagen.filter.Filter;
import dev.webexplorer.datagen.filter.Filters;
import dev.webexplorer.datagen.generate.GenerateSettings;
import dev.webexplorer.datagen.generate.Seeds;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code demo}: the whole story on a generated world, without a key and without a network. */
@Command(
    name = "demo",
    description = "The whole story on a generated world: questions, evolved, solved, reported.")
@SuppressWarnings("NullAway.Init") // picocli fills them in
final class DemoCommand implements Callable<Integer> {
  private static final long WORLD = 7;
  private static final int PAGES = 2000;
  private static final int QUESTIONS = 30;
  private static final int ROUNDS = 5;

  @Option(
      names = "--out",
      paramLabel = "RUN",
      defaultValue = "demo-run",
      description = "The run's directory.")
  private Path out;

  @Mixin private final ModelOption model = new ModelOption();
  @Mixin private final RunBudgetOptions runBudget = new RunBudgetOptions();
  @Mixin private final CommonOptions common = new CommonOptions();
  private final Shell shell;

  DemoCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Console console = common.console(shell);
    try (ModelRoles roles = model.roles(shell, common.configFile(shell), Generation.ROLES);
        LocalWeb world = world(console);
        RunDirectory directory =
            RunDirectory.open(
                out,
                RunSetting.of("demo", world, roles, WORLD, Budget.DEFAULT)
                    .with("rounds", ROUNDS)
                    .configuration(),
                false)) {
      KnownOptions known = new KnownOptions();
      List<Filter> filters = new ArrayList<>(known.ofText());
      filters.add(
          Filter.skipped("closed_book", Filter.Cost.MODEL, "rules know nothing without pages"));
      Generation generation =
          new Generation(
              console,
              shell.cache(),
              world,
              Seeds.pages(world, WORLD),
              roles,
              Writing.PLAIN,
              new Filters(filters),
              known.known(),
              roles.thinker(Role.SOLVER).agent(world, Budget.DEFAULT),
              runBudget.budget(directory, roles),
              settings(roles));
      return generation.run(directory) ? ExitCode.DONE : ExitCode.SHORT;
    }
  }

  private static GenerateSettings settings(ModelRoles roles) {
    return new GenerateSettings(
        QUESTIONS,
        ROUNDS,
        QUESTIONS * 5,
        GenerateSettings.Solve.ALL,
        1,
        WORLD,
        RunOptions.usualConcurrency(roles));
  }

  private LocalWeb world(Console console) {
    try (BuildPhases phases = new BuildPhases(console)) {
      return Worlds.open(WORLD, PAGES, shell.cache().resolve("worlds"), phases);
    }
  }
}
