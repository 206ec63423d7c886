package dev.webexplorer.cli.commands;

import dev.webexplorer.agent.RunBudget;
import dev.webexplorer.agent.models.Role;
import dev.webexplorer.agent.run.RunConfiguration;
import dev.webexplorer.agent.run.RunDirectory;
import dev.webexplorer.browser.Corpus;
import dev.webexplorer.browser.Web;
import dev.webexplorer.cli.ExitCode;
import dev.webexplorer.cli.generate.Authors;
import dev.webexplorer.cli.generate.Generation;
import dev.webexplorer.cli.generate.SeedFile;
import dev.webexplorer.cli.options.BudgetOptions;
import dev.webexplorer.cli.options.CommonOptions;
import dev.webexplorer.cli.options.KnownOptions;
import dev.webexplorer.cli.options.ModelOption;
import dev.webexplorer.cli.options.ModelRoles;
import dev.webexplorer.cli.options.RunBudgetOptions;
import dev.webexplorer.cli.options.RunOptions;
import dev.webexplorer.cli.options.SolverFilterOptions;
import dev.webexplorer.cli.options.WebOption;
import dev.webexplorer.cli.options.Writing;
import dev.webexplorer.cli.options.WritingOptions;
import dev.webexplorer.cli.terminal.Console;
import dev.webexplorer.cli.terminal.Shell;
import dev.webexplorer.datagen.filter.Filter;
import dev.webexplorer.datagen.filter.Filters;
import dev.webexplorer.datagen.generate.GenerateSettings;
import dev.webexplorer.datagen.generate.Seeds;
import dev.webexplorer.datasets.InputException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
      description =
          "Evolution rounds; with --target-solve-rate at most three times as many, in smaller"
              + " steps.")
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

  @Option(
      names = "--seeds",
      paramLabel = "FILE",
      showDefaultValue = Help.Visibility.NEVER,
      description = {
        "Entities to start from, one a line, perhaps with a tab and the address of its page;",
        "default: pages of the web, by chance."
      })
  private Optional<Path> seedFile = Optional.empty();

  @Mixin private final WritingOptions writing = new WritingOptions();
  @Mixin private final KnownOptions known = new KnownOptions();
  @Mixin private final SolverFilterOptions solverFilters = new SolverFilterOptions();
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
    try (ModelRoles roles = model.roles(shell, common.configFile(shell), Generation.ROLES);
        Web explored = web.openFor(run.folder(), shell, console)) {
      GenerateSettings settings = settings(roles);
      Writing written = writing.writing(roles.endpoint(Role.SOLVER).isEmpty(), run.randomSeed());
      Authors.needRules(roles);
      Seeds drawn = seeds(explored);
      try (RunDirectory directory = run.open(setting(explored, roles, written))) {
        RunBudget whole = runBudget.budget(directory, roles);
        Generation generation =
            new Generation(
                console,
                shell.cache(),
                explored,
                drawn,
                roles,
                written,
                filters(roles, explored, whole),
                known.known(),
                budget.agent(roles.thinker(Role.SOLVER), explored, roles),
                whole,
                settings);
        return generation.run(directory) ? ExitCode.DONE : ExitCode.SHORT;
      }
    }
  }

  private Filters filters(ModelRoles roles, Web explored, RunBudget whole) {
    List<Filter> all = new ArrayList<>(known.ofText());
    all.addAll(solverFilters.filters(roles, explored, whole, run.randomSeed()));
    return new Filters(all);
  }

  private Seeds seeds(Web explored) {
    if (seedFile.isPresent()) {
      return Seeds.of(SeedFile.read(seedFile.get(), explored));
    }
    if (explored instanceof Corpus corpus) {
      return Seeds.pages(corpus, run.randomSeed());
    }
    throw new InputException(
        "seeds can be drawn from a web whose pages can be listed (local:DIR); for this one give"
            + " --seeds FILE");
  }

  private RunConfiguration setting(Web explored, ModelRoles roles, Writing written)
      throws IOException {
    RunSetting setting =
        RunSetting.of("generate", explored, roles, run.randomSeed(), budget).with("rounds", rounds);
    if (roles.endpoint(Role.EVOLVER).isPresent()) {
      setting =
          setting
              .with("prompts", written.prompts().digest())
              .with("prompts_version", written.prompts().version())
              .with("language", written.prompts().language())
              .with("evolver_tools", Boolean.toString(written.evolverTools()));
    }
    if (written.target().isPresent()) {
      setting =
          setting
              .with("target_solve_rate", written.target().get().toString())
              .with("solve_turns", written.solveTurns().toString())
              .with("attempts", attempts);
    }
    for (Map<String, String> more : List.of(known.settings(), solverFilters.settings())) {
      for (Map.Entry<String, String> each : more.entrySet()) {
        setting = setting.with(each.getKey(), each.getValue());
      }
    }
    return setting.configuration();
  }

  private GenerateSettings settings(ModelRoles roles) {
    return new GenerateSettings(
        count,
        rounds,
        maxSeeds.orElse(Math.multiplyExact(count, SEEDS_PER_QUESTION)),
        solve,
        attempts,
        run.randomSeed(),
        run.concurrency(roles));
  }
}
