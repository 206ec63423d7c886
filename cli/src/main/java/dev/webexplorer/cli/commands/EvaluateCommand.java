package dev.webexplorer.cli.commands;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.webexplorer.agent.Agent;
import dev.webexplorer.agent.RunBudget;
import dev.webexplorer.agent.models.Role;
import dev.webexplorer.agent.run.RunConfiguration;
import dev.webexplorer.agent.run.RunDirectory;
import dev.webexplorer.browser.Web;
import dev.webexplorer.cli.ExitCode;
import dev.webexplorer.cli.evaluate.BenchmarkOptions;
import dev.webexplorer.cli.evaluate.RunEnd;
import dev.webexplorer.cli.evaluate.RunTelling;
import dev.webexplorer.cli.options.BudgetOptions;
import dev.webexplorer.cli.options.CommonOptions;
import dev.webexplorer.cli.options.JudgeOption;
import dev.webexplorer.cli.options.ModelOption;
import dev.webexplorer.cli.options.ModelRoles;
import dev.webexplorer.cli.options.RunBudgetOptions;
import dev.webexplorer.cli.options.RunOptions;
import dev.webexplorer.cli.options.WebOption;
import dev.webexplorer.cli.terminal.Console;
import dev.webexplorer.cli.terminal.Progress;
import dev.webexplorer.cli.terminal.Shell;
import dev.webexplorer.datasets.InputException;
import dev.webexplorer.datasets.benchmark.BenchmarkSet;
import dev.webexplorer.datasets.benchmark.Benchmarks;
import dev.webexplorer.datasets.jsonl.Json;
import dev.webexplorer.datasets.overlap.KnownQuestions;
import dev.webexplorer.evaluate.Judge;
import dev.webexplorer.evaluate.leak.BlockList;
import dev.webexplorer.evaluate.leak.GuardedWeb;
import dev.webexplorer.evaluate.leak.LeakGuard;
import dev.webexplorer.evaluate.leak.LeakLog;
import dev.webexplorer.evaluate.leak.LeakMode;
import dev.webexplorer.evaluate.run.Evaluation;
import dev.webexplorer.evaluate.run.RunLog;
import dev.webexplorer.evaluate.run.RunSeal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code evaluate}: a benchmark's questions, solved and judged. */
@Command(
    name = "evaluate",
    description = {
      "Solve a benchmark's questions, some attempts at each, and judge the answers.",
      "The same command goes on with a run that was stopped and tries again what failed."
    })
@SuppressWarnings("NullAway.Init") // picocli fills them in
final class EvaluateCommand implements Callable<Integer> {
  private static final Set<Role> ROLES = Set.of(Role.SOLVER, Role.READER);

  @Mixin private final BenchmarkOptions questions = new BenchmarkOptions();

  @Option(
      names = "--epochs",
      paramLabel = "N",
      defaultValue = "1",
      description = "Attempts at each question.")
  private int epochs;

  @Option(
      names = "--closed-book",
      description = {
        "Ask everything a second time without any tool, into RUN/closed-book, and tell what",
        "browsing gains."
      })
  private boolean closedBook;

  @Option(
      names = "--leaks",
      paramLabel = "MODE",
      defaultValue = "block",
      description = {
        "What is done about pages that give the benchmark away: block them, flag the attempts",
        "that meet them, or off."
      })
  private LeakMode leaks;

  @Mixin private final WebOption web = new WebOption();
  @Mixin private final ModelOption model = new ModelOption();

  @Option(
      names = "--models",
      split = ",",
      paramLabel = "MODEL",
      description = "Evaluate each of these, named like --model, in a folder of its own below RUN.")
  private List<String> models = new ArrayList<>();

  @Mixin private final JudgeOption judges = new JudgeOption();

  @Option(names = "--no-judge", description = "Leave all unjudged, for judge to do later.")
  private boolean noJudge;

  @Mixin private final RunOptions run = new RunOptions();
  @Mixin private final BudgetOptions budget = new BudgetOptions();
  @Mixin private final RunBudgetOptions runBudget = new RunBudgetOptions();
  @Mixin private final CommonOptions common = new CommonOptions();
  private final Shell shell;

  EvaluateCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (epochs < 1) {
      throw new InputException("--epochs must be at least 1, not " + epochs);
    }
    Console console = common.console(shell);
    BenchmarkSet set = questions.read();
    Optional<Judge> judge =
        noJudge
            ? Optional.empty()
            : Optional.of(judges.of(set.benchmark(), shell, common.configFile(shell)));
    if (models.isEmpty()) {
      try (ModelRoles roles = model.roles(shell, common.configFile(shell), ROLES)) {
        return evaluate(console, run.folder(), set, roles, judge);
      }
    }
    int code = ExitCode.DONE;
    for (String name : models) {
      try (ModelRoles roles = model.roles(shell, common.configFile(shell), ROLES, name)) {
        Path folder = run.folder().resolve(folder(roles.name(Role.SOLVER)));
        code = Math.max(code, evaluate(console, folder, set, roles, judge));
      }
    }
    return code;
  }

  private static String folder(String model) {
    return model.replaceAll("[^\\p{L}\\p{N}._-]", "_");
  }

  private int evaluate(
      Console console, Path folder, BenchmarkSet set, ModelRoles roles, Optional<Judge> judge)
      throws IOException, InterruptedException {
    try (Web explored = web.openFor(folder, shell, console)) {
      Evaluated main = evaluate(console, folder, set, roles, explored, judge, false);
      List<String> failures = new ArrayList<>(main.result().failures());
      Optional<RunLog> baseline = Optional.empty();
      if (closedBook) {
        Path beside = folder.resolve("closed-book");
        Evaluated closed = evaluate(console, beside, set, roles, explored, judge, true);
        closed.result().failures().forEach(failure -> failures.add("closed book, " + failure));
        baseline = Optional.of(closed.log());
      }
      Evaluation.Result result = new Evaluation.Result(main.result().figures(), failures);
      return new RunEnd(console, main.log(), result, baseline, !noJudge).tell();
    }
  }

  private record Evaluated(RunLog log, Evaluation.Result result) {}

  private Evaluated evaluate(
      Console console,
      Path folder,
      BenchmarkSet set,
      ModelRoles roles,
      Web explored,
      Optional<Judge> judge,
      boolean closed)
      throws IOException, InterruptedException {
    RunConfiguration configuration = configuration(explored, roles, set, closed);
    long all = (long) set.items().size() * epochs;
    try (RunDirectory directory = run.open(folder, configuration, RunSeal.of(set.items()));
        Progress progress = console.progress(closed ? "closed book" : "attempts", all)) {
      RunBudget spending = runBudget.budget(directory, roles);
      LeakLog seen = new LeakLog(directory.journal());
      Web guarded = new GuardedWeb(explored, guard(set), leaks, seen);
      Agent.Builder agent =
          budget.agent(roles.thinker(Role.SOLVER), guarded, roles).runBudget(spending);
      Evaluation.Result result =
          new Evaluation(
                  directory,
                  (closed ? agent.tools(List.of()) : agent).build(),
                  set.items(),
                  epochs,
                  run.concurrency(roles),
                  run.randomSeed(),
                  explored.id().toString(),
                  judge,
                  leaks == LeakMode.OFF ? Optional.empty() : Optional.of(seen))
              .run(RunTelling.watch(progress, all));
      return new Evaluated(RunLog.open(folder), result);
    }
  }

  private static LeakGuard guard(BenchmarkSet set) {
    KnownQuestions.Builder known = KnownQuestions.builder();
    set.items().forEach(item -> known.add(item.id(), item.question(), item.answers()));
    return new LeakGuard(BlockList.with(List.of()), Benchmarks.canaries(), known.build());
  }

  /** Neither the epochs nor the judge make another run: what is there already is taken as it is. */
  private RunConfiguration configuration(
      Web explored, ModelRoles roles, BenchmarkSet set, boolean closed) throws IOException {
    ObjectNode benchmark = Json.mapper().createObjectNode();
    benchmark
        .put("name", set.benchmark().name())
        .put("revision", set.revision())
        .put("sha256", set.sha256())
        .put("of", set.of())
        .put("n", set.items().size())
        .put("subset", set.subset());
    JsonNode seal = Json.mapper().valueToTree(RunSeal.of(set.items()).seal());
    RunSetting setting =
        RunSetting.of("evaluate", explored, roles, run.randomSeed(), budget)
            .with("benchmark", benchmark)
            .with("leaks", leaks.name().toLowerCase(Locale.ROOT))
            .with(RunSeal.SETTING, seal);
    return (closed ? setting.with("closed_book", Json.mapper().valueToTree(true)) : setting)
        .configuration();
  }
}
